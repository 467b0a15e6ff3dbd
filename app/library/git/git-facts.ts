import { basename, dirname } from 'node:path';
import type { GitCommit, GitFacts } from '../../domain/runbook/revision.types.ts';
import { runGit } from './run-git.ts';

const mostCommits = 20;
const [field, record] = ['\u001f', '\u001e'];
const format = `--format=${record}${['%H', '%an', '%aI', '%s'].join(field)}${field}`;

const commitName = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** The newest commits of a file, followed through renames; null outside of a repository. */
export const gitFacts = async (path: string): Promise<GitFacts | null> => {
  const folder = dirname(path);
  const [log, status, prefix] = await Promise.all([
    runGit(folder, [
      ...['log', `--max-count=${mostCommits}`, '--no-show-signature', '--follow', format],
      ...['--name-only', '--', basename(path)],
    ]),
    runGit(folder, ['status', '--porcelain', '--', basename(path)]),
    runGit(folder, ['rev-parse', '--show-prefix']),
  ]);
  if (log === null || status === null || prefix === null) return null;
  return {
    path: `${prefix.trim()}${basename(path)}`,
    commits: commitsOf(log).map(({ path: _, ...commit }) => commit),
    changed: status.trim() !== '',
  };
};

/** A file as it was at one of its commits, under the name it had then. */
export const fileAtCommit = async (
  path: string,
  hash: string,
): Promise<{ commit: GitCommit; source: string } | null> => {
  if (!commitName.test(hash)) return null;
  const folder = dirname(path);
  const log = await runGit(folder, [
    ...['log', '--no-show-signature', '--follow', format, '--name-only', '--', basename(path)],
  ]);
  const found = log === null ? undefined : commitsOf(log).find((one) => one.hash === hash);
  if (!found) return null;
  const source = await runGit(folder, ['cat-file', 'blob', `${hash}:${found.path}`]);
  const { path: _, ...commit } = found;
  return source === null ? null : { commit, source };
};

const commitsOf = (log: string): (GitCommit & { path: string })[] =>
  log
    .split(record)
    .slice(1)
    .flatMap((text) => {
      const [hash = '', author = '', date = '', subject = '', path = ''] = text.split(field);
      const at = Date.parse(date);
      return Number.isNaN(at) ? [] : [{ hash, author, at, subject, path: path.trim() }];
    });
