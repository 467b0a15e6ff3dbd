import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { ToRetrospective } from '../retrospective/to-retrospective.tsx';
import { TimeText } from '../time/time-text.tsx';
import { useDuration } from '../time/use-duration.ts';
import { useRoom } from './room-context.ts';
import { useWho } from './words/use-who.ts';

type TitleRef = RefObject<HTMLHeadingElement>;

const Took = () => {
  const t = useTranslations('room.ended');
  const say = useDuration();
  const { incident, walkthrough } = useRoom().view;
  const end = incident.resolved?.at ?? walkthrough.outcome?.at;
  if (end === undefined) return null;
  const took = Math.max(0, Math.round((end - incident.declared.at) / 1000));
  const objective = walkthrough.objective?.rto;
  if (objective === undefined) return <p>{t('took', { time: say(took) })}</p>;
  const facts = { time: say(took), objective: say(objective) };
  return took <= objective ? (
    <p>{t('within', facts)}</p>
  ) : (
    <p className="text-bad">{t('beyond', { ...facts, over: say(took - objective) })}</p>
  );
};

/** The walkthrough is over, or the incident is: what came of it, and what is left to do. */
export const Ended = ({ titleRef }: { titleRef: TitleRef }) => {
  const t = useTranslations('room.ended');
  const who = useWho();
  const { view, viewer, ask } = useRoom();
  const { incident, walkthrough } = view;
  const { outcome } = walkthrough;
  const { resolved } = incident;
  const act = useTranslations('room.act');
  return (
    <article className="max-w-[760px]">
      <p className="text-control text-ink-2">{t('label')}</p>
      <h2
        ref={titleRef}
        tabIndex={-1}
        className="mt-1 text-title font-semibold outline-none md:text-headline"
      >
        {resolved ? t('closed') : outcome ? t(`title.${outcome.outcome}`) : t('nothing')}
      </h2>
      <div className="mt-4 grid max-w-[66ch] gap-2 text-instruction">
        {resolved ? (
          <p>
            {t.rich('closedBy', { who: who(resolved.by), at: () => <TimeText at={resolved.at} /> })}
          </p>
        ) : null}
        {outcome ? (
          <p>{t.rich('at', { title: outcome.title, at: () => <TimeText at={outcome.at} /> })}</p>
        ) : null}
        <Took />
        {resolved ? <ToRetrospective incident={incident.id} /> : null}
        {resolved ? null : <p>{outcome ? t('next') : t('nothingNext')}</p>}
      </div>
      {viewer.reads ? null : (
        <div className="mt-6 flex flex-wrap gap-2.5 max-md:sticky max-md:bottom-0 max-md:-mx-4 max-md:border-t max-md:border-line max-md:bg-bg max-md:px-4 max-md:py-2.5">
          {resolved ? (
            <Button onClick={() => ask({ type: 'reopenIncident' })}>{t('reopen')}</Button>
          ) : outcome ? (
            <Button look="act" pressKey="enter" onClick={() => ask({ type: 'resolve' })}>
              {t('act')}
            </Button>
          ) : null}
          <Button pressKey="n" onClick={() => ask({ type: 'note' })}>
            {act('note')}
          </Button>
        </div>
      )}
    </article>
  );
};
