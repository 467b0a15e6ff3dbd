import type { IncidentKind, IncidentRun } from '../incident/incident.ts';
import { isOpen, stateOf } from '../incident/incident-state.ts';
import type { Instant } from '../time.ts';
import type { UpdateAudience, UpdateStatus } from './update.ts';

/** What whoever holds a stakeholder link reads: what was published for them, and nothing else. */
export type StakeholderView = {
  kind: IncidentKind;
  /** The headline and the word of the newest update; absent while nothing is published. */
  title?: string;
  status?: UpdateStatus;
  /** When the next one was promised, while it goes on. */
  nextAt?: Instant;
  /** Newest first. `number` counts those that this reader sees. */
  updates: {
    number: number;
    status: UpdateStatus;
    title: string;
    text: string;
    at: Instant;
    /** The number of the one it puts right. */
    corrects?: number;
    /** The number of the newest one that puts it right. */
    correctedBy?: number;
  }[];
};

/** Who reads what is written for the inside reads what is written for the outside too. */
export const mayRead = (reader: UpdateAudience, audience: UpdateAudience): boolean =>
  reader === 'internal' || audience === 'external';

/**
 * The page behind a link. Numbers are counted anew for each audience, so that nobody can tell from
 * a gap how much was said to others; nobody's name is on it.
 */
export const stakeholderView = (run: IncidentRun, reader: UpdateAudience): StakeholderView => {
  const shown = (run.updates ?? []).filter(({ audience }) => mayRead(reader, audience));
  const place = new Map(shown.map(({ number }, i) => [number, i + 1]));
  const corrected = new Map(
    shown.flatMap(({ number, corrects }) =>
      corrects === undefined ? [] : [[corrects, place.get(number) ?? 0]],
    ),
  );
  const last = shown.at(-1);
  const promised = isOpen(stateOf(run)) ? last?.nextAt : undefined;
  return {
    kind: run.kind,
    ...(last && { title: last.title, status: last.status }),
    ...(promised !== undefined && { nextAt: promised }),
    updates: shown
      .map(({ number, status, title, text, corrects, mark }) => {
        const right = corrects === undefined ? undefined : place.get(corrects);
        const by = corrected.get(number);
        return {
          number: place.get(number) ?? 0,
          ...{ status, title, text, at: mark.at },
          ...(right !== undefined && { corrects: right }),
          ...(by !== undefined && { correctedBy: by }),
        };
      })
      .reverse(),
  };
};
