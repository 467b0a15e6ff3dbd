import type { Actor, EngineEvent } from '../engine/types.ts';
import type { TimelineEntry } from '../incident/room-view.types.ts';
import type { Instant } from '../time.ts';

/** What did not go as the runbook says. */
export const deviationKinds = [
  'skipped',
  'open-checks',
  'lapsed',
  'reopened',
  'abandoned',
  'failed-verify',
  'gap',
] as const;

export type DeviationKind = (typeof deviationKinds)[number];

export type Deviation = {
  kind: DeviationKind;
  /** The entry of the timeline that tells it. */
  entry: number;
  at: Instant;
  by: Actor;
  /** The step's title, or the runbook's when a whole walkthrough was given up. */
  title: string;
  /** The reason, observed value or words that were given, if any. */
  said?: string;
  /** How many checks were open. */
  count?: number;
};

const kindOf = ({ type, params }: TimelineEntry): DeviationKind | null => {
  switch (type) {
    case 'step.skipped':
      return 'skipped';
    case 'step.done':
      return Number(params.open ?? 0) > 0 ? 'open-checks' : null;
    case 'deadline.lapsed':
      return 'lapsed';
    case 'step.reopened':
      return 'reopened';
    case 'walkthrough.abandoned':
      return 'abandoned';
    case 'verify.recorded':
      return params.passed === 'no' ? 'failed-verify' : null;
    case 'gap.reported':
      return 'gap';
    default:
      return null;
  }
};

/** Where the runbook and what was done part, oldest first, read off the timeline alone. */
export const deviationsOf = (timeline: readonly TimelineEntry[]): Deviation[] =>
  timeline.flatMap((entry): Deviation[] => {
    const kind = kindOf(entry);
    if (kind === null) return [];
    const { seq, at, by, params } = entry;
    const said = params.reason ?? params.text ?? (kind === 'failed-verify' ? params.value : '');
    return [
      {
        ...{ kind, entry: seq, at, by, title: String(params.title ?? '') },
        ...(said !== undefined && said !== '' && { said: String(said) }),
        ...(kind === 'open-checks' && { count: Number(params.open) }),
      },
    ];
  });

type Logged = { event: EngineEvent };

const said = (event: EngineEvent, name: string): string => {
  const value = event[name];
  return typeof value === 'string' ? value.trim() : '';
};

const listed = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : lines.map((line) => `- ${line.replaceAll('\n', ' ')}`).join('\n');

/**
 * What people already said, put where it belongs: nothing is worded anew. The summary is what was
 * said at the declaration, the mitigation and the resolution; the impact what was pinned;
 * contributing is what was found wrong in the runbook.
 */
export const prefilled = (
  log: readonly Logged[],
): { summary: string; impact: string; contributing: string } => {
  const events = log.map(({ event }) => event);
  const of = (type: string, name: string) =>
    events.filter((event) => event.type === type).map((event) => said(event, name));
  const paragraphs = [
    ...of('incident.declared', 'summary'),
    ...of('incident.mitigated', 'summary'),
    ...of('incident.resolved', 'summary'),
  ];
  const heard = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== '');
  return {
    summary: heard(paragraphs).join('\n\n').slice(0, 20_000),
    impact: listed(heard(of('fact.pinned', 'text'))).slice(0, 20_000),
    contributing: listed(
      events
        .filter(({ type }) => type === 'gap.reported')
        .map((event) =>
          [said(event, 'title'), said(event, 'text')].filter((text) => text !== '').join(': '),
        ),
    ).slice(0, 20_000),
  };
};
