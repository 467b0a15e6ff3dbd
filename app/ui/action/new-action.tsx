import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ActionSource } from '../../domain/action/action-item.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Notice } from '../notice.tsx';
import type { Owner, RunbookShown } from '../retrospective/retrospective.types.ts';
import { usePost } from '../retrospective/send.ts';
import { ActionFields, readAbout } from './action-fields.tsx';

/** The fields of a form that were filled in. */
const filled = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    ),
  );

/** A button that asks for one new action item. */
export const NewAction = ({
  owners,
  runbooks = [],
  source,
  pressKey,
}: {
  owners: Owner[];
  runbooks?: RunbookShown[];
  source: ActionSource;
  pressKey?: string;
}) => {
  const t = useTranslations('action');
  const shell = useTranslations('shell');
  const [open, setOpen] = useState(false);
  const post = usePost((answer) => {
    if (answer.ok) setOpen(false);
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { about, ...given } = filled(event.currentTarget);
    const place = about === undefined ? undefined : readAbout(about);
    post.send({
      type: 'action.added',
      action: { ...given, ...(place && { about: place }), source },
    });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)} pressKey={pressKey}>
        {t('add')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('add')} summary={t('addSummary')}>
        <form onSubmit={submit} className="grid gap-4">
          {post.answer && !post.answer.ok ? (
            <Notice tone="bad" urgent>
              {post.answer.sentence}
            </Notice>
          ) : null}
          <ActionFields owners={owners} runbooks={runbooks} />
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" disabled={post.busy}>
              {post.busy ? t('act.busy') : t('add')}
            </Button>
            <Button look="quiet" onClick={() => setOpen(false)}>
              {shell('cancel')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
};
