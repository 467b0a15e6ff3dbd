import { createHash } from 'node:crypto';
import type { Plan } from '../../app/domain/runbook/plan.ts';
import type { Cadence } from '../../app/domain/update/update.ts';
import { noFiles } from '../../app/files/disk-files.ts';
import { noIdentity } from '../../app/identity/no-identity.ts';
import { noLibrary } from '../../app/library/no-library.ts';
import { searchIndex } from '../../app/library/search/search-index.ts';
import type { Library, LibraryEntry } from '../../app/library/types.ts';
import { sealWith } from '../../app/secrets.server.ts';
import type { Files } from '../../app/usecases/attachment/types.ts';
import { buildUseCases } from '../../app/usecases/build.ts';
import type { DeclareInput, UseCases, Viewer } from '../../app/usecases/types.ts';
import type { Store } from '../../db/store.ts';
import { freshStore } from './store.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const ada: Viewer = { type: 'person', id: 'ada', name: 'Ada' };
export const ben: Viewer = { type: 'person', id: 'ben', name: 'Ben' };

/** A library of plans that were never files. */
export const libraryOf = (...plans: Plan[]): Library => {
  const entries = plans.map((plan): LibraryEntry => {
    const source = JSON.stringify(plan);
    return {
      id: plan.id,
      file: `${plan.id}.mdx`,
      part: 0,
      includes: [],
      prose: [],
      linksTo: [],
      proven: true,
      hash: sha256(source),
      source,
      plan,
      findings: [],
      stale: false,
    };
  });
  const index = searchIndex();
  index.update(entries, []);
  return {
    ...noLibrary,
    search: index.search,
    searchAny: index.searchAny,
    list: () => entries,
    get: (id) => entries.find((entry) => entry.id === id) ?? null,
    html: async () => ({ '@page': ['<p>Context</p>'] }),
  };
};

/** 2026-11-22T08:00:00Z */
export const MORNING = Date.UTC(2026, 10, 22, 8);

export type Bulkhead = UseCases & {
  store: Store;
  clock: { at: number };
  /** Moves the clock on by so many seconds and fires what is due. */
  pass: (seconds: number) => Promise<{ fired: number; nextDueAt: number | null }>;
  declared: (facts?: Partial<DeclareInput>) => Promise<string>;
};

const testKey = Buffer.alloc(32, 7);

/** Ids stay apart when two are built over one store, as after a restart. */
let made = 0;

/** Every use-case over a real store, with a clock that stands still until it is moved. */
export const bulkhead = async (
  library: Library,
  {
    store,
    clock = { at: MORNING },
    files = noFiles,
    cadence = {},
  }: {
    store?: Store;
    clock?: { at: number };
    files?: Files;
    /** How often updates are owed; never, so that a story's clocks are its own. */
    cadence?: Cadence;
  } = {},
): Promise<Bulkhead> => {
  const over = store ?? (await freshStore());
  await over.transact((tx) =>
    tx.putSetting({
      ...{ name: 'update.cadence', value: JSON.stringify(cadence) },
      ...{ changedAt: clock.at, changedBy: 'test' },
    }),
  );
  const next = (what: string) => `${what}-${clock.at.toString(36)}-${++made}`;
  const usecases = buildUseCases({
    store: over,
    library,
    hash: sha256,
    now: () => clock.at,
    newId: () => next('id'),
    newSecret: () => next('secret'),
    secrets: sealWith(() => [testKey]),
    files,
    identity: noIdentity,
    warn: () => {},
  });
  return {
    ...usecases,
    store: over,
    clock,
    pass: (seconds) => {
      clock.at += seconds * 1000;
      return usecases.fireTimers(clock.at);
    },
    declared: async (facts = {}) => {
      const done = await usecases.declareIncident(
        {
          title: 'GPUs are gone',
          severity: 'sev1',
          kind: 'real',
          runbook: library.list()[0]?.id ?? '',
          ...facts,
        },
        ada,
        null,
      );
      if (!done.ok) throw new Error(done.rejection.code);
      return done.value.id;
    },
  };
};
