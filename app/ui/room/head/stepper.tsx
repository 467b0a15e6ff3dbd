import { useTranslations } from 'use-intl';
import type { RoomView } from '../../../domain/incident/room-view.types.ts';
import { classNames } from '../../class-names.ts';
import { TimeText } from '../../time/time-text.tsx';
import { useRoom } from '../room-context.ts';
import { placeOfState, type StateOnWay, wayOfStates } from './life-acts.ts';

/** When the incident came to a state, as far as it did. */
const reachedAt = (incident: RoomView['incident'], state: StateOnWay): number | undefined =>
  ({
    declared: incident.declared.at,
    active: incident.acknowledged?.at,
    mitigated: incident.mitigated?.at,
    resolved: incident.resolved?.at,
    closed: incident.closed?.at,
  })[state];

const dots = {
  here: 'border-ink bg-ink shadow-[0_0_0_3px_var(--sunken)]',
  reached: 'border-ok bg-ok',
  skipped: 'border-dashed border-ink-3 bg-surface',
  ahead: 'border-line-strong bg-surface',
};

/** The life of the incident on one line: what it came to and when, where it is, what is to come. */
export const Stepper = () => {
  const t = useTranslations('room.life');
  const words = useTranslations('incident.state');
  const { incident } = useRoom().view;
  return (
    <ol aria-label={t('label')} className="grid w-full grid-cols-5 text-fine/tight text-ink-3">
      {wayOfStates.map((state, at) => {
        const when = reachedAt(incident, state);
        const place = placeOfState(state, incident.state, when !== undefined);
        const done = place === 'reached' || place === 'skipped';
        return (
          <li
            key={state}
            aria-current={place === 'here' ? 'step' : undefined}
            className="relative pt-4"
          >
            {at < wayOfStates.length - 1 ? (
              <span
                aria-hidden="true"
                className={classNames(
                  'keeps-colour absolute top-[4px] right-0 left-2.5 h-0.5',
                  done ? 'bg-ok' : 'bg-line',
                )}
              />
            ) : null}
            <span
              aria-hidden="true"
              className={classNames(
                'keeps-colour absolute top-0 left-0 size-2.5 rounded-full border-2',
                dots[place],
              )}
            />
            <span
              className={classNames(
                'mr-1.5',
                place === 'here' && 'font-semibold text-ink',
                place === 'skipped' && 'line-through decoration-1',
              )}
            >
              {words(state)}
              {place === 'here' ? (
                <span className="sr-only"> ({t('here')})</span>
              ) : place === 'skipped' ? (
                <span className="sr-only"> ({t('skipped')})</span>
              ) : null}
            </span>
            {when === undefined ? null : (
              <span className="num inline-block font-normal">
                <TimeText at={when} bare />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
};
