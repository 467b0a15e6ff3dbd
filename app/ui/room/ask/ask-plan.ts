import type { ReactNode } from 'react';
import type { SentEvent } from '../../../domain/incident/sent-event.ts';

export type Pick = { id: string; title: string };

/** One question, as the form draws it and as it is sent. `name` keeps drafts and refusals apart. */
export type AskPlan = {
  name: string;
  title: string;
  summary?: string;
  act: string;
  /** `from`: an address that answers the options; `first` is chosen beforehand. */
  pick?: {
    label: string;
    options: Pick[];
    first?: string;
    from?: string;
    /** Those of `from` to offer, in what order. */
    arrange?: (found: Pick[]) => Pick[];
    /** Said when there is nothing to choose from. */
    none?: string;
  };
  /** One line above the text. */
  line?: { label: string; lacks: string; type?: 'url' };
  text?: { label: string; hint?: string; needed: boolean; lacks: string };
  /** More to know, under the question. */
  below?: ReactNode;
  /** Nothing is asked: what stands below is only told. */
  tells?: boolean;
  event: (answer: { text: string; picked: string; line: string }) => SentEvent;
};
