import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Gap, gapLimits } from '../../domain/gap/gap.types.ts';
import { gapKinds, gapTiers } from '../../domain/gap/gap-life.ts';
import { Button } from '../button.tsx';
import { Select, Textarea, TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { OwnerSelect } from '../owner-select.tsx';
import { usePost } from '../use-post.ts';

type Act = 'triaged' | 'noted' | 'mended' | 'closed' | 'declined' | 'reopened';
export type GapOwner = { id: string; name: string };

/** What may be done with it now; the first is the next thing. */
const actsOf = ({ stage, walk }: Gap): Act[] => {
  switch (stage) {
    case 'reported':
      return ['triaged', 'noted', 'mended', 'declined'];
    case 'triaged':
      return ['mended', 'triaged', 'noted', 'declined'];
    case 'mended':
      return [...(walk ? (['closed'] as const) : []), 'mended', 'noted', 'declined'];
    default:
      return ['reopened'];
  }
};

const Fields = ({ act, gap, owners }: { act: Act; gap: Gap; owners: readonly GapOwner[] }) => {
  const t = useTranslations('gap');
  const tiers = useTranslations('evidence.tier');
  const shell = useTranslations('shell');
  switch (act) {
    case 'triaged':
      return (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select label={t('field.kind')} name="kind" defaultValue={gap.kind ?? 'wrong'}>
            {gapKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </Select>
          <Select label={t('field.tier')} name="tier" defaultValue={gap.tier}>
            {gapTiers.map((tier) => (
              <option key={tier} value={tier}>
                {`${tiers(tier)}, ${t(`within.${tier}`)}`}
              </option>
            ))}
          </Select>
          <OwnerSelect
            label={t('field.owner')}
            nobody={t('nobody')}
            owners={owners}
            owner={gap.owner}
          />
          <TextField
            label={t('field.due')}
            name="dueOn"
            type="date"
            optional={shell('optional')}
            hint={t('field.dueHint')}
          />
        </div>
      );
    case 'noted':
      return (
        <Textarea
          label={t('field.note')}
          hint={t('field.noteHint')}
          name="text"
          defaultValue={gap.note?.text}
          maxLength={gapLimits.note}
        />
      );
    case 'mended':
      return <p>{t('mendedText')}</p>;
    case 'closed':
      return <p>{t('closedText')}</p>;
    case 'declined':
    case 'reopened':
      return (
        <Textarea label={t('field.reason')} name="reason" maxLength={gapLimits.reason} required />
      );
  }
};

const changeOf = (act: Act, form: HTMLFormElement, { version }: Gap) => {
  const given = new FormData(form);
  const said = (name: string) => String(given.get(name) ?? '').trim();
  const common = { type: act, base: version };
  if (act === 'triaged') {
    const asked = { owner: said('owner') || null, dueOn: said('dueOn') || null };
    return { ...common, kind: said('kind'), tier: said('tier'), ...asked };
  }
  if (act === 'noted') return { ...common, text: said('text') || null };
  return act === 'mended' || act === 'closed' ? common : { ...common, reason: said('reason') };
};

export const GapActs = ({ gap, owners }: { gap: Gap; owners: readonly GapOwner[] }) => {
  const t = useTranslations('gap');
  const shell = useTranslations('shell');
  const [act, setAct] = useState<Act | null>(null);
  const post = usePost((answer) => {
    if (answer.ok) setAct(null);
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (act) post.send(changeOf(act, event.currentTarget, gap));
  };
  return (
    <div className="grid gap-4">
      {post.answer && !post.answer.ok ? (
        <Notice tone="bad" urgent>
          {post.answer.sentence}
        </Notice>
      ) : null}
      {act ? (
        <form onSubmit={submit} className="grid max-w-[66ch] gap-4">
          <Fields act={act} gap={gap} owners={owners} />
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" disabled={post.busy}>
              {post.busy ? t('busy') : t(`do.${act}`)}
            </Button>
            <Button look="quiet" onClick={() => setAct(null)}>
              {shell('cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="flex flex-wrap gap-2.5">
          {actsOf(gap).map((each, at) => (
            <Button key={each} look={at === 0 ? 'act' : 'plain'} onClick={() => setAct(each)}>
              {t(`act_.${each}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
};
