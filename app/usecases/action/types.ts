import type { ActionItem, ActionKind, ActionState } from '../../domain/action/action-item.ts';
import type { NewAction, SentAction } from '../../domain/action/sent.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Judge, Viewer } from '../types.ts';

export type ActionQuery = {
  /** `pending`: whatever still asks something of somebody. */
  state?: ActionState | 'pending' | 'overdue' | 'all';
  owner?: string;
  kind?: ActionKind;
  source?: 'incident' | 'review' | 'none';
  incident?: string;
};

/** An item with what a list says of it. */
export type ActionView = ActionItem & {
  overdue: boolean;
  pending: boolean;
  incident?: { id: string; number: number; title: string };
  review?: { id: string; number: number; title: string };
  /** The title of the runbook that it is about, as the library has it now. */
  runbookTitle?: string;
};

export type ActionUseCases = {
  addAction(by: Viewer, action: NewAction, key: string | null): Promise<Outcome<ActionItem>>;
  /** Accepting a risk and dropping take a right of their own. */
  changeAction(
    by: Viewer,
    judge: Judge,
    id: string,
    change: SentAction,
    key: string | null,
  ): Promise<Outcome<ActionItem>>;
  readAction(id: string): Promise<Outcome<ActionView>>;
  /** What is overdue longest first; at most 1000. */
  listActions(query?: ActionQuery): Promise<ActionView[]>;
  /** Who may own one: those who are here, by name. */
  listActionOwners(): Promise<{ id: string; name: string }[]>;
};
