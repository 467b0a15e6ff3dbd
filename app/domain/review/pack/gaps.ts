import type { Day } from '../../day.ts';
import type { Actor } from '../../engine/types.ts';
import type { Instant } from '../../time.ts';
import { figure, type PackRow, type PackSection, type PackSource } from './section.ts';

/** What the pack is told of one documentation gap; `closedAt` null while it is open. */
export type PackedGap = {
  id: string;
  number: number;
  runbook: { id: string; title: string };
  step: { id: string; title: string } | null;
  text: string;
  by: Actor;
  at: Instant;
  closedAt: Instant | null;
  status: string;
  owner: { id: string; name: string } | null;
  dueOn: Day | null;
  incident: { id: string; number: number } | null;
};

export type PackGap = PackRow & Omit<PackedGap, 'id' | 'by'> & { by: string };

/** Whether it still asks for something: it is not closed. */
const isOpen = ({ status }: { status: string }) => status !== 'closed';

/** Gaps that are open, and those that were opened or closed in the period; the oldest first. */
export const gapsSection = (
  all: readonly PackedGap[],
  { from, to }: { from: Instant; to: Instant },
): PackSection<PackGap> => {
  const within = (at: Instant | null) => at !== null && at >= from && at < to;
  const rows = all
    .filter(({ at }) => at < to)
    .filter((gap) => isOpen(gap) || within(gap.at) || within(gap.closedAt))
    .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || a.number - b.number)
    .map(
      ({ id, by, ...gap }): PackGap => ({
        key: id,
        source: { page: 'gaps', query: { runbook: gap.runbook.id } },
        ...gap,
        by: by.type === 'clock' ? '_clock' : by.name,
      }),
    );
  const open = rows.filter(isOpen);
  const list = (status: string): PackSource => ({ page: 'gaps', query: { status } });
  const steps = new Set(
    open.flatMap(({ runbook, step }) => (step ? [`${runbook.id} ${step.id}`] : [])),
  );
  return {
    figures: [
      figure('open', open.length, list('open')),
      figure('opened', rows.filter(({ at }) => within(at)).length, { page: 'gaps' }),
      figure('closed', rows.filter(({ closedAt }) => within(closedAt)).length, list('closed')),
      figure('steps', steps.size, list('open')),
      figure('oldest', open[0]?.at ?? null, list('open'), 'instant'),
      figure('from-incidents', open.filter(({ incident }) => incident).length, list('open')),
    ],
    rows,
    notRecorded: [],
  };
};
