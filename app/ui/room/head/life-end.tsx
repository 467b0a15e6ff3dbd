import { useTranslations } from 'use-intl';
import { Button } from '../../button.tsx';
import { useRoom } from '../room-context.ts';
import { useWhyNot } from './life-buttons.tsx';

/** What is left to do when a runbook, or the incident, has come to its end. */
export const LifeEnd = () => {
  const t = useTranslations('room.ended');
  const act = useTranslations('room.act');
  const walks = useTranslations('room.walks');
  const whyNot = useWhyNot();
  const { view, viewer, ask, goToWalk } = useRoom();
  const { incident, walkthrough, walkthroughs } = view;
  const other = incident.open
    ? walkthroughs.find(({ id, status }) => status === 'open' && id !== walkthrough.id)
    : undefined;
  const ended = walkthrough.status !== 'open';
  const resolves = incident.open && ended && !other;
  const lacks = resolves ? whyNot('resolve') : null;
  if (viewer.reads) return null;
  return (
    <>
      {other ? <p className="mt-3 max-w-[66ch]">{walks('stillOpen')}</p> : null}
      <div className="mt-6 flex flex-wrap items-center gap-2.5 max-md:sticky max-md:bottom-0 max-md:-mx-4 max-md:border-t max-md:border-line max-md:bg-bg max-md:px-4 max-md:py-2.5">
        {other ? (
          <Button look="act" pressKey="enter" onClick={() => goToWalk(other.id)}>
            {walks('goTo', { title: other.runbook.title })}
          </Button>
        ) : null}
        {resolves ? (
          <Button
            look="act"
            pressKey="enter"
            disabled={lacks !== null}
            aria-describedby={lacks ? 'resolve-why' : undefined}
            onClick={() => ask({ type: 'resolve' })}
          >
            {t('act')}
          </Button>
        ) : null}
        {incident.allows.includes('incident.reopened') && !incident.open ? (
          <Button onClick={() => ask({ type: 'reopenIncident' })}>{t('reopen')}</Button>
        ) : null}
        <Button pressKey="n" onClick={() => ask({ type: 'note' })}>
          {act('note')}
        </Button>
        {lacks ? (
          <p id="resolve-why" className="w-full text-small text-ink-2">
            {lacks}
          </p>
        ) : null}
      </div>
    </>
  );
};
