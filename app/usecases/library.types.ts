import type { Outcome } from '../domain/outcome.ts';
import type {
  RunbookFilter,
  RunbookList,
  RunbookSuggestion,
  SearchResult,
} from '../domain/runbook/library.types.ts';
import type {
  RevisionDiff,
  RevisionHistory,
  RevisionPage,
  WhereUsed,
} from '../domain/runbook/revision.types.ts';

/** The use-cases of the runbook library. */
export type LibraryUseCases = {
  /** One page of the list, by title; `page` from 1 (one too high gives the last), `limit` 1 to 200, 50 unless said. */
  browseRunbooks(
    filter?: RunbookFilter,
    paging?: { page?: number; limit?: number },
  ): Promise<RunbookList>;
  /** Full text, typo-tolerant, best first; `limit` 1 to 50, 20 unless said. An empty query finds nothing. */
  searchRunbooks(query: string, filter?: RunbookFilter, limit?: number): Promise<SearchResult>;
  /** For the declare form: by alert, service and the words of the title, surest first; at most 5. */
  suggestRunbooks(about: {
    title: string;
    alerts?: string[];
    service?: string;
  }): Promise<RunbookSuggestion[]>;
  whereUsed(runbook: string): Promise<Outcome<WhereUsed>>;

  listRevisions(runbook: string): Promise<Outcome<RevisionHistory>>;
  readRevision(hash: string): Promise<Outcome<RevisionPage>>;
  /** Each side is a revision's hash or a commit from `listRevisions`. */
  diffRevisions(runbook: string, from: string, to: string): Promise<Outcome<RevisionDiff>>;
  /** Keeps every revision that the library shows now; says how many were new. */
  keepRevisions(): Promise<{ kept: number }>;
};
