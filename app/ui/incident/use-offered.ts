import { useTranslations } from 'use-intl';
import type {
  RunbookRow,
  RunbookSuggestion,
  SearchResult,
  SuggestionWhy,
} from '../../domain/runbook/library.types.ts';
import type { RunbookSummary } from '../../domain/runbook/page.types.ts';
import { useAnswer } from '../use-answer.ts';

export type Offered = { runbook: RunbookSummary; why?: string };

/** What the incident is about, as far as it is known while it is declared. */
export type DeclaredAbout = { title: string; alerts: string[]; service?: string };

const SHORTEST = 3;

const suggestAddress = ({ title, alerts, service }: DeclaredAbout): string | null => {
  const said = title.trim();
  if (said.length < SHORTEST && alerts.length === 0 && !service) return null;
  const search = new URLSearchParams({ title: said });
  for (const alert of alerts) search.append('alert', alert);
  if (service) search.set('service', service);
  return `/library/suggest?${search}`;
};

const searchAddress = (text: string): string | null => {
  if (text.trim() === '') return null;
  const search = new URLSearchParams({ q: text.trim() });
  for (const status of ['active', 'draft']) search.append('status', status);
  return `/library/search?${search}`;
};

/** Which runbooks to show: what the search found, else what fits first and then the others. */
export const useOffered = (
  rows: RunbookRow[],
  chosen: RunbookSummary | null,
  about: DeclaredAbout,
  text: string,
): { first: Offered[]; others: Offered[]; more: boolean } => {
  const t = useTranslations('incident.declare.why');
  const suggested = useAnswer<RunbookSuggestion[]>(suggestAddress(about)) ?? [];
  const found = useAnswer<SearchResult>(searchAddress(text));
  const words = (why: SuggestionWhy[]): string | undefined => {
    const [best] = why;
    if (!best) return undefined;
    if (best.type === 'alert') return t('alert', { alert: best.alert });
    return best.type === 'service' ? t('service', { service: best.service }) : t('text');
  };
  const first = [
    ...suggested.map(({ runbook, why }) => ({ runbook, why: words(why) })),
    ...(chosen ? [{ runbook: chosen, why: undefined }] : []),
  ].filter(({ runbook }, at, all) => all.findIndex((one) => one.runbook.id === runbook.id) === at);
  const shown = new Set(first.map(({ runbook }) => runbook.id));
  const rest = text.trim() === '' || !found ? rows : found.hits.map(({ runbook }) => runbook);
  return {
    first,
    others: rest.filter(({ id }) => !shown.has(id)).map((runbook) => ({ runbook })),
    more: text.trim() !== '' && found !== null && (found.more || found.total > found.hits.length),
  };
};
