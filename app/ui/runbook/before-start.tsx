import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Plan } from '../../domain/runbook/plan.ts';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid gap-x-4 border-t border-line py-2.5 sm:grid-cols-[150px_minmax(0,1fr)]">
    <dt className="text-control font-medium text-ink-2">{name}</dt>
    <dd className="max-w-[60ch]">{children}</dd>
  </div>
);

/** Whether anything is known before the first step; plain Markdown often says nothing. */
export const hasBeforeStart = ({ activation, standDown, requires, inputs }: Plan): boolean =>
  Boolean(activation?.when || activation?.notWhen || activation?.authority || standDown) ||
  requires.length + inputs.length > 0;

/** When to reach for this runbook, who may, and what must be at hand. */
export const BeforeStart = ({ plan }: { plan: Plan }) => {
  const t = useTranslations('runbook');
  const { activation, standDown, requires, inputs } = plan;
  return (
    <dl className="empty:hidden">
      {activation?.when ? <Fact name={t('when')}>{activation.when}</Fact> : null}
      {activation?.notWhen ? <Fact name={t('notWhen')}>{activation.notWhen}</Fact> : null}
      {activation?.authority ? <Fact name={t('authority')}>{activation.authority}</Fact> : null}
      {requires.length > 0 ? (
        <Fact name={t('needs')}>
          <ul>
            {requires.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {inputs.length > 0 ? (
        <Fact name={t('inputs')}>
          <ul>
            {inputs.map((input) => (
              <li key={input.name}>
                {input.label}
                {input.default ? (
                  <span className="text-ink-3">
                    {' '}
                    {t.rich('inputDefault', {
                      value: () => <span className="num text-control">{input.default}</span>,
                    })}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {standDown ? <Fact name={t('standDown')}>{standDown}</Fact> : null}
    </dl>
  );
};
