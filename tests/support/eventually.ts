/** Waits for what is heard of soon, such as a change made behind the server's back. */
export async function eventually(check: () => Promise<void> | void): Promise<void> {
  for (let tries = 100; ; tries--) {
    try {
      await check();
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
