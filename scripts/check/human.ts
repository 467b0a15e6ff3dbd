import type { ReadinessFinding } from '../../app/domain/readiness/readiness.ts';
import { notation } from '../../app/domain/runbook/durations.ts';
import type { Plan } from '../../app/domain/runbook/plan.ts';
import { worstUntilAuthority } from '../../app/domain/runbook/silence.ts';
import { type WorstCase, worstByExit, worstCase } from '../../app/domain/runbook/worst-case.ts';
import { sayFinding } from '../../app/messages/say-finding.ts';
import { sayOnTerminal } from '../../app/messages/terminal.ts';
import type { CheckedFile } from './gather.ts';
import { sourceLine } from './source-line.ts';

/** For people: each finding with its source line, then what each runbook takes at worst. */
export const human = (
  files: CheckedFile[],
  readiness: readonly ReadinessFinding[],
  { explain }: { explain: boolean },
): string[] => [
  ...files.flatMap(findingsOf),
  ...readiness.flatMap(readinessOf),
  ...files.flatMap((each) => timesOf(each, explain || files.length === 1)),
];

const readinessOf = (finding: ReadinessFinding): string[] => {
  const { severity, code } = finding;
  const { says, hint } = sayFinding(finding);
  return [
    sayOnTerminal('check.readiness', { severity, code, says }),
    sayOnTerminal('check.hint', { hint }),
    '',
  ];
};

const findingsOf = ({ findings, sources }: CheckedFile): string[] =>
  findings.flatMap((finding) => {
    const { file, at, severity, code } = finding;
    const { says, hint } = sayFinding(finding);
    const where = { file, line: `${at.line}`, column: `${at.column}` };
    return [
      sayOnTerminal('check.finding', { ...where, severity, code, says }),
      ...sourceLine(finding, sources.get(file) ?? ''),
      sayOnTerminal('check.hint', { hint }),
      '',
    ];
  });

const timesOf = ({ file, plan, findings, cases }: CheckedFile, explain: boolean): string[] => {
  if (!plan) return [];
  const worst = worstCase(plan);
  const over = findings.some(({ code }) => code === 'RB231');
  const silence = worstUntilAuthority(plan).worst;
  return [
    headline(file, plan, worst),
    ...(worst.bounded && (explain || over) ? [...wayOf(worst), ...exitsOf(plan)] : []),
    ...(silence
      ? [
          sayOnTerminal('check.silence', {
            time: notation(silence.seconds),
            step: silence.step,
          }),
        ]
      : []),
    ...(cases
      ? [
          sayOnTerminal('check.cases', {
            passed: `${cases.results.filter(({ passed }) => passed).length}`,
            all: cases.results.length,
            entered: `${cases.branches.filter(({ entered }) => entered).length}`,
            branches: cases.branches.length,
          }),
        ]
      : []),
  ];
};

const headline = (file: string, plan: Plan, worst: WorstCase): string => {
  if (!worst.bounded) {
    return worst.reason === 'no-exit'
      ? sayOnTerminal('check.no-exit', { file })
      : sayOnTerminal('check.unbounded', { file, steps: worst.because.join(', ') });
  }
  const facts = { file, worst: notation(worst.total), exit: worst.exit };
  const rto = plan.objective?.rto;
  if (rto === undefined) return sayOnTerminal('check.without-objective', facts);
  return sayOnTerminal(worst.total > rto ? 'check.over-objective' : 'check.within-objective', {
    ...facts,
    objective: notation(rto),
  });
};

/** The longest way to each exit of the runbook. */
const exitsOf = (plan: Plan): string[] =>
  worstByExit(plan).flatMap(({ exit, worst }) =>
    worst.bounded
      ? [sayOnTerminal('check.exit', { exit: exit.id, time: notation(worst.total) })]
      : [],
  );

const wayOf = ({ way }: WorstCase & { bounded: true }): string[] => {
  let sum = 0;
  return [
    sayOnTerminal('check.way-head'),
    ...way.map(({ title, seconds, inside }) => {
      sum += seconds;
      return sayOnTerminal('check.way-step', {
        time: notation(seconds).padStart(5),
        sum: notation(sum).padStart(6),
        title:
          inside.length > 0
            ? sayOnTerminal('check.inside', { title, inside: inside.join(', ') })
            : title,
      });
    }),
  ];
};
