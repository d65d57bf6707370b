/** Loaded into every server that is measured: tells over IPC what it has used until then. */
process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMilliseconds: (user + system) / 1000, rss: process.memoryUsage.rss() });
});
process.channel?.unref();
