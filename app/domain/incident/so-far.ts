import { asks } from '../escalation/page-view.ts';
import type { RoomView, TimelineEntry, WalkthroughView } from './room-view.types.ts';
import type { SoFarLine } from './so-far.types.ts';

/** So many lines can be read while somebody is already talking. */
const MOST = 10;

/** Lines that may be told, in the order in which they are read; the lowest rank is told first when room is short. */
type Ranked = SoFarLine & { rank: number };

/**
 * What happened so far, in ten lines or fewer, for somebody who joins late: how it began, how bad it
 * is, where each walkthrough stands, what was decided, what was missed, who does what, and what was
 * last pinned and published. A secret's value is never among them: it is read from the room's view.
 */
export const soFar = (view: RoomView): SoFarLine[] => {
  const lines = [
    ...beginning(view),
    ...walks(view),
    ...decisions(view.timeline),
    ...missed(view),
    ...people(view),
    ...told(view),
  ];
  const kept = new Set([...lines].sort((a, b) => a.rank - b.rank).slice(0, MOST));
  return lines.filter((line) => kept.has(line)).map(({ rank: _, ...line }) => named(line));
};

const named = (line: SoFarLine): SoFarLine =>
  line.by
    ? {
        ...line,
        params: { by: line.by.type === 'clock' ? '_clock' : line.by.name, ...line.params },
      }
    : line;

const beginning = ({ incident, timeline }: RoomView): Ranked[] => {
  const { declared, severities, kind, title, mitigated, resolved, cancelled } = incident;
  const [first] = severities;
  const last = severities.at(-1);
  const summary = (type: string) =>
    String(timeline.filter((entry) => entry.type === type).at(-1)?.params.summary || '_none');
  return [
    {
      rank: 0,
      code: 'declared',
      ...declared,
      params: { title, kind, severity: first?.severity ?? incident.severity },
    },
    ...(first && last && last !== first
      ? [
          {
            rank: 2,
            code: 'severity' as const,
            ...last.mark,
            params: {
              from: severities.at(-2)?.severity ?? first.severity,
              to: last.severity,
              reason: last.reason ?? '',
              times: severities.length - 1,
            },
          },
        ]
      : []),
    ...(mitigated
      ? [
          {
            rank: 3,
            code: 'mitigated' as const,
            ...mitigated,
            params: { summary: summary('incident.mitigated') },
          },
        ]
      : []),
    ...(resolved
      ? [
          {
            rank: 1,
            code: 'resolved' as const,
            ...resolved,
            params: { summary: summary('incident.resolved') },
          },
        ]
      : []),
    ...(cancelled
      ? [
          {
            rank: 1,
            code: 'cancelled' as const,
            at: cancelled.at,
            by: cancelled.by,
            params: { reason: cancelled.reason },
          },
        ]
      : []),
  ];
};

/** Those that are open first: they are what somebody joins. */
const walks = ({ walkthroughs }: RoomView): Ranked[] =>
  [...walkthroughs]
    .sort(
      (a, b) =>
        Number(b.status === 'open') - Number(a.status === 'open') || b.startedAt - a.startedAt,
    )
    .map((one, i) => ({ rank: i === 0 ? 1 : 8 + i, ...walk(one) }));

const walk = ({
  runbook,
  status,
  doneCount,
  totalCount,
  current,
  outcome,
  abandoned,
  startedAt,
}: WalkthroughView): SoFarLine => {
  const { title } = runbook;
  if (status === 'abandoned')
    return {
      code: 'abandoned',
      ...(abandoned && { at: abandoned.at, by: abandoned.by }),
      params: { title, reason: abandoned?.reason ?? '' },
    };
  if (outcome) return { code: 'walked', at: outcome.at, params: { title, exit: outcome.title } };
  const [step] = current;
  return {
    code: 'walking',
    at: startedAt,
    params: {
      ...{ title, done: doneCount, total: totalCount },
      ...{ step: step?.title ?? '_none', others: Math.max(0, current.length - 1) },
    },
  };
};

/** The three newest, in the order in which they were made; a second one counts less than a fact. */
const decisions = (timeline: readonly TimelineEntry[]): Ranked[] =>
  timeline
    .filter(({ type }) => type === 'decision.made')
    .slice(-3)
    .map(({ at, by, params }, i, all) => ({
      ...{
        rank: i === all.length - 1 ? 4 : 7 + (all.length - i),
        code: 'decision' as const,
        at,
        by,
      },
      params: { title: params.title ?? '', option: params.option ?? '' },
    }));

const missed = ({ timeline, timers, pages }: RoomView): Ranked[] => {
  const lapses = timeline.filter(({ type }) => type === 'deadline.lapsed');
  const last = lapses.at(-1);
  const open = timers.filter(({ kind, late }) => kind === 'deadline' && late).length;
  const unanswered = pages.filter(({ state }) => state === 'paging' || state === 'exhausted');
  const [page] = unanswered;
  return [
    ...(last
      ? [
          {
            rank: 4,
            code: 'lapses' as const,
            at: last.at,
            params: { count: lapses.length, title: last.params.title ?? '', open },
          },
        ]
      : []),
    ...(page
      ? [
          {
            rank: 3,
            code: 'unanswered' as const,
            at: page.startedAt,
            params: {
              ...{ count: unanswered.length, title: page.title, state: page.state },
              people: page.people
                .filter(({ id }) => asks(page, id))
                .map(({ name }) => name)
                .join(', '),
            },
          },
        ]
      : []),
  ];
};

const people = ({ incident: { roles, responders, open } }: RoomView): Ranked[] => {
  const held = roles.filter(({ holder }) => holder);
  if (held.length > 0)
    return [
      {
        ...{ rank: 2, code: 'people' },
        params: {
          people: held.map(({ title, holder }) => `${title}: ${holder?.name ?? ''}`).join(' · '),
          free: roles.length - held.length,
          others: responders.filter(({ roles: theirs }) => theirs.length === 0).length,
        },
      },
    ];
  return open ? [{ rank: 2, code: 'nobody', params: { others: responders.length } }] : [];
};

const told = ({ incident: { facts, updates } }: RoomView): Ranked[] => {
  const update = updates.at(-1);
  return [
    ...facts
      .filter(({ text }) => text !== undefined)
      .slice(-3)
      .map(({ text, mark }, i, all) => ({
        ...{
          rank: i === all.length - 1 ? 5 : 9 + (all.length - i),
          code: 'fact' as const,
          ...mark,
        },
        params: { text: text ?? '' },
      })),
    ...(update
      ? [
          {
            rank: 5,
            code: 'update' as const,
            at: update.mark.at,
            by: update.mark.by,
            params: { audience: update.audience, title: update.title },
          },
        ]
      : []),
  ];
};
