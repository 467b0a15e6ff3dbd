import type { ReviewRun } from './run.ts';
import type { AgendaItem } from './series.ts';

/**
 * The agenda of the next review: that of its series, and what the one before put off. An item that
 * stands there anyway says where it comes from; another is added at the end with its minutes.
 */
export const withDeferred = (
  agenda: readonly AgendaItem[],
  before: { id: string; run: Pick<ReviewRun, 'agenda' | 'dispositions'> } | null,
): AgendaItem[] => {
  if (!before) return [...agenda];
  const { id: review, run } = before;
  const put = run.agenda.flatMap((item) => {
    const given = run.dispositions[item.id];
    if (given?.type !== 'deferred') return [];
    const until = given.until === undefined ? {} : { until: given.until };
    return [{ ...item, from: { review, ...until } }];
  });
  return [
    ...agenda.map((item) => {
      const from = put.find(({ id }) => id === item.id)?.from;
      return from ? { ...item, from } : item;
    }),
    ...put.filter(({ id }) => !agenda.some((item) => item.id === id)),
  ];
};
