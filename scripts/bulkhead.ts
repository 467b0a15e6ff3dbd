import { dispatch } from './command/dispatch.ts';

// Whoever reads may have seen enough (`| head`): the command still ends as it would have.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

// npm run bulkhead -- COMMAND
process.exitCode = await dispatch(process.argv.slice(2), process.env, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
