import type { ProofKind } from '../evidence/evidence.ts';
import type { TierName } from '../evidence/policy.ts';
import type { Instant } from '../time.ts';
import type { Finding } from './finding.ts';
import type { RunbookSummary } from './page.types.ts';

/**
 * How a runbook stands against what its tier and its own `review.every` ask: what counts is what
 * was shown of it in a review, a drill or an incident. `never`: nothing was shown yet, nor is it due.
 * `unplanned`: nothing is asked.
 */
export type Freshness = 'fresh' | 'due' | 'never' | 'unplanned';

/** What is known of a runbook's freshness. */
export type FreshnessFacts = {
  freshness: Freshness;
  tier: TierName;
  /** As written in the front matter, a calendar date: a claim, which resets nothing. */
  lastReviewed?: string;
  /** When a review last found it right, and when it was last walked to an end. */
  lastReviewedAt?: Instant;
  lastUsedAt?: Instant;
  lastDrilledAt?: Instant;
  /** The first moment of the day by which it must be looked at again. */
  dueAt?: Instant;
  /** What falls due then. */
  dueProof?: ProofKind;
  /** The revision of the newest evidence, when it is not the one that the library shows. */
  provenOn?: string;
};

/** A line of the library with what the list can be narrowed by. */
export type RunbookRow = RunbookSummary &
  FreshnessFacts & {
    file: string;
    /** `plain`: walkable Markdown as it was found; `mdx`: written in the runbook language. */
    source: 'mdx' | 'plain';
    alerts: string[];
    tags: string[];
    stale: boolean;
    /** False until its cases and checks have been run since the file last changed. */
    proven: boolean;
  };

export type FacetName = 'mitigation' | 'service' | 'owner' | 'status' | 'freshness';

/** What a list is narrowed to; within one facet any of its values fits, `''` stands for "none". */
export type RunbookFilter = { [facet in FacetName]?: string[] };

/**
 * Values of each facet with how many runbooks have it, most first. A facet is counted under all
 * other filters but its own, so that its other values can still be chosen.
 */
export type RunbookFacets = Record<FacetName, { value: string; count: number }[]>;

/** The values of a facet that are shown, and how many more there are. */
export type ShownFacets = {
  [facet in FacetName]: { values: RunbookFacets[facet]; more: number };
};

export type RunbookList = {
  rows: RunbookRow[];
  /** How many fit the filter; `page` counts from 1 and there are `pages` of them, at least one. */
  total: number;
  page: number;
  pages: number;
  facets: RunbookFacets;
  /** Files that never compiled since the start; `text` is the source that the findings speak of. */
  broken: { file: string; findings: Finding[]; text?: string }[];
};

export type SearchField =
  | 'id'
  | 'title'
  | 'alert'
  | 'service'
  | 'tag'
  | 'step'
  | 'command'
  | 'prose';

/** Where a search matched: a piece of the text with the matched ranges in it, [from, to). */
export type SearchMatch = {
  field: SearchField;
  text: string;
  ranges: [number, number][];
  /** The step that the piece stands in, when it stands in one. */
  step?: { id: string; title: string };
};

export type SearchHit = { runbook: RunbookRow; matches: SearchMatch[] };

export type SearchResult = {
  /** Best first, at most as many as were asked for. */
  hits: SearchHit[];
  /** How many runbooks fit; `more` when it was not counted to the end. */
  total: number;
  more: boolean;
};

/** Why a runbook is proposed for an incident that is about to be declared. */
export type SuggestionWhy =
  | { type: 'alert'; alert: string; pattern: string }
  | { type: 'service'; service: string }
  | { type: 'text'; match: SearchMatch };

export type RunbookSuggestion = { runbook: RunbookRow; why: SuggestionWhy[] };
