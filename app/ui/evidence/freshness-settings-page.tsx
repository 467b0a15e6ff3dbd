import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { proofKinds } from '../../domain/evidence/evidence.ts';
import { type FreshnessPolicy, tierNames } from '../../domain/evidence/policy.ts';
import { Button } from '../button.tsx';
import { Select } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { ActForm } from '../settings/act-form.tsx';
import { SettingsHead, SettingsSection } from '../settings/settings-head.tsx';

const usual = ['P1M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P3Y'] as const;
const isUsual = (every: string): every is (typeof usual)[number] =>
  (usual as readonly string[]).includes(every);

/** How often runbooks of each tier are to be proven, and how. */
export const FreshnessSettingsPage = ({
  policy,
  own,
  answer,
}: {
  policy: FreshnessPolicy;
  own: boolean;
  answer?: { ok: boolean; sentence?: string };
}) => {
  const t = useTranslations('evidence');
  return (
    <>
      <SettingsHead title={t('policy.title')} lead={t('policy.lead')} />
      {answer?.sentence ? (
        <div className="mb-4">
          <Notice tone={answer.ok ? 'ok' : 'bad'} title={answer.sentence} urgent={!answer.ok} />
        </div>
      ) : null}
      <Form method="post" key={JSON.stringify(policy)}>
        {tierNames.map((tier) => (
          <SettingsSection key={tier} title={t(`tier.${tier}`)} text={t(`policy.tier.${tier}`)}>
            <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
              {proofKinds.map((proof) => {
                const every = policy[tier][proof];
                return (
                  <Select
                    key={proof}
                    label={t(`proof.${proof}`)}
                    name={`${tier}:${proof}`}
                    defaultValue={every ?? ''}
                  >
                    <option value="">{t('policy.never')}</option>
                    {every !== undefined && !isUsual(every) ? (
                      <option value={every}>{every}</option>
                    ) : null}
                    {usual.map((one) => (
                      <option key={one} value={one}>
                        {t(`policy.every.${one}`)}
                      </option>
                    ))}
                  </Select>
                );
              })}
            </div>
          </SettingsSection>
        ))}
        <Button type="submit" look="act" name="intent" value="policy">
          {t('policy.save')}
        </Button>
      </Form>
      {own ? (
        <ActForm intent="usual" act={t('policy.usual')} look="quiet" className="mt-3" />
      ) : null}
    </>
  );
};
