/**
 * npm hands a signal on to its shell, and the shell ends without handing it on to us: we would go on
 * unseen, with the port. Whoever has lost that shell is asked to stop.
 */
export const stopWithNpm = (env = process.env) => {
  if (!env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  look.unref();
};
