import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const keep = 64 * 1024;

const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command quietly. Resolves with its exit code and the end of what it printed;
 * a command that cannot be started counts as code 127. Who stops us stops it too, and waits for it:
 * what is still written would stand in the way of the next start.
 */
export const runCommand = (command, args, options = {}) =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const hear = (chunk) => {
      output = (output + chunk).slice(-keep);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    let asked = null;
    const stop = (signal) => {
      asked = signal;
      child.kill(signal);
    };
    for (const signal of stops) process.on(signal, stop);
    const ended = (code, text) => {
      for (const signal of stops) process.off(signal, stop);
      if (asked) process.exit(128 + constants.signals[asked]);
      resolve({ code, output: text });
    };
    child.on('error', (error) => ended(127, `${output}${error.message}`));
    child.on('close', (code, signal) => ended(code ?? (signal ? 128 : 1), output));
  });

/** The last lines of a long output. */
export const lastLines = (text, count = 25) => text.trimEnd().split('\n').slice(-count).join('\n');
