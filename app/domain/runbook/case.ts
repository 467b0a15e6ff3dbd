import type { Seconds } from '../time.ts';
import type { ExitOutcome } from './plan.ts';

/**
 * One thing that happens in a case, `at` seconds after the walkthrough began. Before it is applied
 * the clock moves to `at` and every timer due by then fires. `expect` only looks.
 */
export type CaseEvent = { at: Seconds; line: number } & (
  | {
      do:
        | 'complete'
        | 'skip'
        | 'reopen'
        | 'expect'
        | 'elapse'
        | 'acknowledge'
        | 'exhaust'
        | 'rollback';
      step: string;
      reason?: string;
    }
  | { do: 'choose'; step: string; option: string }
  | { do: 'record'; name: string; value: string }
  | { do: 'verify'; step: string; value: string; pass: boolean }
  | { do: 'approve' | 'refuse'; step: string; role: string; reason?: string }
  | { do: 'signal'; signal: string }
);

/** A named way through a runbook, from NAME.cases.yml. */
export type RunbookCase = {
  name: string;
  line: number;
  inputs: Record<string, string>;
  events: CaseEvent[];
  expect: {
    exit: string;
    outcome?: ExitOutcome;
    /** Elapsed at the exit, at most. */
    within?: Seconds;
    /** Steps that must have lapsed, exactly these. */
    overdue?: string[];
    /** Pages sent, counted. */
    pages?: number;
  };
};

export type CaseResult = {
  name: string;
  line: number;
  passed: boolean;
  /** First thing that went another way: code and params for the catalogue (`case.<code>`). */
  problem?: { code: string; params: Record<string, string | number>; line: number };
  elapsed?: Seconds;
  path: string[];
};

/** Branches are decision options, verify passes and failures, timeouts, refusals and jumps. */
export type CasesReport = {
  results: CaseResult[];
  branches: { id: string; entered: boolean }[];
};
