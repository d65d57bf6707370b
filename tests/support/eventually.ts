/** Waits for what is heard of soon, such as a change made behind the server's back; up to 5 seconds, or as told. */
export async function eventually(
  check: () => Promise<void> | void,
  { seconds = 5 }: { seconds?: number } = {},
): Promise<void> {
  for (let tries = seconds * 20; ; tries--) {
    try {
      await check();
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
