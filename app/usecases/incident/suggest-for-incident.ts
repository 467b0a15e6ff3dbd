import { accepted, rejected } from '../../domain/outcome.ts';
import type { RunbookSuggestion } from '../../domain/runbook/library.types.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import type { IncidentUseCases } from './types.ts';

const MOST = 5;

/**
 * Runbooks that may help in an incident: what is asked for says most, then the services and related
 * runbooks of what is walked, then the words of the title. What is walked already is not proposed.
 */
export const suggestForIncident =
  (
    { store: { read } }: Ports,
    definitions: Definitions,
    suggest: UseCases['suggestRunbooks'],
  ): IncidentUseCases['suggestForIncident'] =>
  async (id, { text = '', service, alerts = [] } = {}) => {
    const incident = await read.incident(id);
    if (!incident) return rejected('incident-not-found');
    const walked = new Set<string>();
    const services = new Set<string>();
    for (const { kind, revision, done } of await read.processesOf(id)) {
      if (kind !== 'walkthrough' || revision === null) continue;
      const { plan } = (await definitions.pinned(read, revision)).revision;
      if (!done) walked.add(plan.id);
      for (const each of plan.services) services.add(each);
    }
    const asked = [
      { title: text, alerts, ...(service && { service }) },
      ...[...services].slice(0, MOST).map((each) => ({ title: '', service: each })),
      { title: incident.title },
    ];
    const found = new Map<string, RunbookSuggestion>();
    for (const about of asked)
      for (const suggestion of await suggest(about)) {
        const { id: runbook } = suggestion.runbook;
        if (walked.has(runbook)) continue;
        const known = found.get(runbook);
        const why = suggestion.why.filter(
          (one) => !known?.why.some((other) => JSON.stringify(other) === JSON.stringify(one)),
        );
        found.set(runbook, known ? { ...known, why: [...known.why, ...why] } : suggestion);
      }
    return accepted([...found.values()].slice(0, MOST));
  };
