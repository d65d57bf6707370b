/** Whether this process can do its work. */
export interface Health {
  /** What is wrong, in words that may be shown to anyone; null when nothing is. */
  problem(): Promise<string | null>;
}
