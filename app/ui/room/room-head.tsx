import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';
import { useKey } from '../keys/use-key.ts';
import { SeverityTag, StateTag, Tag } from '../tag.tsx';
import { useNow } from '../time/clock-provider.tsx';
import { DateText } from '../time/date-text.tsx';
import { TimeText } from '../time/time-text.tsx';
import { WallLink } from '../wall/wall-link.tsx';
import { Budget } from './head/budget.tsx';
import { HereRow } from './head/here-row.tsx';
import { LifeButtons } from './head/life-buttons.tsx';
import { Stepper } from './head/stepper.tsx';
import { useRoom } from './room-context.ts';
import { useWho } from './words/use-who.ts';

/** How bad it is; pressed, it tells what it was and lets it be changed. */
const Severity = () => {
  const t = useTranslations('room');
  const { view, viewer, ask } = useRoom();
  const { incident } = view;
  const change = () => ask({ type: 'severity' });
  const open = incident.allows.includes('severity.changed') && !viewer.reads;
  useKey(open ? 'v' : undefined, t('head.changeSeverity'), change);
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts={open ? 'v' : undefined}
      className="rounded-tag"
      onClick={change}
    >
      <SeverityTag severity={incident.severity} />
      <span className="sr-only">
        {' '}
        {open ? t('head.changeSeverity') : t('life.severity.history')}
      </span>
    </button>
  );
};

/** A drill says so above all else, in words, in violet and with dashes. */
const DrillBanner = () => {
  const t = useTranslations('room.life.drill');
  return (
    <p className="keeps-colour flex items-baseline gap-x-3 border-b-2 border-dashed border-drill bg-drill-soft px-4 py-1 text-small sm:py-2 text-drill sm:px-5">
      <strong className="text-control font-semibold tracking-[0.08em] uppercase">
        {t('title')}
      </strong>
      <span className="min-w-0 font-medium max-sm:truncate max-sm:text-fine">{t('text')}</span>
    </p>
  );
};

/** Only on paper, whose clocks stand still. */
const Printed = () => {
  const t = useTranslations('room');
  const now = useNow();
  return (
    <p className="hidden px-4 pb-2 text-small text-ink-2 sm:px-5 print:block">
      {t.rich('printed', { at: () => <DateText at={now} /> })}
    </p>
  );
};

/** What this is, how bad, since when, where it stands, and how the time stands. */
export const RoomHead = () => {
  const t = useTranslations('room');
  const words = useTranslations('incident');
  const who = useWho();
  const { incident } = useRoom().view;
  const drill = incident.kind === 'drill';
  return (
    <header
      className={classNames(
        'border-b bg-surface',
        drill ? 'border-b-2 border-dashed border-drill' : 'border-line',
      )}
    >
      <Printed />
      {drill ? <DrillBanner /> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2 px-4 pt-3 pb-2 sm:gap-y-3 sm:px-5 sm:pb-3 md:pt-4">
        <div className="min-w-0 md:flex-1">
          <div className="mb-1.5 flex flex-wrap items-center gap-2">
            <Severity />
            {drill ? <Tag tone="drill">{words('kind.drill')}</Tag> : null}
            <StateTag state={incident.state} />
            <Link to={`/incidents/${incident.id}`} className="rounded-tag no-underline">
              <Tag mono>{words('number', { number: String(incident.number) })}</Tag>
            </Link>
            <span className="text-fine font-medium text-ink-3 max-sm:hidden">
              {t.rich('head.declared', {
                who: who(incident.declared.by),
                at: () => <TimeText at={incident.declared.at} />,
              })}
              {incident.detectedAt === undefined ? null : (
                <>
                  {' · '}
                  {t.rich('life.detected', {
                    at: () => <TimeText at={incident.detectedAt ?? 0} bare />,
                  })}
                </>
              )}
            </span>
            <HereRow />
            <span className="no-print max-sm:hidden">
              <WallLink incident={incident.id} />
            </span>
          </div>
          <h1 className="text-title font-semibold max-sm:text-step">
            {drill ? <span className="text-drill">{t('life.drill.title')}: </span> : null}
            {incident.title}
          </h1>
          <Absorbed />
        </div>
        <Budget short />
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2.5 px-4 pb-2 sm:px-5 sm:pb-3">
        <div className="w-full max-w-[560px] max-sm:hidden">
          <Stepper />
        </div>
        <LifeButtons />
      </div>
    </header>
  );
};

/** What was merged into this one. */
const Absorbed = () => {
  const t = useTranslations('room.life');
  const words = useTranslations('incident');
  const { absorbed } = useRoom().view.incident;
  if (absorbed.length === 0) return null;
  return (
    <p className="mt-1 text-small text-ink-2">
      {t.rich('absorbed', {
        list: () =>
          absorbed.map(({ id, number, title }, at) => (
            <span key={id}>
              {at > 0 ? ', ' : null}
              <Link to={`/incidents/${id}`}>
                {words('number', { number: String(number) })} {title}
              </Link>
            </span>
          )),
      })}
    </p>
  );
};
