import { notation } from '../durations.ts';
import { worstCase } from '../worst-case.ts';
import { found, frontMatter, type Rule } from './context.ts';

/** The longest way, if each step ends by its deadline, fits the objective. */
export const times: Rule = (subject) => {
  const { plan, whole } = subject;
  const worst = worstCase(whole);
  if (!worst.bounded && worst.reason === 'too-large') {
    const at = whole.nodes.find(({ id }) => worst.because.includes(id))?.at;
    return [
      found(subject, 'RB234', 'warning', at ?? frontMatter(subject, 'objective'), {
        steps: worst.because.join(', '),
      }),
    ];
  }
  const rto = plan.objective?.rto;
  if (rto === undefined) return [];
  if (!worst.bounded) {
    return worst.reason === 'no-exit'
      ? []
      : [
          found(subject, 'RB233', 'warning', frontMatter(subject, 'objective'), {
            objective: notation(rto),
            steps: worst.because.join(', '),
          }),
        ];
  }
  if (worst.total <= rto) return [];
  return [
    found(subject, 'RB231', 'error', frontMatter(subject, 'objective'), {
      worst: notation(worst.total),
      objective: notation(rto),
      exit: worst.exit,
      way: worst.way
        .filter(({ seconds }) => seconds > 0)
        .map(({ id, seconds }) => `${id} ${notation(seconds)}`)
        .join(' + '),
    }),
  ];
};
