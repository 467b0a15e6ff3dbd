import { Link } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { reviewOutcomes } from '../../../domain/evidence/review.ts';
import type { SeenRunbook } from '../../../domain/review/run.ts';
import { Button } from '../../button.tsx';
import { Dialog } from '../../dialog.tsx';
import { ReviewElements } from '../../evidence/review-elements.tsx';
import { Select, Textarea } from '../../field.tsx';
import { Notice } from '../../notice.tsx';
import { Tag } from '../../tag.tsx';
import { usePost } from '../../use-post.ts';
import type { ReviewShown } from '../review.types.ts';

const Judge = ({ runbook }: { runbook: SeenRunbook }) => {
  const t = useTranslations('review');
  const shell = useTranslations('shell');
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<string>('confirmed');
  const post = usePost((answer) => {
    if (answer.ok) setOpen(false);
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const note = String(form.get('note') ?? '').trim();
    post.send({
      ...{ type: 'review.runbook-judged', runbook: runbook.id, revision: runbook.revision },
      ...{ outcome, checked: form.getAll('checked'), ...(note !== '' && { note }) },
    });
  };
  return (
    <>
      <Button
        size="small"
        aria-label={`${runbook.title}: ${t('outcome.judge')}`}
        onClick={() => setOpen(true)}
      >
        {t('outcome.judge')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={runbook.title} summary={t('outcome.lead')}>
        <form onSubmit={submit} className="grid gap-4">
          {post.answer && !post.answer.ok ? (
            <Notice tone="bad" urgent>
              {post.answer.sentence}
            </Notice>
          ) : null}
          <Select
            label={t('outcome.judge')}
            value={outcome}
            onChange={({ target }) => setOutcome(target.value)}
          >
            {reviewOutcomes.map((type) => (
              <option key={type} value={type}>
                {t(`outcome.${type}`)}
              </option>
            ))}
          </Select>
          <ReviewElements />
          <Textarea
            label={t('outcome.note')}
            name="note"
            maxLength={2000}
            required={outcome !== 'confirmed'}
            optional={outcome === 'confirmed' ? shell('optional') : undefined}
          />
          <Button type="submit" look="act" disabled={post.busy}>
            {post.busy ? t('act.busy') : t('act.save')}
          </Button>
        </form>
      </Dialog>
    </>
  );
};

/** What was found of each runbook of the pack, bound to its revision. */
export const RunbookOutcomes = ({ view, mayHold }: { view: ReviewShown; mayHold: boolean }) => {
  const t = useTranslations('review');
  const { pack, outcomes } = view.run;
  return (
    <section>
      <h2 className="text-title font-semibold">{t('outcome.title')}</h2>
      <p className="mt-1 mb-4 text-ink-2">{t('outcome.lead')}</p>
      <ul className="border-b border-line">
        {(pack?.runbooks ?? []).map((runbook) => {
          const found = outcomes[runbook.id];
          return (
            <li
              key={runbook.id}
              className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2.5"
            >
              <p className="min-w-0">
                <Link to={`/runbooks/${runbook.id}`} className="font-medium break-words">
                  {runbook.title}
                </Link>
                <span className="num block text-fine text-ink-3">
                  {t('outcome.revision', { hash: runbook.revision.slice(0, 8) })}
                </span>
                {found?.note ? <span className="block text-ink-2">{found.note}</span> : null}
              </p>
              <span className="flex flex-wrap items-center gap-3">
                {pack?.critical.includes(runbook.id) ? (
                  <Tag tone="bad">{t('outcome.critical')}</Tag>
                ) : null}
                <Tag tone={!found ? 'neutral' : found.outcome === 'confirmed' ? 'ok' : 'warn'}>
                  {found ? t(`outcome.${found.outcome}`) : t('outcome.none')}
                </Tag>
                {mayHold ? <Judge runbook={runbook} /> : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
