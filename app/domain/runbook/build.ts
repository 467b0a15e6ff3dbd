import type { Finding } from './finding.ts';
import type { InputField, NodeId, Place, Plan } from './plan.ts';
import type { Jsx, RootContent } from './tree.ts';

/** A piece of prose and where a plan's body or context points at it. */
export type ProsePart = { node: NodeId | '@page'; index: number; content: RootContent[] };

/** Prose outside every element; `before` is absent until the element that follows is read. */
export type PageProse = Omit<Plan['context'][number], 'before'> & { before?: NodeId };

/** A way that an attribute names, to be resolved when every id of the file is known. */
export type Jump = { from: NodeId; attribute: string; to: string; at: Place };

/** What one compilation has gathered so far; lives as long as the call and no longer. */
export type Build = {
  file: string;
  findings: Finding[];
  roles: Set<string>;
  inputs: Map<string, InputField>;
  /** The policy that an Escalate pages when it names nobody. */
  escalation?: string;
  /** Where each id of an element or lane was first given. */
  ids: Map<string, Place>;
  /** Which list (0 the top level, then a number for each lane) holds a node. */
  lists: Map<NodeId, number>;
  listCount: number;
  jumps: Jump[];
  prose: ProsePart[];
  context: PageProse[];
  /** Inputs that stand outside every element: asked when the walkthrough begins. */
  pageInputs: Set<string>;
  /** Elements that were read as such; any other stands where no element can. */
  seen: Set<Jsx>;
  /** Ids of elements that stand in a wrong place: already reported, so a jump to one is not. */
  misplaced: Set<string>;
};

export const startBuild = (file: string): Build => ({
  file,
  findings: [],
  roles: new Set(),
  inputs: new Map(),
  ids: new Map(),
  lists: new Map(),
  listCount: 0,
  jumps: [],
  prose: [],
  context: [],
  pageInputs: new Set(),
  seen: new Set(),
  misplaced: new Set(),
});

/** Adds an error to the build; `end` bounds the caret line. */
export const report = (
  build: Pick<Build, 'file' | 'findings'>,
  code: string,
  at: Place,
  params: Record<string, string | number> = {},
  end?: Place,
): void => {
  const finding: Finding = { code, severity: 'error', file: build.file, at, params };
  build.findings.push(end ? { ...finding, end } : finding);
};

/** Numbers a piece of prose under its node. */
export const addProse = (build: Build, node: ProsePart['node'], content: RootContent[]): number => {
  const index = build.prose.filter((part) => part.node === node).length;
  build.prose.push({ node, index, content });
  return index;
};

/** An id for an element that has none, so that the rest of the file is still read. */
export const unnamed = (at: Place): string => `@unnamed-${at.line}-${at.column}`;

/** Notes an id; a second use of one is reported and answered with a name that is free. */
export const claimId = (build: Build, id: string, at: Place): string => {
  const first = build.ids.get(id);
  if (first) {
    report(build, 'RB136', at, { id, line: first.line });
    return unnamed(at);
  }
  build.ids.set(id, at);
  return id;
};
