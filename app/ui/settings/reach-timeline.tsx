import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { contactsFor } from '../../domain/delivery/rules.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import { classNames } from '../class-names.ts';
import { useNow } from '../time/clock-provider.tsx';
import { useDuration } from '../time/use-duration.ts';
import type { ShownReach } from './reach-page.tsx';

const severities: readonly Severity[] = ['sev1', 'sev2', 'sev3', 'sev4'];

/** What would happen if a page came now: each contact on a line of time, in words and drawn. */
export const ReachTimeline = ({ reach: { contacts, rules, zone } }: { reach: ShownReach }) => {
  const t = useTranslations('settings');
  const say = useTranslations('incident');
  const duration = useDuration();
  const now = useNow();
  const [severity, choose] = useState<Severity>('sev1');
  const known = contacts.map((one, position) => ({ ...one, position }));
  const reached = contactsFor({ id: '', zone }, rules, known, severity, now);
  const last = Math.max(60, ...reached.map(({ after }) => after));
  return (
    <div>
      <fieldset className="mb-4 flex flex-wrap gap-1.5">
        <legend className="sr-only">{t('reached.ofSeverity')}</legend>
        {severities.map((one) => (
          <label
            key={one}
            className={classNames(
              'cursor-pointer rounded-control border px-3 py-1.5 text-control has-focus-visible:outline-2',
              one === severity ? 'border-ink bg-sunken font-semibold' : 'border-line-strong',
            )}
          >
            <input
              type="radio"
              name="shown-severity"
              className="sr-only"
              checked={one === severity}
              onChange={() => choose(one)}
            />
            {say(`severity.${one}`)}
          </label>
        ))}
      </fieldset>
      {reached.length === 0 ? <p className="text-ink-2">{t('reached.nobody')}</p> : null}
      <ol className="grid gap-2.5">
        {reached.map(({ contact, after }) => {
          const one = contacts.find(({ id }) => id === contact);
          return (
            <li
              key={contact}
              className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[110px_1fr]"
            >
              <span className="num font-medium">
                {after === 0 ? t('reached.atOnce') : t('reached.after', { time: duration(after) })}
              </span>
              <div className="relative">
                {/* Drawn, since our policy lets no style stand on an element. */}
                <svg aria-hidden="true" className="block h-1 w-full rounded-full bg-sunken">
                  <rect
                    className="fill-line-strong"
                    width={`${Math.max(1, (after / last) * 60)}%`}
                    height="100%"
                    rx="2"
                  />
                </svg>
                <p className="mt-1 break-all">
                  <span className="text-ink-2">{one ? t(`profile.kind.${one.kind}`) : ''}</span>{' '}
                  {one?.address}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
};
