import { type ChildProcess, spawn } from 'node:child_process';
import { root } from './folder.ts';

export type Child = { url: string; stop: () => Promise<void> };

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs a script on this Node as the real server is run; resolves when it says where it listens. */
export const startChild = (args: string[]): Promise<Child> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    running.add(child);
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    child.once('exit', (code) => {
      running.delete(child);
      reject(new Error(`${args[0]} ended with ${code}`));
    });
    child.once('message', (message) => {
      const stop = () => {
        child.kill('SIGKILL');
        return ended;
      };
      resolve({ url: (message as { url: string }).url, stop });
    });
  });
