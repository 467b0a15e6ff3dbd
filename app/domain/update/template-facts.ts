import type { UpdateAudience } from './update.ts';

/** A template in ICU message syntax; `{fact}` names one of the facts below. */
export type UpdateTemplate = { title: string; text: string };
export type UpdateTemplates = { [audience in UpdateAudience]?: UpdateTemplate };

/** What a template may say of the incident. Times are worded already, in UTC. */
export type TemplateFacts = {
  number: string;
  /** The incident's own title; the usual outside template leaves it out. */
  title: string;
  /** sev1 to sev4, for a select. */
  severity: string;
  /** investigating, identified, monitoring or resolved, for a select. */
  status: string;
  /** real or drill, for a select. */
  kind: string;
  what: string;
  since: string;
  minutes: number;
  /** When the next update comes; `none` when nothing is promised, as in the others. */
  next: string;
  by: string;
};

export const templateFacts: readonly (keyof TemplateFacts)[] = [
  ...(['number', 'title', 'severity', 'status', 'kind'] as const),
  ...(['what', 'since', 'minutes', 'next', 'by'] as const),
];
