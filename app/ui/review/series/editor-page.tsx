import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { packScopes } from '../../../domain/review/pack/scope.ts';
import { type Leads, presetNames, seriesLimits } from '../../../domain/review/series.ts';
import { Button, ButtonLink } from '../../button.tsx';
import { Select, TextField } from '../../field.tsx';
import { Notice } from '../../notice.tsx';
import { DateText } from '../../time/date-text.tsx';
import { useAnswer } from '../../use-answer.ts';
import { usePost } from '../../use-post.ts';
import type { Owner } from '../review.types.ts';
import { AgendaFields } from './agenda-fields.tsx';
import { type SeriesDraft, withPreset } from './editor-state.ts';
import { PeopleField } from './people-field.tsx';

const leadNames = ['invite', 'freeze', 'circulate', 'minutes', 'signOff'] as const;

export type SeriesEditorData = {
  draft: SeriesDraft;
  /** Null: it is made anew. */
  version: number | null;
  id: string | null;
  owners: Owner[];
  zones: string[];
  mayEnd: boolean;
};

const Meetings = ({ cadence }: Pick<SeriesDraft, 'cadence'>) => {
  const t = useTranslations('review.editor');
  const answer = useAnswer<{ meetings: number[] }>(
    `/reviews/meetings?${new URLSearchParams(cadence)}`,
  );
  return (
    <div aria-live="polite">
      <p className="text-control font-medium">{t('meetings')}</p>
      {answer && answer.meetings.length === 0 ? (
        <p className="text-small font-medium text-bad">{t('noMeetings')}</p>
      ) : (
        <ul className="num mt-1 grid gap-x-6 gap-y-1 text-small text-ink-2 sm:grid-cols-2">
          {answer?.meetings.map((at) => (
            <li key={at}>
              <DateText at={at} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** How often a review is held, what it looks at and who answers for it. */
export const SeriesEditorPage = ({ data }: { data: SeriesEditorData }) => {
  const t = useTranslations('review.editor');
  const [draft, setDraft] = useState(data.draft);
  const post = usePost();
  const { owners, version } = data;
  const put = (more: Partial<SeriesDraft>) => setDraft((before) => ({ ...before, ...more }));
  const cadence = (more: Partial<SeriesDraft['cadence']>) =>
    put({ cadence: { ...draft.cadence, ...more } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    post.send(
      version === null
        ? { type: 'created', series: draft }
        : { type: 'changed', base: version, series: draft },
    );
  };
  const lead = (name: keyof Leads) => (
    <TextField
      key={name}
      label={t(name)}
      type="number"
      min={0}
      max={seriesLimits.days}
      value={draft.leads[name]}
      onChange={({ target }) =>
        put({ leads: { ...draft.leads, [name]: target.valueAsNumber || 0 } })
      }
    />
  );
  const everybody = owners.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <div className="mx-auto max-w-[860px] px-4 pt-6 pb-16 sm:px-6">
      <h1 className="text-headline font-semibold">
        {version === null ? t('newTitle') : t('title')}
      </h1>
      <p className="mt-1 mb-6 max-w-[66ch] text-ink-2">
        {version === null ? t('lead') : t('stays')}
      </p>
      <form onSubmit={submit} className="grid gap-7">
        {post.answer && !post.answer.ok ? (
          <Notice tone="bad" urgent>
            {post.answer.sentence}
          </Notice>
        ) : null}
        <section className="grid gap-4">
          <TextField
            label={t('name')}
            value={draft.title}
            required
            maxLength={seriesLimits.title}
            onChange={({ target }) => put({ title: target.value })}
          />
          <Select
            label={t('preset')}
            hint={t('presetHint')}
            value={draft.preset}
            onChange={({ target }) => {
              const preset = presetNames.find((one) => one === target.value);
              if (preset) setDraft((before) => withPreset(before, preset));
            }}
          >
            {presetNames.map((name) => (
              <option key={name} value={name}>
                {t(`preset-${name}`)}
              </option>
            ))}
          </Select>
          <TextField
            label={t('rule')}
            hint={t('ruleHint')}
            mono
            required
            maxLength={200}
            value={draft.cadence.rule}
            onChange={({ target }) => cadence({ rule: target.value })}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t('first')}
              type="datetime-local"
              required
              value={draft.cadence.first}
              onChange={({ target }) => cadence({ first: target.value.slice(0, 16) })}
            />
            <TextField
              label={t('zone')}
              list="zones"
              required
              value={draft.cadence.zone}
              onChange={({ target }) => cadence({ zone: target.value })}
            />
            <datalist id="zones">
              {data.zones.map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </div>
          <Meetings cadence={draft.cadence} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label={t('scope')}
              value={draft.scope.type}
              onChange={({ target }) => {
                const type = packScopes.find((one) => one === target.value) ?? 'all';
                put({ scope: type === 'all' ? { type } : { type, id: '' } });
              }}
            >
              {packScopes.map((type) => (
                <option key={type} value={type}>
                  {t(`scope-${type}`)}
                </option>
              ))}
            </Select>
            {draft.scope.type === 'all' ? null : (
              <TextField
                label={t('scopeId')}
                required
                value={draft.scope.id}
                onChange={({ target }) => {
                  const { type } = draft.scope;
                  if (type !== 'all') put({ scope: { type, id: target.value } });
                }}
              />
            )}
          </div>
        </section>
        <section className="grid gap-4">
          <div className="grid gap-4 sm:grid-cols-3">
            <Select
              label={t('chair')}
              value={draft.chair}
              onChange={({ target }) => put({ chair: target.value })}
            >
              {everybody}
            </Select>
            <Select
              label={t('above')}
              value={draft.above ?? ''}
              onChange={({ target }) => put({ above: target.value || null })}
            >
              <option value="">{t('nobody')}</option>
              {everybody}
            </Select>
            <TextField
              label={t('quorum')}
              type="number"
              min={1}
              max={seriesLimits.people}
              value={draft.quorum}
              onChange={({ target }) => put({ quorum: target.valueAsNumber || 1 })}
            />
          </div>
          <PeopleField
            label={t('people')}
            owners={owners}
            chosen={draft.people}
            onChange={(people) => put({ people })}
          />
          <PeopleField
            label={t('signers')}
            owners={owners}
            chosen={draft.signers}
            onChange={(signers) => put({ signers })}
          />
        </section>
        <section>
          <h2 className="mb-3 text-step font-semibold">{t('leads')}</h2>
          <div className="grid grid-cols-1 items-end gap-4 sm:grid-cols-3">
            {leadNames.map(lead)}
          </div>
        </section>
        <AgendaFields draft={draft} onChange={(agenda) => put({ agenda })} />
        <div className="flex flex-wrap gap-2.5">
          <Button type="submit" look="act" disabled={post.busy}>
            {version === null ? t('create') : t('save')}
          </Button>
          <ButtonLink to="/reviews" look="quiet">
            {t('cancel')}
          </ButtonLink>
          {data.mayEnd ? (
            <Button
              look="quiet"
              className="sm:ml-auto"
              onClick={() => post.send({ type: 'ended' })}
            >
              {t('end')}
            </Button>
          ) : null}
        </div>
      </form>
    </div>
  );
};
