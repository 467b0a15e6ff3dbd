import type { SentEvent } from '../../../domain/incident/sent-event.ts';

/** One question, as the form draws it and as it is sent. `name` keeps drafts and refusals apart. */
export type AskPlan = {
  name: string;
  title: string;
  summary?: string;
  act: string;
  pick?: { label: string; options: { id: string; title: string }[]; first?: string };
  text?: { label: string; hint?: string; needed: boolean; lacks: string };
  event: (answer: { text: string; picked: string }) => SentEvent;
};
