import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { KindTag, SeverityTag, StateTag, Tag } from '../tag.tsx';
import { useNow } from '../time/clock-provider.tsx';
import { TimeBar } from '../time/time-bar.tsx';
import { TimeText } from '../time/time-text.tsx';
import { useDuration } from '../time/use-duration.ts';
import { useRoom } from './room-context.ts';
import { useWho } from './words/use-who.ts';

const Figure = ({ children }: { children: ReactNode }) => (
  <b className="num font-semibold text-ink">{children}</b>
);
const figure = { b: (chunks: ReactNode) => <Figure>{chunks}</Figure> };

/** Time used, the worst that remains and the objective. Stops at the incident's end. */
const Budget = () => {
  const t = useTranslations('room.head');
  const say = useDuration();
  const now = useNow();
  const { incident, walkthrough } = useRoom().view;
  const end = (incident.resolved ?? incident.cancelled)?.at;
  const used = Math.max(0, Math.floor(((end ?? now) - incident.declared.at) / 1000));
  const worst = end || walkthrough.outcome ? 0 : walkthrough.worstRemaining;
  const objective = walkthrough.objective?.rto;
  const over = objective !== undefined && used > objective ? used - objective : null;
  return (
    <div className="w-full md:w-[420px]">
      <p className="mb-1.5 flex flex-wrap justify-between gap-x-4 text-small text-ink-2">
        <span>{t.rich(end ? 'tookAll' : 'sinceDeclared', { time: say(used), ...figure })}</span>
        <span>
          {worst === 0
            ? null
            : worst === undefined
              ? t('unbounded')
              : t.rich('worst', { time: say(worst), ...figure })}
          {worst !== 0 && objective !== undefined ? ' · ' : null}
          {objective === undefined
            ? null
            : over === null
              ? t.rich('objective', { time: say(objective), ...figure })
              : t.rich('over', {
                  time: say(over),
                  b: (chunks) => <b className="num font-semibold text-bad">{chunks}</b>,
                })}
        </span>
      </p>
      <TimeBar
        thick
        used={used}
        worst={worst}
        objective={objective}
        label={t('barLabel', {
          used: say(used),
          worst: worst === undefined ? 'none' : say(worst),
          objective: objective === undefined ? 'none' : say(objective),
        })}
      />
    </div>
  );
};

/** What this is, how bad, since when, and how the time stands. A drill says so at the top edge. */
export const RoomHead = () => {
  const t = useTranslations('room');
  const words = useTranslations('incident');
  const who = useWho();
  const { view, viewer, ask } = useRoom();
  const { incident } = view;
  const drill = incident.kind === 'drill';
  return (
    <header
      className={classNames(
        'border-b bg-surface',
        drill ? 'border-b-2 border-dashed border-drill' : 'border-line',
      )}
    >
      {drill ? (
        <p className="border-b-2 border-dashed border-drill bg-drill-soft px-4 py-1.5 text-small font-semibold text-drill sm:px-5">
          {t('head.drill')}
        </p>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 px-4 py-3 sm:px-5 md:pt-4 md:pb-3.5">
        <div className="min-w-0 md:flex-1">
          <div className="mb-1.5 flex flex-wrap items-center gap-2">
            <SeverityTag severity={incident.severity} />
            <StateTag state={incident.state} />
            <KindTag kind={incident.kind} />
            {/* A link to here makes Remix know this address beforehand: the first act asks for no manifest. */}
            <Link to={`/incidents/${incident.id}`} className="rounded-tag no-underline">
              <Tag mono>{words('number', { number: String(incident.number) })}</Tag>
            </Link>
            <span className="text-fine font-medium text-ink-3">
              {t.rich('head.declared', {
                who: who(incident.declared.by),
                at: () => <TimeText at={incident.declared.at} />,
              })}
            </span>
            {incident.open && !viewer.reads ? (
              <Button
                size="small"
                look="quiet"
                pressKey="v"
                className="-my-1 text-ink-3"
                onClick={() => ask({ type: 'severity' })}
              >
                {t('head.changeSeverity')}
              </Button>
            ) : null}
          </div>
          <h1 className="text-title font-semibold">{incident.title}</h1>
        </div>
        <Budget />
      </div>
    </header>
  );
};
