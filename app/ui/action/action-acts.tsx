import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type ActionItem, actionLimits } from '../../domain/action/action-item.ts';
import { Button } from '../button.tsx';
import { Textarea, TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import type { Owner, RunbookShown } from '../retrospective/retrospective.types.ts';
import { usePost } from '../use-post.ts';
import { ActionFields, readAbout } from './action-fields.tsx';

type Act = 'done' | 'verified' | 'reopened' | 'accepted' | 'dropped' | 'changed';

export type ActionReader = { id: string; changes: boolean; settles: boolean };

const actsOf = (item: ActionItem, reader: ActionReader): Act[] => {
  const mine = item.done?.by.type !== 'clock' && item.done?.by.id === reader.id;
  const change: Act[] = reader.changes ? ['changed'] : [];
  const settle: Act[] = reader.settles ? ['accepted', 'dropped'] : [];
  switch (item.state) {
    case 'open':
      return [...(reader.changes ? (['done'] as const) : []), ...change, ...settle];
    case 'done':
      return reader.changes ? [...(mine ? [] : (['verified'] as const)), 'reopened'] : [];
    case 'accepted':
      return [...(reader.changes ? (['reopened'] as const) : []), ...settle];
    default:
      return reader.changes ? ['reopened'] : [];
  }
};

const Asked = ({
  act,
  item,
  owners,
  runbooks,
}: {
  act: Act;
  item: ActionItem;
  owners: Owner[];
  runbooks: RunbookShown[];
}) => {
  const t = useTranslations('action');
  const shell = useTranslations('shell');
  if (act === 'changed') return <ActionFields item={item} owners={owners} runbooks={runbooks} />;
  const noted = act === 'done' || act === 'verified';
  return (
    <>
      <Textarea
        label={noted ? t('field.note') : t('field.reason')}
        name={noted ? 'note' : 'reason'}
        maxLength={actionLimits.reason}
        required={!noted}
        optional={noted ? shell('optional') : undefined}
      />
      {act === 'accepted' ? (
        <TextField
          label={t('field.until')}
          hint={t('field.untilHint')}
          name="until"
          type="date"
          required
        />
      ) : null}
    </>
  );
};

/** What a form says, as the change that it asks for. What was emptied is taken away. */
const changeOf = (act: Act, form: HTMLFormElement, item: ActionItem): Record<string, unknown> => {
  const given = new FormData(form);
  const said = (name: string) => String(given.get(name) ?? '').trim();
  if (act !== 'changed') {
    const all = ['note', 'reason', 'until'].map((name) => [name, said(name)] as const);
    return { type: act, ...Object.fromEntries(all.filter(([, value]) => value !== '')) };
  }
  const orNull = (name: string) => said(name) || null;
  return {
    ...{ type: act, base: item.version, title: said('title'), kind: said('kind') },
    ...{ owner: orNull('owner'), dueOn: orNull('dueOn'), detail: orNull('detail') },
    ...(given.has('about') && { about: readAbout(said('about')) ?? null }),
  };
};

/** What may be done with an item now: one button is the next thing, the others stand beside it. */
export const ActionActs = ({
  item,
  reader,
  owners,
  runbooks,
}: {
  item: ActionItem;
  reader: ActionReader;
  owners: Owner[];
  runbooks: RunbookShown[];
}) => {
  const t = useTranslations('action');
  const shell = useTranslations('shell');
  const [act, setAct] = useState<Act | null>(null);
  const post = usePost((answer) => {
    if (answer.ok) setAct(null);
  });
  const acts = actsOf(item, reader);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (act) post.send(changeOf(act, event.currentTarget, item));
  };
  return (
    <div className="grid gap-4">
      {post.answer && !post.answer.ok ? (
        <Notice tone="bad" urgent>
          {post.answer.sentence}
        </Notice>
      ) : null}
      {act && acts.includes(act) ? (
        <form onSubmit={submit} className="grid max-w-[66ch] gap-4">
          <Asked act={act} item={item} owners={owners} runbooks={runbooks} />
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" disabled={post.busy}>
              {post.busy ? t('act.busy') : act === 'changed' ? t('act.save') : t(`act.${act}`)}
            </Button>
            <Button look="quiet" onClick={() => setAct(null)}>
              {shell('cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="flex flex-wrap gap-2.5">
          {acts.map((each, at) => (
            <Button
              key={each}
              look={at === 0 && (each === 'done' || each === 'verified') ? 'act' : 'plain'}
              onClick={() => setAct(each)}
            >
              {each === 'changed' ? t('act.edit') : t(`act.${each}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
};
