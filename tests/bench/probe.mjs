/** Loaded into every server that is measured: tells over IPC what it has used until then. */
import { setInterval } from 'node:timers';

let peak = 0;

function look() {
  const rss = process.memoryUsage.rss();
  peak = Math.max(peak, rss);
  return rss;
}

setInterval(look, 250).unref();
process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  const rss = look();
  process.send?.({ cpuMilliseconds: (user + system) / 1000, rss, peak });
});
process.channel?.unref();
