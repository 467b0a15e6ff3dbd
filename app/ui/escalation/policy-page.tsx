import { useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { PolicyBody } from '../../domain/escalation/policy.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import { AskedAct } from '../asked-act.tsx';
import { ButtonLink } from '../button.tsx';
import { History, type HistoryData } from '../oncall/history.tsx';
import { Wrong } from '../settings/said.tsx';
import { SettingsHead } from '../settings/settings-head.tsx';
import { Tag } from '../tag.tsx';
import { useDuration } from '../time/use-duration.ts';
import { Ladder } from './ladder.tsx';
import type { Choices, ShownClimb } from './ladder-data.ts';
import { SeveritySwitch } from './severity-switch.tsx';

export type PolicyPageData = {
  id: string;
  name: string;
  team: string | null;
  isDefault: boolean;
  body: PolicyBody;
  severity: Severity;
  climb: ShownClimb;
  choices: Choices;
  history: HistoryData;
  mayChange: boolean;
  wrong?: string;
};

/** A policy as it would be climbed now, who changed it, and what it means to be without it. */
export const PolicyPage = ({ data }: { data: PolicyPageData }) => {
  const t = useTranslations('policy');
  const say = useDuration();
  const [, search] = useSearchParams();
  const { id, name, team, isDefault, body, severity, climb, choices, history, mayChange } = data;
  return (
    <>
      <SettingsHead
        title={name}
        lead={
          <span className="flex flex-wrap gap-2">
            {isDefault ? <Tag tone="info">{t('isDefault')}</Tag> : null}
            <Tag>{team ?? t('organisation')}</Tag>
            <Tag mono>{id}</Tag>
          </span>
        }
      >
        {mayChange ? (
          <ButtonLink to={`/on-call/policies/${id}/edit`} look="act" pressKey="e">
            {t('change')}
          </ButtonLink>
        ) : null}
      </SettingsHead>
      <Wrong>{data.wrong}</Wrong>
      <div className="grid grid-cols-1 items-start gap-6 md:grid-cols-[minmax(0,1fr)_340px]">
        <section className="rounded-card border border-line bg-surface px-4 py-4 sm:px-5">
          <h2 className="text-step font-semibold">{t('whoNow')}</h2>
          <p className="mt-1 mb-4 text-control text-ink-2">{t('whoNowHint')}</p>
          <SeveritySwitch
            chosen={severity}
            onChoose={(one) => search({ severity: one }, { replace: true })}
          />
          <Ladder {...{ body, severity, climb, choices }} />
          <p className="mt-4 border-t border-line pt-3 text-control text-ink-2">
            {body.ackTimeout === null ? t('trusts') : t('watches', { time: say(body.ackTimeout) })}
          </p>
        </section>
        <div className="grid grid-cols-1 gap-5">
          <History data={history} />
          {mayChange ? (
            <div>
              <AskedAct
                intent="remove"
                act={t('remove')}
                title={t('removeAsk', { name })}
                text={t(isDefault ? 'removeDefaultText' : 'removeText')}
                look="quiet"
              />
            </div>
          ) : null}
        </div>
      </div>
    </>
  );
};
