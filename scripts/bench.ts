import { sayOnTerminal } from '../app/messages/terminal.ts';
import { lineOf, scaleOf } from './bench/metric.ts';
import { metrics } from './bench/metrics.ts';
import { readOptions } from './bench/options.ts';
import { sayHelp, sayLine } from './bench/say.ts';
import type { ExitCode, Io } from './command/io.ts';

const QUICK = 0.1;

/** Measures what is named and prints a line for each as soon as it is known. */
export const bench = async (args: string[], { out, err }: Io): Promise<ExitCode> => {
  const options = readOptions(args);
  if ('wrong' in options) {
    err(sayOnTerminal('bench.wrong-option', { option: options.wrong }));
    err(sayHelp(metrics));
    return 2;
  }
  if (options.help) {
    out(sayHelp(metrics));
    return 0;
  }
  const { names, json, strict, quick } = options;
  const isAsked = (name: string, asked: string) => name === asked || name.startsWith(`${asked}-`);
  const unknown = names.find((asked) => !metrics.some(({ name }) => isAsked(name, asked)));
  if (unknown !== undefined) {
    err(sayOnTerminal('bench.wrong-name', { name: unknown }));
    err(sayHelp(metrics));
    return 2;
  }
  let missed = false;
  for (const metric of metrics) {
    if (names.length > 0 && !names.some((asked) => isAsked(metric.name, asked))) continue;
    const line = lineOf(metric, await metric.measure(scaleOf(quick ? QUICK : 1)));
    missed ||= line.met === false;
    out(json ? JSON.stringify(line) : sayLine(line));
  }
  return strict && missed ? 1 : 0;
};

if (import.meta.main)
  process.exit(
    await bench(process.argv.slice(2), {
      out: (line) => process.stdout.write(`${line}\n`),
      err: (line) => process.stderr.write(`${line}\n`),
    }),
  );
