import { delimiter } from 'node:path';
import type { ReadinessFinding } from '../app/domain/readiness/readiness.ts';
import { watchFolders } from '../app/library/watch-folders.ts';
import { sayOnTerminal } from '../app/messages/terminal.ts';
import { type CheckedFile, gather, type Place, placeOf } from './check/gather.ts';
import { github } from './check/github.ts';
import { human } from './check/human.ts';
import { json } from './check/json.ts';
import { type Options, readOptions } from './check/options.ts';
import { readData } from './check/read-data.ts';
import { readRegister } from './check/read-register.ts';
import { sarif } from './check/sarif.ts';
import type { ExitCode, Io } from './command/io.ts';

/** `until` ends `--watch`; without it Ctrl+C does. */
export type CheckSettings = {
  cwd?: string;
  runbooksDir?: string;
  now?: number;
  until?: AbortSignal;
};

/** `bulkhead check`: checks runbooks and prints what it finds in the format asked for. */
export const check = async (
  args: string[],
  io: Io,
  {
    cwd = process.cwd(),
    runbooksDir = process.env.RUNBOOKS_DIR?.trim() || './runbooks',
    now = Date.now(),
    until,
  }: CheckSettings = {},
): Promise<ExitCode> => {
  const options = readOptions(args);
  if ('wrong' in options) {
    io.err(sayOnTerminal('check.wrong-option', { option: options.wrong }));
    io.err(sayOnTerminal('check.usage'));
    return 2;
  }
  if (options.help) {
    io.out(sayOnTerminal('check.usage'));
    return 0;
  }
  const paths = options.paths.length > 0 ? options.paths : runbooksDir.split(delimiter);
  const places: Place[] = [];
  for (const path of paths) {
    const place = await placeOf(path);
    if (!place) {
      io.err(sayOnTerminal('check.wrong-path', { path }));
      return 2;
    }
    places.push(place);
  }
  const organisation = options.data === undefined ? undefined : await readData(options.data);
  if (organisation === null) {
    io.err(sayOnTerminal('check.wrong-data', { path: options.data ?? '' }));
    return 2;
  }
  const { readiness = [] } = organisation ?? {};
  const written = options.register === undefined ? undefined : await readRegister(options.register);
  if (written === null) {
    io.err(sayOnTerminal('check.wrong-register', { path: options.register ?? '' }));
    return 2;
  }
  const register = organisation ? { ...organisation.register, ...written } : written;
  const once = async (at: number): Promise<ExitCode> => {
    const files = await gather(places, cwd, at, register);
    if (files.length === 0) {
      io.err(sayOnTerminal('check.nothing-found', { path: paths.join(' ') }));
      return 2;
    }
    print(files, readiness, options, io);
    return failed([...files.flatMap(({ findings }) => findings), ...readiness], options) ? 1 : 0;
  };
  const first = await once(now);
  return options.watch ? watchOn(places, io, once, first, until) : first;
};

const print = (
  files: CheckedFile[],
  readiness: readonly ReadinessFinding[],
  { format, explain }: Options,
  io: Io,
): void => {
  const findings = files.flatMap((each) => each.findings);
  const all = [
    ...findings,
    ...readiness.map(({ code, severity, params }) => ({ code, severity, params })),
  ];
  switch (format) {
    case 'json':
      io.out(json(files, readiness));
      return;
    case 'sarif':
      io.out(sarif(all));
      return;
    case 'github':
      for (const line of github(all)) io.out(line);
      return;
    case 'human':
      for (const line of human(files, readiness, { explain })) io.out(line);
      io.out(
        sayOnTerminal('check.sum', {
          files: files.length,
          errors: all.filter(({ severity }) => severity === 'error').length,
          warnings: all.filter(({ severity }) => severity === 'warning').length,
        }),
      );
  }
};

const failed = (all: readonly { severity: string }[], { strict }: Options): boolean =>
  all.some(({ severity }) => strict || severity === 'error');

/** Checks again after each change until it is told to stop; answers as the last check did. */
const watchOn = async (
  places: Place[],
  io: Io,
  once: (now: number) => Promise<ExitCode>,
  first: ExitCode,
  until: AbortSignal | undefined,
): Promise<ExitCode> => {
  let last = first;
  let queue = Promise.resolve();
  const again = () => {
    queue = queue.then(async () => {
      last = await once(Date.now());
    });
    queue.catch((error: unknown) => io.err(String(error)));
  };
  const stop = await watchFolders(
    places.map(({ root }) => root),
    again,
    (error) => io.err(String(error)),
  );
  io.err(sayOnTerminal('check.watching'));
  await new Promise<void>((end) => {
    if (until) until.addEventListener('abort', () => end(), { once: true });
    else process.once('SIGINT', () => end());
  });
  await stop();
  await queue;
  return last;
};
