import { canonical } from '../engine/canonical.ts';
import type { Hash } from '../engine/types.ts';
import type { Instant } from '../time.ts';
import type { PackAction } from './pack/actions.ts';
import type { DrillSection } from './pack/drills.ts';
import type { EscalationSection } from './pack/escalation.ts';
import type { PackGap } from './pack/gaps.ts';
import type { PackIncident } from './pack/incidents.ts';
import type { PackDependence } from './pack/providers.ts';
import type { PackRunbook } from './pack/runbooks.ts';
import type { PackScope } from './pack/scope.ts';
import type { PackSection } from './pack/section.ts';

/** What people write into a pack before it is frozen. */
export const packNoteKinds = ['change', 'budget', 'other'] as const;

export const packNoteLimits = { text: 2_000, notes: 500 } as const;

export type PackNoteKind = (typeof packNoteKinds)[number];

/** `change`: of the world outside (law, market, threat, provider). `budget`: money and its variance. */
export type PackNote = {
  id: string;
  kind: PackNoteKind;
  text: string;
  by: { id: string; name: string };
  at: Instant;
};

/**
 * What a review looks at: plain JSON, frozen as its canonical text. `from` is within the period and
 * `to` is not. The estate (runbooks, gaps that are open, readiness) is as of `madeAt`.
 */
export type Pack = {
  schema: 1;
  scope: PackScope;
  from: Instant;
  to: Instant;
  madeAt: Instant;
  actions: PackSection<PackAction>;
  incidents: PackSection<PackIncident>;
  runbooks: PackSection<PackRunbook>;
  drills: DrillSection;
  escalation: EscalationSection;
  providers: PackSection<PackDependence>;
  gaps: PackSection<PackGap>;
  notes: PackNote[];
};

/** `from` is within the period, `to` is not. `notes`: what people wrote for the pack. */
export type PackWanted = {
  scope: PackScope;
  from: Instant;
  to: Instant;
  notes?: readonly PackNote[];
};

export const packSections = [
  'actions',
  'incidents',
  'drills',
  'runbooks',
  'escalation',
  'providers',
  'gaps',
] as const satisfies (keyof Pack)[];

export type PackSectionName = (typeof packSections)[number];

/** The text that a pack is frozen and hashed as. */
export const packText = (pack: Pack): string => canonical(pack);

/** The content hash that a sign-off names: SHA-256 of `packText`, lower-case hex, by the hash handed in. */
export const packHash = (pack: Pack, hash: Hash): string => hash(packText(pack));
