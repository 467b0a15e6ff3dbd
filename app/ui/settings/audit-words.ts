import { useTranslations } from 'use-intl';
import { type Act, acts } from '../../domain/rights/table.ts';

/** What a sentence may ask for and an entry may not know: older ones said less. */
const unsaid = {
  ...{ name: '', email: '', was: '', way: 'other', reason: '', kind: '', address: '' },
  ...{ before: '', after: '', team: '', scopes: '', roles: 0, count: 0, sessions: 0, tokens: 0 },
};

const isAct = (text: unknown): text is Act => acts.some((act) => act === text);

type Event = { type: string } & Record<string, string | number | boolean | null>;

/** The sentence of an entry. The act that was refused is named as the table of rights names it. */
export const useAuditWords = (): ((event: Event) => string) => {
  const t = useTranslations();
  const say = t as unknown as (key: string, params: Record<string, unknown>) => string;
  return ({ type, ...given }) => {
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
    const act = isAct(said.act) ? say(`settings.act.${said.act}`, {}) : String(said.act ?? '');
    // A hyphen may not stand in a sentence's choice.
    const way = said.way === 'break-glass' ? 'sealed' : (said.way ?? 'other');
    return say(`audit.event.${type}`, { ...unsaid, ...said, way, act });
  };
};
