import { Link } from '@remix-run/react';
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { PolicyBody } from '../../domain/escalation/policy.ts';
import { ButtonLink } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { SettingsHead } from '../settings/settings-head.tsx';
import { Tag } from '../tag.tsx';
import { useDuration } from '../time/use-duration.ts';
import type { Choices, ShownClimb, ShownRung } from './ladder-data.ts';
import { targetsOf } from './ladder-data.ts';
import { TargetName } from './target-tag.tsx';

export type PolicyCardData = {
  id: string;
  name: string;
  team: string | null;
  isDefault: boolean;
  body: PolicyBody;
  climb: ShownClimb;
};

const Rung = ({ body, rung, choices }: { body: PolicyBody; rung: ShownRung; choices: Choices }) => {
  const t = useTranslations('policy');
  const say = useDuration();
  const targets = targetsOf(body, 'sev1', rung);
  const reached = rung.people.filter(({ after }) => after !== null);
  const byName = targets.every(({ type }) => type === 'person');
  const names = reached.map(({ name }) => name);
  const byRole = targets.some(({ type }) => type === 'role');
  return (
    <li className="grid min-w-0 gap-1 rounded-panel border border-line px-3 py-2.5 text-control">
      <span className="flex justify-between gap-2 text-small text-ink-2">
        <span>{rung.last ? t('lastResort') : t('level', { level: rung.level })}</span>
        <span>{rung.after === 0 ? t('atOnce') : t('after', { time: say(rung.after) })}</span>
      </span>
      <span className="grid min-w-0 gap-0.5 font-medium">
        {targets.map((target) => (
          <TargetName key={`${target.type} ${target.id}`} {...{ target, choices }} />
        ))}
      </span>
      {names.length > 0 ? (
        byName ? null : (
          <span className="text-small text-ink-2">{t('now', { names: names.join(', ') })}</span>
        )
      ) : (
        <span className={byRole ? 'text-small text-warn' : 'text-small font-medium text-bad'}>
          {t(byRole ? 'reachesRole' : rung.last ? 'lastReachesNobody' : 'reachesNobody')}
        </span>
      )}
    </li>
  );
};

const PolicyCard = ({ one, choices }: { one: PolicyCardData; choices: Choices }) => {
  const t = useTranslations('policy');
  const { id, name, team, isDefault, body, climb } = one;
  return (
    <section className="rounded-card border border-line bg-surface px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="min-w-0 text-title font-semibold">
          <Link
            to={`/on-call/policies/${id}`}
            className="underline-offset-4 hover:underline"
            prefetch="intent"
          >
            {name}
          </Link>
        </h2>
        <span className="flex flex-wrap gap-2">
          {isDefault ? <Tag tone="info">{t('isDefault')}</Tag> : null}
          <Tag>{team ?? t('organisation')}</Tag>
        </span>
      </div>
      <ol className="mt-3.5 grid grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {climb.rungs.map((rung) => (
          <Rung key={`${rung.level} ${rung.last}`} {...{ body, rung, choices }} />
        ))}
      </ol>
      <p className="mt-3 text-small text-ink-2">
        {t('sum', { rounds: climb.rounds, variants: body.variants.length })}
      </p>
    </section>
  );
};

/** Every policy with whom it would page now. */
export const PoliciesPage = ({
  policies,
  choices,
  mayChange,
}: {
  policies: PolicyCardData[];
  choices: Choices;
  mayChange: boolean;
}) => {
  const t = useTranslations('policy');
  const make = mayChange ? (
    <ButtonLink to="/on-call/policies/new" look="act" pressKey="n">
      {t('make')}
    </ButtonLink>
  ) : null;
  return (
    <>
      <SettingsHead title={t('title')} lead={t('lead')}>
        {policies.length > 0 ? make : null}
      </SettingsHead>
      {policies.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')}>
          {make}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-5">
          {policies.map((one) => (
            <PolicyCard key={one.id} {...{ one, choices }} />
          ))}
          <p className="text-control">
            <Link
              to="/on-call/readiness"
              className="inline-flex items-center gap-1.5 underline underline-offset-4"
            >
              {t('toReadiness')}
              <ArrowRight aria-hidden="true" size={16} />
            </Link>
          </p>
        </div>
      )}
    </>
  );
};
