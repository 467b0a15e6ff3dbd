import { sayOnTerminal } from '../../app/messages/terminal.ts';
import type { ExitCode, Io } from './io.ts';
import { sayOnCall } from './oncall.ts';
import { withDatabase } from './open.ts';
import { addPerson, linkPerson } from './person.ts';
import { replay } from './replay.ts';
import { rotateSecrets } from './secrets.ts';
import { createToken, wantedToken } from './token.ts';
import { verify } from './verify.ts';

type Settings = Record<string, string | undefined>;

const usages: Record<string, string> = {
  token: 'token create NAME [--scope SCOPE …] [--expires DAYS|never]',
  person: 'person add NAME [--administrator] | person link NAME|ID',
  replay: 'replay --all',
  verify: 'verify [INCIDENT | FILE]',
  secrets: 'secrets rotate',
  oncall: 'oncall [SCHEDULE]',
  slack: 'slack manifest [--http]',
};

const wrongUse = (command: string, io: Io): ExitCode => {
  const usage = usages[command];
  io.err(
    usage
      ? sayOnTerminal('command.more-words', { command, usage })
      : sayOnTerminal('command.unknown', { command }),
  );
  if (!usage) io.err(sayOnTerminal('command.help'));
  return 2;
};

/** Runs one command of `bulkhead`. Words of a name may stand unquoted. */
export const dispatch = async (args: string[], settings: Settings, io: Io): Promise<ExitCode> => {
  const [command = 'help', verb, ...rest] = args;
  const flags = rest.filter((word) => word.startsWith('--'));
  const name = rest.filter((word) => !word.startsWith('--')).join(' ');
  const known = flags.every((flag) => flag === '--administrator' && verb === 'add');
  if (['help', '--help', '-h'].includes(command)) {
    io.out(sayOnTerminal('command.help'));
    return 0;
  }
  if (command === 'check') {
    const { check } = await import('../check.ts');
    return check(args.slice(1), io);
  }
  if (command === 'import') {
    const { importRunbooks } = await import('./import.ts');
    return importRunbooks(args.slice(1), io);
  }
  if (command === 'replay' && args.length === 2 && verb === '--all') {
    return withDatabase(settings, (opened) => replay(opened, io));
  }
  if (command === 'verify' && args.length <= 2) {
    const { isEvidenceFile, verifyFile } = await import('./verify-file.ts');
    if (verb !== undefined && isEvidenceFile(verb)) return verifyFile(verb, io);
    return withDatabase(settings, (opened) => verify(opened, verb, io));
  }
  if (command === 'slack' && verb === 'manifest' && rest.every((word) => word === '--http')) {
    const { printManifest } = await import('./slack.ts');
    return printManifest(settings, rest.length > 0, io);
  }
  if (command === 'secrets' && args.length === 2 && verb === 'rotate') {
    return withDatabase(settings, (opened) => rotateSecrets({ ...opened, now: Date.now }, io));
  }
  if (command === 'oncall' && args.length <= 2) {
    return withDatabase(settings, (opened) => sayOnCall(opened, verb, io));
  }
  if (command === 'token' && verb === 'create' && rest.length > 0) {
    const wanted = wantedToken(rest, io);
    return wanted ? withDatabase(settings, (opened) => createToken(opened, wanted, io)) : 2;
  }
  if (!known || name === '') return wrongUse(command, io);
  switch (`${command} ${verb}`) {
    case 'person add':
      return withDatabase(settings, (opened) =>
        addPerson(opened, name, flags.includes('--administrator'), io),
      );
    case 'person link':
      return withDatabase(settings, (opened) => linkPerson(opened, name, io));
    default:
      return wrongUse(command, io);
  }
};
