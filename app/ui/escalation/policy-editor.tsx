import { Form, useNavigation } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Level, PolicyBody } from '../../domain/escalation/policy.ts';
import { policyLimits } from '../../domain/escalation/policy-limits.ts';
import { Button, ButtonLink } from '../button.tsx';
import { Select, TextField } from '../field.tsx';
import { replaced, without } from '../oncall/editor-state.ts';
import { Wrong } from '../settings/said.tsx';
import { SettingsHead } from '../settings/settings-head.tsx';
import { PolicyPreview } from './editor-preview.tsx';
import { type EditedPolicy, freeSeverities, newLevel, newVariant, wordOf } from './editor-state.ts';
import type { Choices } from './ladder-data.ts';
import { LevelEditor } from './level-editor.tsx';
import { MinutesField } from './minutes-field.tsx';
import { StepsEditor } from './steps-editor.tsx';
import { VariantEditor } from './variant-editor.tsx';

export type PolicyEditorData = {
  policy: EditedPolicy;
  isNew: boolean;
  choices: Choices;
  /** Owners that the reader may keep a policy for; null is the organisation. */
  owners: { id: string | null; name: string }[];
  wrong?: string;
};

const HALF_AN_HOUR = 1800;

/** Makes or changes a policy, with the ladder beside it. */
export const PolicyEditor = ({ data }: { data: PolicyEditorData }) => {
  const t = useTranslations('policy.edit');
  const [policy, setPolicy] = useState(data.policy);
  const [ownWord, setOwnWord] = useState(false);
  const busy = useNavigation().state === 'submitting';
  const { isNew, choices, owners } = data;
  const { body } = policy;
  const put = (more: Partial<EditedPolicy>) => setPolicy((before) => ({ ...before, ...more }));
  const change = (more: Partial<PolicyBody>) =>
    setPolicy((before) => ({ ...before, body: { ...before.body, ...more } }));
  const { lastResort, ackTimeout, variants } = body;
  const free = freeSeverities(body);
  const rename = (name: string) =>
    put({ name, ...(isNew && !ownWord ? { id: wordOf(name) } : {}) });
  const setLast = (level: Level | null) => change({ lastResort: level });
  const numbered = variants.map((variant, index) => ({ variant, index }));
  return (
    <>
      <SettingsHead
        title={isNew ? t('new') : t('title', { name: data.policy.name })}
        lead={t('lead')}
      />
      <Wrong>{data.wrong}</Wrong>
      <div className="grid grid-cols-1 items-start gap-6 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <Form method="post" className="grid grid-cols-1 gap-5">
          <input type="hidden" name="policy" value={JSON.stringify(policy)} />
          <section className="grid grid-cols-1 gap-4 rounded-card border border-line bg-surface px-4 py-4 sm:px-5">
            <TextField
              label={t('name')}
              value={policy.name}
              maxLength={policyLimits.name}
              required
              onChange={(event) => rename(event.target.value)}
            />
            {isNew ? (
              <TextField
                label={t('word')}
                hint={t('wordHint')}
                mono
                value={policy.id}
                maxLength={policyLimits.id}
                required
                onChange={(event) => {
                  setOwnWord(true);
                  put({ id: event.target.value });
                }}
              />
            ) : null}
            <Select
              label={t('owner')}
              value={policy.team ?? ''}
              onChange={(event) => put({ team: event.target.value || null })}
            >
              {owners.map(({ id, name }) => (
                <option key={id ?? ''} value={id ?? ''}>
                  {name}
                </option>
              ))}
            </Select>
            <label className="flex items-start gap-2.5 text-control">
              <input
                type="checkbox"
                className="mt-0.5 size-4 flex-none accent-ink"
                checked={policy.isDefault}
                onChange={(event) => put({ isDefault: event.target.checked })}
              />
              <span>
                <span className="font-medium">{t('default')}</span>
                <span className="block text-small text-ink-2">{t('defaultHint')}</span>
              </span>
            </label>
          </section>
          <section className="rounded-card border border-line bg-surface px-4 py-4 sm:px-5">
            <h2 className="text-step font-semibold">{t('levels')}</h2>
            <p className="mt-1 mb-3 text-control text-ink-2">{t('levelsHint')}</p>
            <StepsEditor steps={body} choices={choices} onChange={change} />
          </section>
          <section className="grid grid-cols-1 gap-3 rounded-card border border-line bg-surface px-4 py-4 sm:px-5">
            <h2 className="text-step font-semibold">{t('inVain')}</h2>
            {lastResort ? (
              <LevelEditor
                level={lastResort}
                title={t('lastResort')}
                choices={choices}
                onChange={setLast}
                onRemove={() => setLast(null)}
              />
            ) : (
              <div>
                <p className="mb-3 text-control text-ink-2">{t('lastResortHint')}</p>
                <Button onClick={() => setLast(newLevel())}>
                  <Plus aria-hidden="true" size={16} />
                  {t('addLastResort')}
                </Button>
              </div>
            )}
            <label className="mt-1 flex items-start gap-2.5 text-control">
              <input
                type="checkbox"
                className="mt-0.5 size-4 flex-none accent-ink"
                checked={ackTimeout !== null}
                onChange={(event) =>
                  change({ ackTimeout: event.target.checked ? HALF_AN_HOUR : null })
                }
              />
              <span>
                <span className="font-medium">{t('watch')}</span>
                <span className="block text-small text-ink-2">{t('watchHint')}</span>
              </span>
            </label>
            {ackTimeout === null ? null : (
              <MinutesField
                label={t('ackTimeout')}
                seconds={ackTimeout}
                min={policyLimits.shortestAckTimeout}
                max={policyLimits.longestWait}
                onChange={(seconds) => change({ ackTimeout: seconds })}
              />
            )}
          </section>
          {numbered.map(({ variant, index }) => (
            <VariantEditor
              key={index}
              {...{ variant, free, choices }}
              onChange={(next) => change({ variants: replaced(variants, index, next) })}
              onRemove={() => change({ variants: without(variants, index) })}
            />
          ))}
          {free.length > 0 ? (
            <div>
              <Button
                onClick={() => {
                  const made = newVariant(body);
                  if (made) change({ variants: [...variants, made] });
                }}
              >
                <Plus aria-hidden="true" size={16} />
                {t('addVariant')}
              </Button>
            </div>
          ) : null}
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" disabled={busy}>
              {t('save')}
            </Button>
            <ButtonLink
              to={isNew ? '/on-call/policies' : `/on-call/policies/${data.policy.id}`}
              look="quiet"
            >
              {t('cancel')}
            </ButtonLink>
          </div>
        </Form>
        <div className="md:sticky md:top-4">
          <PolicyPreview body={body} choices={choices} />
        </div>
      </div>
    </>
  );
};
