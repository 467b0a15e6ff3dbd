import { useTranslations } from 'use-intl';
import { COMMANDER } from '../../../domain/incident/incident-run.ts';
import { Button } from '../../button.tsx';
import { TimeText } from '../../time/time-text.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import { useRoom } from '../room-context.ts';
import { useRoleTitle } from '../words/use-role-title.ts';

/** A role that is being handed to the reader: large, above everything, until it is answered. */
export const Offered = () => {
  const t = useTranslations('room.people.offered');
  const titleOf = useRoleTitle();
  const acts = useActs();
  const { view, viewer, ask } = useRoom();
  const offers = view.incident.roles.filter(({ offer }) => offer?.to.id === viewer.id);
  return (
    <div role="status" className={offers.length > 0 ? 'sticky top-2 z-20' : undefined}>
      {offers.map((role) => {
        const { id, offer } = role;
        if (!offer) return null;
        const control = `offer:${id}`;
        const title = titleOf(role);
        return (
          <section
            key={id}
            aria-label={t('title', { who: offer.from.name, role: title })}
            className="mb-6 max-w-[760px] rounded-card border-2 border-info bg-info-soft px-4 py-4 shadow-[0_0_0_6px_var(--bg)] sm:px-5"
          >
            <h2 className="text-title font-semibold">
              {t('title', { who: offer.from.name, role: title })}
            </h2>
            <p className="mt-1 max-w-[60ch] text-ink-2">
              {id === COMMANDER ? `${t('commander')} ` : null}
              {t('other', { who: offer.from.name })}{' '}
              <span className="text-small">
                {t.rich('since', { at: () => <TimeText at={offer.at} bare /> })}
              </span>
            </p>
            <Refusals of={(refusal) => refusal.control === control} />
            <div className="mt-3.5 flex flex-wrap gap-2.5">
              <Button
                pressKey="y"
                className="border-ink bg-ink font-semibold text-bg hover:bg-ink-2 max-sm:flex-1"
                aria-busy={acts.pending(control) !== undefined || undefined}
                onClick={() => acts.send(control, { type: 'role.accepted', role: id })}
              >
                {t('accept')}
              </Button>
              <Button
                look="quiet"
                onClick={() => ask({ type: 'decline', role: id, title, who: offer.from.name })}
              >
                {t('decline')}
              </Button>
            </div>
          </section>
        );
      })}
    </div>
  );
};
