import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { reviewElements, reviewLimits, reviewOutcomes } from '../../domain/evidence/review.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Select, Textarea } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { usePost } from '../retrospective/send.ts';

/** A button that asks a reviewer what they found in the revision that is shown. */
export const RecordReview = ({ revision }: { revision: string }) => {
  const t = useTranslations('evidence.review');
  const outcomes = useTranslations('evidence.outcome');
  const shell = useTranslations('shell');
  const [open, setOpen] = useState(false);
  const post = usePost((answer) => {
    if (answer.ok) setOpen(false);
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const note = String(form.get('note') ?? '').trim();
    const given = { revision, outcome: form.get('outcome'), checked: form.getAll('checked') };
    post.send({ type: 'runbook.reviewed', review: { ...given, ...(note && { note }) } });
  };
  return (
    <>
      <Button size="small" className="no-print mt-2.5" onClick={() => setOpen(true)}>
        {t('act')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('act')} summary={t('summary')}>
        <form onSubmit={submit} className="grid gap-4">
          {post.answer && !post.answer.ok ? (
            <Notice tone="bad" urgent>
              {post.answer.sentence}
            </Notice>
          ) : null}
          <Select label={t('outcome')} name="outcome" defaultValue="confirmed">
            {reviewOutcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {outcomes(outcome)}
              </option>
            ))}
          </Select>
          <fieldset>
            <legend className="text-control font-medium">{t('checked')}</legend>
            {reviewElements.map((element) => (
              <label key={element} className="flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  name="checked"
                  value={element}
                  className="size-4 accent-(--act)"
                />
                {t(`element.${element}`)}
              </label>
            ))}
          </fieldset>
          <Textarea
            label={t('note')}
            name="note"
            maxLength={reviewLimits.note}
            optional={shell('optional')}
          />
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" disabled={post.busy}>
              {t('save')}
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
