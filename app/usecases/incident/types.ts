import type { Call } from '../../domain/incident/calls.ts';
import type { ChainState, IncidentExport } from '../../domain/incident/export.types.ts';
import type { TimelineEntry } from '../../domain/incident/room-view.types.ts';
import type { SoFar } from '../../domain/incident/so-far.types.ts';
import type { TimelineFilter } from '../../domain/incident/timeline-kind.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { RunbookSuggestion } from '../../domain/runbook/library.types.ts';
import type { SignedIn } from '../types.ts';

export type IncidentUseCases = {
  /** Oldest first, of those that fit the filter; `next` is what to ask after for more. */
  readTimeline(
    incident: string,
    after?: number,
    limit?: number,
    filter?: TimelineFilter,
  ): Promise<Outcome<{ entries: TimelineEntry[]; next: number | null }>>;
  /** What this person should look at now, the most urgent first. */
  listCalls(me: SignedIn): Promise<Call[]>;
  /** Ten lines at most for whoever joins late. */
  readSoFar(incident: string): Promise<Outcome<SoFar>>;
  /** Runbooks that may help here, surest first, without those that are walked. */
  suggestForIncident(
    incident: string,
    about?: { text?: string; service?: string; alerts?: string[] },
  ): Promise<Outcome<RunbookSuggestion[]>>;
  /** Follows the hash chain; what was followed lately is not followed again unless `whole`. */
  verifyIncident(incident: string, whole?: boolean): Promise<Outcome<ChainState>>;
  exportIncident(incident: string): Promise<Outcome<IncidentExport>>;
};
