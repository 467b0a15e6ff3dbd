import type { Policy, PolicyBody } from './domain/escalation/policy.ts';
import { may, type RightsHolder } from './domain/rights/may.ts';
import { translator } from './messages/catalogue.ts';
import type { ShownRung } from './ui/escalation/ladder-data.ts';
import type { UseCases } from './usecases/types.ts';

type PolicyPreview = Awaited<ReturnType<UseCases['previewPolicy']>>;

/** What a ladder draws of the climb: the first round rung by rung, the later ones counted. */
export const shownClimb = ({ levels, exhaustedAfter }: PolicyPreview) => ({
  exhaustedAfter,
  rounds: Math.max(1, ...levels.map(({ round }) => round)),
  rungs: levels
    .filter(({ round, last }) => round === 1 || last)
    .map(
      ({ after, level, last, people }): ShownRung => ({
        ...{ after, level, last },
        people: people.map(({ id, name, contacts }) => ({
          ...{ id, name },
          after: contacts[0]?.after ?? null,
        })),
      }),
    ),
});

export const bodyOf = ({
  delay,
  levels,
  repeat,
  lastResort,
  ackTimeout,
  variants,
}: Policy): PolicyBody => ({ delay, levels, repeat, lastResort, ackTimeout, variants });

/** The owners whose policies the viewer may change. */
export const ownersFor = (
  viewer: RightsHolder,
  teams: readonly { id: string; name: string }[],
): { id: string | null; name: string }[] =>
  [{ id: null, name: translator()('policy.edit.organisation') }, ...teams]
    .filter(({ id }) => may(viewer, 'policy.change', { team: id }).ok)
    .map(({ id, name }) => ({ id, name }));
