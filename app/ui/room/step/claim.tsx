import { useTranslations } from 'use-intl';
import { COMMANDER, DEPUTY } from '../../../domain/incident/incident-run.ts';
import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import { Avatar } from '../../avatar.tsx';
import { Button } from '../../button.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import { useRoom } from '../room-context.ts';
import { shortName } from '../words/names.ts';

/** Who said that they do a step, and the way to say so or to let go of it. */
export const Claim = ({ step, active }: { step: CurrentStep; active: boolean }) => {
  const t = useTranslations('room.people');
  const acts = useActs();
  const { view, viewer } = useRoom();
  const control = `claim:${step.id}`;
  const { claim } = step;
  const busy = acts.pending(control) !== undefined || undefined;
  const commands = view.incident.roles.some(
    ({ id, holder }) => (id === COMMANDER || id === DEPUTY) && holder?.id === viewer.id,
  );
  const own = claim?.id === viewer.id;
  // Who holds the role does it without saying so.
  if (!claim && (viewer.reads || step.holder?.id === viewer.id)) return null;
  return (
    <>
      {claim ? (
        <span className="inline-flex items-center gap-1.5">
          {claim.id === step.holder?.id ? null : <Avatar name={claim.name} />}
          {own ? t('claimedYou') : t('claimedBy', { who: shortName(claim.name) })}
        </span>
      ) : null}
      {claim ? (
        (own || commands) && !viewer.reads ? (
          <Button
            size="small"
            look="quiet"
            aria-busy={busy}
            onClick={() => acts.send(control, { type: 'step.released', step: step.id })}
          >
            {t('release')}
          </Button>
        ) : null
      ) : (
        <Button
          size="small"
          pressKey={active ? 'd' : undefined}
          aria-busy={busy}
          onClick={() => acts.send(control, { type: 'step.claimed', step: step.id })}
        >
          {t('claim')}
        </Button>
      )}
      <Refusals of={(refusal) => refusal.control === control} />
    </>
  );
};
