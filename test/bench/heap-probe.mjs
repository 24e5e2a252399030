// Imported into a measured server before its own code: collects garbage when asked and says what is left.
import process from 'node:process';

process.on('message', (message) => {
  if (message !== 'heap') return;
  globalThis.gc();
  globalThis.gc();
  process.send(process.memoryUsage().heapUsed);
});
// The channel alone keeps no process alive.
process.channel.unref();
