import type { ProcessRow, Reader, RevisionRow } from '../../db/store.ts';
import type { Definition } from '../domain/engine/types.ts';
import { escalationDefinition } from '../domain/escalation/definition.ts';
import { incidentDefinition } from '../domain/incident/definition.ts';
import { retrospectiveDefinition } from '../domain/retrospective/definition.ts';
import { allNodes } from '../domain/runbook/graph.ts';
import type { NodeId } from '../domain/runbook/plan.ts';
import { walkthroughDefinition } from '../domain/walkthrough/definition.ts';

/** A revision with the machine that was compiled from its plan. */
export type Pinned = {
  revision: RevisionRow;
  definition: Definition;
  titles: ReadonlyMap<NodeId, string>;
};

/** Compiling a large plan takes milliseconds; so many stay compiled. */
const MOST = 200;

/** Compiled revisions by hash. A revision never changes, so what is known stays true. */
export const definitionCache = () => {
  const known = new Map<string, Pinned>();
  const pin = (revision: RevisionRow): Pinned => {
    const pinned = {
      revision,
      definition: walkthroughDefinition(revision.plan),
      titles: new Map(allNodes(revision.plan).map(({ id, title }) => [id, title])),
    };
    if (known.size >= MOST) {
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    }
    known.set(revision.hash, pinned);
    return pinned;
  };
  const pinned = async (read: Reader, hash: string): Promise<Pinned> => {
    const found = known.get(hash);
    if (found) return found;
    const revision = await read.revision(hash);
    if (!revision) throw new Error(`revision ${hash} is pinned but not stored`);
    return pin(revision);
  };
  return {
    pinned,
    /** The machine of a process: its revision's for a walkthrough. */
    of: async (
      read: Reader,
      { kind, revision }: Pick<ProcessRow, 'kind' | 'revision'>,
    ): Promise<Definition> => {
      if (kind === 'escalation') return escalationDefinition;
      if (kind === 'retrospective') return retrospectiveDefinition;
      return revision === null ? incidentDefinition : (await pinned(read, revision)).definition;
    },
  };
};

export type Definitions = ReturnType<typeof definitionCache>;
