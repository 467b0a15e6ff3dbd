import { Link } from '@remix-run/react';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { RoomView } from '../../domain/incident/room-view.types.ts';
import { ToRetrospective } from '../retrospective/to-retrospective.tsx';
import { TimeText } from '../time/time-text.tsx';
import { useDuration } from '../time/use-duration.ts';
import { LifeEnd } from './head/life-end.tsx';
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

/** Why there is no incident any more, and where it goes on when it was merged. */
const Cancelled = ({
  cancelled,
}: {
  cancelled: NonNullable<RoomView['incident']['cancelled']>;
}) => {
  const t = useTranslations('room.life.cancelled');
  const words = useTranslations('incident');
  const who = useWho();
  const { by, at, reason, into } = cancelled;
  return (
    <>
      {into ? (
        <p className="text-step font-semibold">
          {t.rich('merged', {
            link: () => (
              <Link to={`/incidents/${into.id}`}>
                {words('number', { number: String(into.number) })} {into.title}
              </Link>
            ),
          })}
        </p>
      ) : null}
      <p>{t.rich('by', { who: who(by), reason, at: () => <TimeText at={at} /> })}</p>
    </>
  );
};

/** The walkthrough is over, or the incident is: what came of it, and what is left to do. */
export const Ended = ({ titleRef }: { titleRef: TitleRef }) => {
  const t = useTranslations('room.ended');
  const who = useWho();
  const { incident, walkthrough } = useRoom().view;
  const { outcome } = walkthrough;
  const { resolved, cancelled } = incident;
  const { abandoned } = walkthrough;
  const walks = useTranslations('room.walks');
  const life = useTranslations('room.life.cancelled');
  const over = cancelled
    ? life('title')
    : resolved
      ? t('closed')
      : abandoned
        ? walks('abandoned')
        : outcome
          ? t(`title.${outcome.outcome}`)
          : t('nothing');
  return (
    <article className="max-w-[760px]">
      <p className="text-control text-ink-2">{t('label')}</p>
      <h2
        ref={titleRef}
        tabIndex={-1}
        className="mt-1 text-title font-semibold outline-none md:text-headline"
      >
        {over}
      </h2>
      <div className="mt-4 grid max-w-[66ch] gap-2 text-instruction">
        {cancelled ? <Cancelled cancelled={cancelled} /> : null}
        {abandoned && !cancelled ? (
          <p>
            {walks.rich('abandonedBy', {
              who: who(abandoned.by),
              reason: abandoned.reason,
              at: () => <TimeText at={abandoned.at} />,
            })}
          </p>
        ) : null}
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
        {resolved || cancelled ? null : (
          <p>{outcome || abandoned ? t('next') : t('nothingNext')}</p>
        )}
      </div>
      <LifeEnd />
    </article>
  );
};
