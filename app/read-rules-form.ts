import type { NotificationRule, NotificationRules } from './domain/delivery/rules.ts';
import type { Severity } from './domain/runbook/plan.ts';

const severities: readonly Severity[] = ['sev1', 'sev2', 'sev3', 'sev4'];
const isSeverity = (word: string): word is Severity => severities.some((one) => one === word);

/** The rules of the form: one row for each contact and wait, and the quiet hours. */
export const readRulesForm = (form: FormData): NotificationRules => {
  const rules = form.getAll('rule').flatMap((row): NotificationRule[] => {
    const contact = String(form.get(`contact-${row}`) ?? '');
    const minutes = Number(form.get(`after-${row}`));
    const chosen = form.getAll(`severity-${row}`).map(String).filter(isSeverity);
    if (contact === '' || chosen.length === 0) return [];
    const after = Number.isFinite(minutes) ? Math.round(minutes * 60) : -1;
    return [{ contact, after, severities: chosen }];
  });
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const quietFor = form.getAll('quiet').map(String).filter(isSeverity);
  const quiet =
    quietFor.length > 0
      ? {
          ...{ from: text('from'), until: text('until'), severities: quietFor },
          zone: text('zone') || null,
        }
      : null;
  return { rules, quiet };
};
