import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Decision } from '../../../domain/review/run.ts';
import { Button } from '../../button.tsx';
import { Dialog } from '../../dialog.tsx';
import { Textarea, TextField } from '../../field.tsx';
import { Notice } from '../../notice.tsx';
import { OwnerSelect } from '../../owner-select.tsx';
import { usePost } from '../../use-post.ts';
import type { Owner } from '../review.types.ts';

/** The fields of a form that were filled in. */
const filled = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    ),
  );

const DecisionDialog = ({
  item,
  decision,
  owners,
}: {
  item: string;
  decision?: Decision;
  owners: Owner[];
}) => {
  const t = useTranslations('review');
  const [open, setOpen] = useState(false);
  const post = usePost((answer) => {
    if (answer.ok) setOpen(false);
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    post.send({
      ...{ type: 'review.decided', item, base: decision?.version ?? 0 },
      ...(decision && { id: decision.id }),
      ...filled(event.currentTarget),
    });
  };
  return (
    <>
      <Button
        size={decision ? 'small' : 'normal'}
        {...(!decision && { pressKey: 'd' })}
        onClick={() => setOpen(true)}
      >
        {decision ? t('decision.edit') : t('decision.add')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('decision.add')}>
        <form onSubmit={submit} className="grid gap-4">
          {post.answer && !post.answer.ok ? (
            <Notice tone="bad" urgent>
              {post.answer.sentence}
            </Notice>
          ) : null}
          <Textarea
            label={t('decision.what')}
            name="what"
            required
            maxLength={500}
            defaultValue={decision?.what}
          />
          <Textarea
            label={t('decision.why')}
            name="why"
            maxLength={2000}
            defaultValue={decision?.why}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <OwnerSelect
              label={t('decision.owner')}
              nobody={t('decision.nobody')}
              owners={owners}
              owner={decision?.owner}
            />
            <TextField
              label={t('decision.due')}
              name="dueOn"
              type="date"
              defaultValue={decision?.dueOn}
            />
          </div>
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" disabled={post.busy}>
              {post.busy ? t('act.busy') : t('act.save')}
            </Button>
            {decision ? (
              <Button
                look="quiet"
                onClick={() => post.send({ type: 'review.decision-withdrawn', id: decision.id })}
              >
                {t('decision.withdraw')}
              </Button>
            ) : null}
          </div>
        </form>
      </Dialog>
    </>
  );
};

/** What was decided about an item; half of one is written down too, and says so. */
export const Decisions = ({
  item,
  decisions,
  owners,
  mayHold,
}: {
  item: string;
  decisions: Decision[];
  owners: Owner[];
  mayHold: boolean;
}) => {
  const t = useTranslations('review.decision');
  return (
    <section aria-label={t('title')}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-instruction font-semibold">{t('title')}</h3>
        {mayHold ? <DecisionDialog item={item} owners={owners} /> : null}
      </div>
      <ul className="grid gap-2.5">
        {decisions.map((decision) => {
          const { id, what, why, owner, dueOn } = decision;
          return (
            <li
              key={id}
              className="flex items-start justify-between gap-4 border-l-2 border-info pl-3"
            >
              <p className="min-w-0 max-w-[66ch] break-words">
                <span className="font-medium">{what}</span>
                {why ? <span className="block text-ink-2">{why}</span> : null}
                <span
                  className={
                    owner && dueOn ? 'block text-small text-ink-2' : 'block text-small text-warn'
                  }
                >
                  {owner && dueOn ? t('by', { owner: owner.name, day: dueOn }) : t('half')}
                </span>
              </p>
              {mayHold ? <DecisionDialog item={item} owners={owners} decision={decision} /> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
