import { spawn } from 'node:child_process';

const keep = 64 * 1024;

/**
 * Runs a command quietly. Resolves with its exit code and the end of what it printed;
 * a command that cannot be started counts as code 127.
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
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }));
  });

/** The last lines of a long output. */
export const lastLines = (text, count = 25) => text.trimEnd().split('\n').slice(-count).join('\n');
