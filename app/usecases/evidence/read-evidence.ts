import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { FreshnessLine, ShownEvidence } from '../../domain/evidence/evidence.types.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { KeptEstate } from './estate.ts';
import type { EvidenceUseCases } from './types.ts';

const shownOf =
  (live: string) =>
  (evidence: Evidence): ShownEvidence => ({ ...evidence, older: evidence.revision !== live });

export const readEvidence =
  (
    { library, store: { read }, now }: Ports,
    estate: KeptEstate,
  ): EvidenceUseCases['readEvidence'] =>
  async (id) => {
    const known = (await estate()).of(id);
    const entry = library.get(id);
    if (!entry || !known) return rejected('runbook-not-found', { runbook: id });
    const { hash, plan } = entry;
    const { every, lastReviewed } = plan.review ?? {};
    const seen = await read.revisionsSeen([hash]);
    return accepted({
      runbook: {
        id,
        title: plan.title,
        ...(plan.owner === undefined ? {} : { owner: plan.owner }),
      },
      claim: {
        ...(plan.objective?.rto === undefined ? {} : { objective: plan.objective.rto }),
        ...(every === undefined ? {} : { every }),
        ...(lastReviewed === undefined ? {} : { lastReviewed }),
      },
      revision: hash,
      revisedAt: seen.get(hash) ?? now(),
      ...{ writtenAt: known.writtenAt, facts: known.facts, demands: known.demands },
      evidence: known.evidence.map(shownOf(hash)),
    });
  };

export const listFreshness =
  ({ library }: Ports, estate: KeptEstate): EvidenceUseCases['listFreshness'] =>
  async ({ freshness } = {}) => {
    const known = await estate();
    const lines = library.list().flatMap(({ id, hash, plan }): FreshnessLine[] => {
      const facts = known.of(id);
      if (!facts || (freshness && !freshness.includes(facts.facts.freshness))) return [];
      const { title, owner, status, objective } = plan;
      const shown = facts.evidence.map(shownOf(hash));
      const walked = shown.find(({ kind }) => kind !== 'reviewed');
      return [
        {
          runbook: { id, title, status, ...(owner === undefined ? {} : { owner }) },
          revision: hash,
          ...(objective?.rto === undefined ? {} : { objective: objective.rto }),
          ...{ writtenAt: facts.writtenAt, facts: facts.facts, demands: facts.demands },
          ...(shown[0] ? { newest: shown[0] } : {}),
          ...(walked ? { walked } : {}),
        },
      ];
    });
    const due = ({ facts }: FreshnessLine) => facts.dueAt ?? Number.MAX_SAFE_INTEGER;
    return lines.sort((a, b) => due(a) - due(b) || (a.runbook.title < b.runbook.title ? -1 : 1));
  };
