import { alertFits } from '../domain/runbook/alert-pattern.ts';
import type { RunbookSuggestion, SuggestionWhy } from '../domain/runbook/library.types.ts';
import type { LibraryRows } from './library-rows.ts';
import type { Ports } from './ports.ts';
import type { UseCases } from './types.ts';

const MOST = 5;
const LONGEST = 200;
const worth = { alert: 100, service: 20, text: 10 } as const;

/** A named alert says most, then the service, then the words of the title, best match first. */
export const suggestRunbooks =
  ({ library }: Ports, rows: LibraryRows): UseCases['suggestRunbooks'] =>
  async ({ title, alerts = [], service }) => {
    const { all, lineOf } = await rows();
    const found = new Map<string, { score: number; why: SuggestionWhy[] }>();
    const add = (id: string, score: number, why: SuggestionWhy): void => {
      const known = found.get(id) ?? { score: 0, why: [] };
      found.set(id, { score: known.score + score, why: [...known.why, why] });
    };
    const short = title.slice(0, LONGEST);
    // People paste an alert's name into the title.
    const named = [...new Set([...alerts, ...short.split(/[\s,;:()[\]"“”]+/)])].filter(Boolean);
    const wanted = service?.trim().toLowerCase();
    for (const row of all) {
      for (const pattern of row.alerts) {
        const alert = named.find((one) => alertFits(pattern, one));
        if (alert === undefined) continue;
        add(row.id, worth.alert, { type: 'alert', alert, pattern });
        break;
      }
      const own = wanted ? row.services.find((one) => one.toLowerCase() === wanted) : undefined;
      if (own !== undefined) add(row.id, worth.service, { type: 'service', service: own });
    }
    const byText = library.searchAny(short, MOST * 2).filter(({ matches }) => matches.length > 0);
    byText.forEach(({ id, matches: [match] }, place) => {
      if (match) add(id, worth.text - place, { type: 'text', match });
    });
    return [...found]
      .sort(([, a], [, b]) => b.score - a.score)
      .flatMap(([id, { why }]): RunbookSuggestion[] => {
        const runbook = lineOf(id);
        return runbook && runbook.status !== 'deprecated' ? [{ runbook, why }] : [];
      })
      .slice(0, MOST);
  };
