import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';

export const readSlackState =
  ({ store: { read }, slack }: Ports): UseCases['readSlackState'] =>
  async () => {
    const troubles = [];
    for (const { incidentId, name, problem } of await read.slackTroubles()) {
      const incident = await read.incident(incidentId);
      if (incident && problem !== null)
        troubles.push({ incident: incidentId, number: incident.number, name, code: problem });
    }
    return {
      connection: slack?.connection() ?? { status: 'not-configured' },
      manifest: slack?.manifest() ?? null,
      troubles,
    };
  };

export const testSlack =
  ({ slack }: Ports): UseCases['testSlack'] =>
  async () =>
    !slack || slack.connection().status === 'not-configured'
      ? rejected('slack-not-configured')
      : accepted(await slack.test());
