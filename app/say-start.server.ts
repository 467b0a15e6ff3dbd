import type { Rejection } from './domain/outcome.ts';
import type { Finding } from './domain/runbook/finding.ts';
import { sayByCode } from './messages/catalogue.ts';
import { terminal } from './messages/en/terminal.ts';
import { sayOnTerminal, terminalTime } from './messages/terminal.ts';

const out = (line: string) => process.stdout.write(`${line}\n`);
const err = (line: string) => process.stderr.write(`${line}\n`);

export const sayLine = (
  key: 'migrated' | 'stopping' | 'stopped',
  params: Record<string, string | number> = {},
): void => {
  out(`  ${sayOnTerminal(`start.${key}`, params as never)}`);
};

/** How many runbooks there are; what does not compile is named with its first finding. */
export const sayLibrary = (
  count: number,
  broken: { file: string; findings: Finding[] }[],
): void => {
  out(`  ${sayOnTerminal('start.loaded', { count, broken: broken.length })}`);
  for (const { file, findings } of broken) {
    const first = findings.find((finding) => finding.severity === 'error') ?? findings[0];
    if (!first) continue;
    const { line, column } = first.at;
    const sentence = sayByCode('finding', first.code, first.params);
    err(
      `    ${sayOnTerminal('start.broken', { file, line: `${line}`, column: `${column}`, sentence })}`,
    );
  }
};

export const sayReady = (url: string, signIn: { link: string; until: number }): void => {
  out(`\n  ${sayOnTerminal('start.ready', { url })}`);
  out(
    `  ${sayOnTerminal('start.sign-in', { until: terminalTime(signIn.until), link: signIn.link })}\n`,
  );
};

export const sayWrong = (wrong: { name: keyof typeof names; value: string }[]): void => {
  err(`\n${sayOnTerminal('start.wrong.intro')}`);
  for (const { name, value } of wrong) err(`  ${sayOnTerminal(`start.wrong.${name}`, { value })}`);
};
const { intro: _intro, ...names } = terminal.start.wrong;

/** Why it did not start: a sentence of the terminal's, or one that the database has. */
export const sayProblem = ({ code, params }: Rejection): void => {
  const own = Object.hasOwn(terminal.start, code);
  const texts = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, String(value)]),
  );
  const sentence = own
    ? sayOnTerminal(`start.${code}` as 'start.port-taken', texts as never)
    : sayByCode('problem', code, params);
  err(`\n${sentence}`);
};
