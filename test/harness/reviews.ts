import type { NewAction } from '../../app/domain/action/sent.ts';
import type { SentToReview, SeriesInput } from '../../app/domain/review/sent.ts';
import { exit, plan, step } from '../../app/domain/runbook/plan.builder.ts';
import type { ReviewView } from '../../app/usecases/review/types.ts';
import type { Viewer } from '../../app/usecases/types.ts';
import { ada, type Bulkhead, ben, bulkhead, libraryOf } from './bulkhead.ts';
import { withPeople } from './on-call.ts';
import { aSeriesInput } from './review-series.ts';

export const cyd: Viewer = { type: 'person', id: 'cyd', name: 'Cyd' };
const anyone = () => ({ ok: true, value: null }) as const;

export const aSeries = (more: Partial<SeriesInput> = {}): SeriesInput =>
  aSeriesInput('ada', {
    above: 'cyd',
    people: ['ben'],
    signers: ['ada', 'ben'],
    quorum: 2,
    ...more,
  });

/** One runbook that much hangs on. */
export const capacityRunbook = {
  ...plan(step('look', { next: 'end', deadline: 300 }), exit('end')),
  ...{ severity: 'sev1' as const, status: 'active' as const },
};

export type Reviewing = Awaited<ReturnType<typeof reviewing>>;

/** People, a runbook and a series, and the ways in which a story moves them. */
export const reviewing = async (more: Partial<SeriesInput> = {}, store?: Bulkhead['store']) => {
  const here = await bulkhead(libraryOf(capacityRunbook), store ? { store } : {});
  await withPeople(here, 'Ada', 'Ben', 'Cyd');
  const made = await here.createReviewSeries(ada, aSeries(more));
  if (!made.ok) throw new Error(made.rejection.code);
  const read = async (id: string): Promise<ReviewView> => {
    const view = await here.readReview(id);
    if (!view.ok) throw new Error(view.rejection.code);
    return view.value;
  };
  /** What was answered: `ok`, or the code of the refusal. */
  const say = async (id: string, event: SentToReview, by: Viewer = ada): Promise<string> => {
    const sent = await here.sendReview(by, anyone, id, event, null);
    return sent.ok ? 'ok' : sent.rejection.code;
  };
  const must = async (id: string, event: SentToReview, by: Viewer = ada): Promise<void> => {
    const said = await say(id, event, by);
    if (said !== 'ok') throw new Error(`${event.type}: ${said}`);
  };
  /** Lets the clock run on to a moment, firing everything on its way when it is due. */
  const until = async (at: number): Promise<void> => {
    for (;;) {
      const { nextDueAt } = await here.fireTimers(here.clock.at);
      if (here.clock.at >= at && (nextDueAt === null || nextDueAt > at)) return;
      const next = nextDueAt === null ? at : Math.min(nextDueAt, at);
      here.clock.at = Math.max(here.clock.at, next);
    }
  };
  const takeOn = async (action: NewAction, by: Viewer = ada) => {
    const added = await here.addAction(by, action, null);
    if (!added.ok) throw new Error(added.rejection.code);
    return added.value;
  };
  const settle = async (id: string, ...events: [Viewer, object][]) => {
    for (const [by, event] of events) {
      const done = await here.changeAction(by, anyone, id, event as never, null);
      if (!done.ok) throw new Error(done.rejection.code);
    }
  };
  /** Everybody comes, each action from before is on track, and the session begins. */
  const open = async (id: string): Promise<void> => {
    for (const { id: action } of (await read(id)).run.pack?.previous ?? [])
      await must(id, { type: 'review.status-given', action, status: 'on-track' });
    for (const person of ['ada', 'ben'])
      await must(id, { type: 'review.attended', person, present: true });
    await must(id, { type: 'review.opened' });
  };
  /** What is still open is only noted, and the drill is planned. */
  const finish = async (id: string, on: string): Promise<void> => {
    const { run } = await read(id);
    for (const { id: item } of run.agenda)
      if (!run.dispositions[item])
        await must(id, { type: 'review.disposed', item, disposition: 'noted' });
    for (const runbook of run.pack?.critical ?? [])
      if (!run.drills[runbook])
        await must(id, {
          type: 'review.drill-planned',
          runbook,
          kind: 'functional',
          on,
          owner: 'ben',
        });
    await must(id, { type: 'review.adjourned' });
    await must(id, { type: 'review.submitted' });
  };
  const sign = async (id: string, ...people: Viewer[]): Promise<void> => {
    const hash = (await read(id)).run.submitted?.hash ?? '';
    for (const by of people) await must(id, { type: 'review.signed', hash }, by);
  };
  const { id: series, cycle } = made.value;
  return { here, series, cycle, read, say, must, until, takeOn, settle, open, finish, sign };
};

export { ada, ben };
