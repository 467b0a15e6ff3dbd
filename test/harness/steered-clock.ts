/**
 * Loaded before the server (`node --import`), never by it: the time it reads is the real one moved
 * by TEST_CLOCK_AHEAD milliseconds, and moved on when the test says so. Real timers stay as they are.
 */
const real = Date.now;
let ahead = Number(process.env.TEST_CLOCK_AHEAD ?? 0);
Date.now = () => real() + ahead;

process.on('message', (message: { type?: string; ms?: number }) => {
  if (message.type !== 'clock') return;
  ahead += message.ms ?? 0;
  process.send?.({ type: 'clock', now: Date.now() });
});
