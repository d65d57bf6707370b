/** Loaded into a server that is measured: answers each message with its memory, garbage collected. */
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  process.send(process.memoryUsage());
});
