import { execFile } from 'node:child_process';

const mostMilliseconds = 5_000;
const mostBytes = 4 * 1024 * 1024;

/**
 * What the git program says, or null: when there is no git, no repository, nothing of that name, or
 * no answer in time. Nothing in a repository is run: no hooks, no pagers, no programs that its
 * configuration names.
 */
export const runGit = (folder: string, args: string[]): Promise<string | null> =>
  new Promise((resolve) => {
    execFile(
      'git',
      [
        ...['--no-optional-locks', '--literal-pathspecs', '-c', 'core.fsmonitor=false'],
        ...['-c', 'core.quotePath=false', '-c', 'core.pager=cat', '-C', folder],
        ...args,
      ],
      {
        timeout: mostMilliseconds,
        maxBuffer: mostBytes,
        encoding: 'utf8',
        windowsHide: true,
        env: { ...surroundings(), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
      },
      (error, stdout) => resolve(error ? null : stdout),
    );
  });

/** Whoever starts us from within a git hook means another repository. */
const surroundings = (): NodeJS.ProcessEnv => {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (name.startsWith('GIT_')) delete env[name];
  return env;
};
