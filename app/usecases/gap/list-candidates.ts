import type { KeptEstate } from '../evidence/estate.ts';
import type { Ports } from '../ports.ts';
import type { GapCandidate, GapUseCases } from './types.ts';

const DAY = 86_400_000;
const DAYS = 90;
const MOST = 1_000;

export const listGapCandidates =
  (
    { library, store: { read }, now }: Ports,
    estate: KeptEstate,
  ): GapUseCases['listGapCandidates'] =>
  async () => {
    const open = await read.gaps({ status: 'open', limit: MOST });
    const taken = new Set(
      open.map(({ runbookId, life, incidentId }) =>
        life.source?.type === 'finding'
          ? `${runbookId} ${life.source.code}`
          : `incident ${incidentId ?? ''}`,
      ),
    );
    const found = library.list().flatMap(({ id, plan, findings }) => {
      const runbook = { id, title: plan.title };
      const errors = findings.filter(({ severity }) => severity === 'error');
      return [...new Set(errors.map(({ code }) => code))].flatMap((code): GapCandidate[] => {
        const same = errors.filter((one) => one.code === code);
        const [finding] = same;
        return finding && !taken.has(`${id} ${code}`)
          ? [{ type: 'finding', runbook, finding, count: same.length }]
          : [];
      });
    });
    const { walkedIncidents } = await estate();
    const lost: GapCandidate[] = [];
    for (const incident of await read.incidents({ states: ['resolved', 'closed'] })) {
      const at = incident.resolvedAt;
      if (incident.kind !== 'real' || at === null || at < now() - DAYS * DAY) continue;
      if (walkedIncidents.has(incident.id) || taken.has(`incident ${incident.id}`)) continue;
      const begun = (await read.processesOf(incident.id)).find(
        ({ kind }) => kind === 'walkthrough',
      );
      const revision = begun?.revision ? await read.revision(begun.revision) : null;
      if (!revision) continue;
      const { id, number, title } = incident;
      const runbook = { id: revision.runbookId, title: revision.plan.title };
      lost.push({ type: 'incident', runbook, incident: { id, number, title }, at });
    }
    return [...lost, ...found];
  };
