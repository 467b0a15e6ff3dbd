import { useTranslations } from 'use-intl';
import type { IncidentState } from '../../domain/incident/incident-state.ts';
import { Button, ButtonLink } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Notice } from '../notice.tsx';
import { usePost } from '../use-post.ts';

/** An incident that has none: why, and how it gets one. */
export const NoRetrospective = ({
  incident,
  state,
  mayOpen,
}: {
  incident: string;
  state: IncidentState;
  mayOpen: boolean;
}) => {
  const t = useTranslations('retrospective');
  const post = usePost();
  const why =
    state === 'resolved' || state === 'closed'
      ? 'noneOld'
      : state === 'cancelled'
        ? 'noneEnded'
        : 'noneGoesOn';
  return (
    <div className="mx-auto grid max-w-[760px] gap-4 px-4 pt-6 pb-16 sm:px-6">
      <h1 className="text-headline font-semibold">{t('title')}</h1>
      {post.answer && !post.answer.ok ? (
        <Notice tone="bad" urgent>
          {post.answer.sentence}
        </Notice>
      ) : null}
      <EmptyState title={t('none')} text={t(why)}>
        {state === 'resolved' && mayOpen ? (
          <Button
            look="act"
            disabled={post.busy}
            onClick={() => post.send({ type: 'retrospective.opened' })}
          >
            {t('open')}
          </Button>
        ) : null}
        <ButtonLink to={`/incidents/${incident}`}>{t('toIncident')}</ButtonLink>
      </EmptyState>
    </div>
  );
};
