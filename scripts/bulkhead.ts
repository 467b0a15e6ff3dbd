import { dispatch } from './command/dispatch.ts';

// npm run bulkhead -- COMMAND
process.exitCode = await dispatch(process.argv.slice(2), process.env, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
