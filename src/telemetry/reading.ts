/** A number of the running server that can be read at any time. */
export interface Reading {
  /** In Prometheus's words, without the prefix `masthead_`. */
  name: string;
  help: string;
  /** What the numbers are told apart by, where there are several. */
  label?: string;
  /** One number, or several by what tells them apart; null where there is nothing to be read now. */
  read(): Values | Promise<Values>;
}

export type Values = number | Record<string, number> | null;
