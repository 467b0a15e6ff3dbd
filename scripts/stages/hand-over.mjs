import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/**
 * Runs a script under another Node in our place: same terminal, signals passed on, same end.
 * A terminal's Ctrl-C reaches the child twice, which the server takes as once.
 */
export const handOver = (node, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(node, args, {
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
        ...env,
      },
    });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
