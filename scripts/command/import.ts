import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { uniqueIds } from '../../app/domain/runbook/plain/text.ts';
import { lostBlocks } from '../../app/library/plain/lost-blocks.ts';
import { parsePlain } from '../../app/library/plain/parse-plain.ts';
import { printMdx } from '../../app/library/plain/print-mdx.ts';
import { sayOnTerminal } from '../../app/messages/terminal.ts';
import { largest, type PlainFile, plainFilesIn, readPlainFile } from './import-files.ts';
import { printReport } from './import-report.ts';
import type { ExitCode, Io } from './io.ts';

type Asked = { paths: string[]; report: boolean; format: 'human' | 'json'; out: string | null };

/**
 * `import PATH…`: writes the MDX that says explicitly what the importer reads in a plain Markdown
 * runbook, or (`--report`) says what it guessed. Ends with 1 when a block of a source was lost, a
 * path could not be read, or a file stood in the way.
 */
export const importRunbooks = async (args: string[], io: Io): Promise<ExitCode> => {
  const asked = read(args, io);
  if (asked === null) return 2;
  const { files, failed } = collect(asked.paths, io);
  if (asked.report) {
    const reports = files.map(({ source, file }) => {
      const { runbooks, report } = parsePlain(source, file);
      return { ...report, lost: lostBlocks(source, runbooks) };
    });
    printReport(reports, asked.format, io);
    return failed || reports.some((one) => one.lost.length > 0) ? 1 : 0;
  }
  const idOf = uniqueIds();
  const runbooks = files
    .flatMap(({ source, file }) => parsePlain(source, file).runbooks)
    .map((one) => ({ ...one, plan: { ...one.plan, id: idOf(one.plan.id) } }));
  if (asked.out !== null) return write(runbooks, asked.out, io) && !failed ? 0 : 1;
  if (runbooks.length > 1) {
    io.err(sayOnTerminal('import.needs-out', { count: runbooks.length }));
    return 2;
  }
  for (const runbook of runbooks) io.out(printMdx(runbook).trimEnd());
  return failed ? 1 : 0;
};

const read = (args: string[], io: Io): Asked | null => {
  const { values, positionals, tokens } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      report: { type: 'boolean' },
      format: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const unknown = tokens.find(
    (token) => token.kind === 'option' && !['report', 'format', 'out', 'help'].includes(token.name),
  );
  const format = values.format ?? 'human';
  if (unknown?.kind === 'option')
    io.err(sayOnTerminal('import.unknown-flag', { flag: unknown.rawName }));
  else if (positionals.length === 0 && !values.help) io.err(sayOnTerminal('import.no-path'));
  else if ((format === 'human' || format === 'json') && !values.help) {
    const out = typeof values.out === 'string' ? values.out : null;
    return { paths: positionals, report: values.report === true, format, out };
  }
  io.err(sayOnTerminal('import.usage'));
  return null;
};

const collect = (paths: string[], io: Io): { files: PlainFile[]; failed: boolean } => {
  const files: PlainFile[] = [];
  let failed = false;
  const fail = (sentence: string): void => {
    failed = true;
    io.err(sentence);
  };
  for (const path of paths) {
    try {
      const found = plainFilesIn(path);
      if (found.length === 0) fail(sayOnTerminal('import.nothing-found', { path }));
      for (const one of found) {
        if (statSync(one).size > largest)
          fail(sayOnTerminal('import.too-large', { path: one, limit: `${largest / 1024}` }));
        else files.push(readPlainFile(path, one));
      }
    } catch (problem) {
      const reason =
        problem instanceof Error && 'code' in problem ? `${problem.code}` : `${problem}`;
      fail(sayOnTerminal('import.unreadable', { path, reason }));
    }
  }
  return { files, failed };
};

const write = (
  runbooks: ReturnType<typeof parsePlain>['runbooks'],
  out: string,
  io: Io,
): boolean => {
  mkdirSync(out, { recursive: true });
  let clear = true;
  for (const runbook of runbooks) {
    const path = join(out, `${runbook.plan.id}.mdx`);
    if (existsSync(path)) {
      clear = false;
      io.err(sayOnTerminal('import.exists', { path }));
      continue;
    }
    writeFileSync(path, printMdx(runbook));
    io.out(sayOnTerminal('import.wrote', { path }));
  }
  return clear;
};
