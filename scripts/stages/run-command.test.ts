import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadEnv } from './load-env.mjs';

const here = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);

/** Runs a module of a few lines; `signal` is sent as soon as it has said something. */
const ran = (text: string, signal?: NodeJS.Signals) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', text]);
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    // A second one would end it outright: by then it has nobody left to wait for.
    if (signal) child.stdout.once('data', () => child.kill(signal));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => resolve({ code, said }));
  });

test('whoever stops a stage stops what it runs, and waits until that has ended', async () => {
  const inner =
    "process.on('SIGTERM', () => setTimeout(() => process.exit(0), 50)); setInterval(() => {}, 1e6); process.send('up');";
  const outer = `import child from 'node:child_process';
    import { syncBuiltinESMExports } from 'node:module';
    const { spawn } = child;
    child.spawn = (command, args) => {
      const one = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
      one.on('message', () => process.stdout.write('up '));
      one.on('close', () => process.stdout.write('ended'));
      return one;
    };
    syncBuiltinESMExports();
    const { runCommand } = await import(${here('run-command.mjs')});
    await runCommand(process.execPath, ['-e', ${JSON.stringify(inner)}]);
    process.stdout.write('went on');`;
  expect(await ran(outer, 'SIGTERM')).toEqual({ code: 143, said: 'up ended' });
});

test('whoever loses the shell of npm is asked to stop, and nobody else', async () => {
  const text = (env: string) => `import { stopWithNpm } from ${here('stop-with-npm.mjs')};
    let ppid = process.ppid;
    Object.defineProperty(process, 'ppid', { get: () => ppid });
    const callbacks = [];
    globalThis.setInterval = (callback) => (callbacks.push(callback), { unref: () => undefined });
    globalThis.clearInterval = () => undefined;
    process.kill = (pid, signal) => process.stdout.write(signal);
    stopWithNpm(${env});
    for (const callback of callbacks) callback();
    ppid = 1;
    for (const callback of callbacks) callback();`;
  expect((await ran(text("{ npm_lifecycle_event: 'start' }"))).said).toBe('SIGTERM');
  expect((await ran(text('{}'))).said).toBe('');
});

test('what the disk refuses is said without a stack', async () => {
  const text = `import { giveUp } from ${here('say.mjs')};
    giveUp(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }));`;
  const { code, said } = await ran(text);
  expect([code, said.trim().split('\n').length]).toEqual([1, 2]);
  expect(said).toContain('The disk is full');
});

test('a Node that cannot read .env has the next one read it', () => {
  const top = mkdtempSync(join(tmpdir(), 'bulkhead-env-'));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  const read: string[] = [];
  expect(loadEnv(top, null)).toEqual([]);
  writeFileSync(join(top, '.env'), 'PORT=4000\n');
  expect(loadEnv(top, null)).toEqual([`--env-file=${join(top, '.env')}`]);
  expect(loadEnv(top, (file: string) => read.push(file))).toEqual([]);
  expect(read).toEqual([join(top, '.env')]);
});
