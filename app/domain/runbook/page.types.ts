import type { DrillKind } from '../drill/drill.ts';
import type { MeasuredTime } from '../drill/report.types.ts';
import type { Instant } from '../time.ts';
import type { CasesReport } from './case.ts';
import type { Finding } from './finding.ts';
import type { FreshnessFacts } from './library.types.ts';
import type { ImportReport } from './plain/report.ts';
import type { Plan, Severity } from './plan.ts';

/** A runbook as one line of the library. Times in seconds; `worst` is absent when nothing bounds it. */
export type RunbookSummary = {
  id: string;
  title: string;
  summary: string;
  mitigation?: string;
  kind: string;
  status: string;
  severity?: Severity;
  owner?: string;
  services: string[];
  revision: string;
  steps: number;
  objective?: number;
  worst?: number;
  errors: number;
  warnings: number;
};

/** A runbook in full, with what was proven of it. */
export type RunbookPage = RunbookSummary & {
  plan: Plan;
  /** Static HTML by node id (`@page` for what stands outside every element) and prose index. */
  html: Record<string, string[]>;
  findings: Finding[];
  cases?: CasesReport;
  /** Longest way to an exit, when the plan is bounded. */
  worstWay?: { total: number; steps: { id: string; title: string; seconds: number }[] };
  /** What comes when nobody acts: by when a page goes out at the latest, and what is never heard of. */
  silence?: {
    worst?: { step: string; title: string; seconds: number };
    unheard: { step: string; title: string }[];
  };
  /** When the file on disk is broken, the last good revision is shown with the new findings. */
  stale: boolean;
  /** `broken`: the text on disk when it is stale, which the findings speak of. */
  source: { file: string; text: string; broken?: string };
  /** False until its cases and checks have been run since the file last changed; absent means true. */
  proven?: boolean;
  /** When it was last reviewed, used and drilled; absent where nothing remembers. */
  freshness?: FreshnessFacts;
  /** The newest drill that walked it to an exit, and how long that took; `pace` above 1: on a compressed clock. */
  lastDrill?: {
    incident: string;
    number: number;
    at: Instant;
    kind: DrillKind;
    pace: number;
    measured: MeasuredTime;
  };
  /** What was guessed when a plain Markdown file was made walkable. */
  imported?: ImportReport;
};
