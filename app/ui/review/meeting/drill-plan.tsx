import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { plannedDrillKinds, type SeenRunbook } from '../../../domain/review/run.ts';
import { Button } from '../../button.tsx';
import { Dialog } from '../../dialog.tsx';
import { Select, TextField } from '../../field.tsx';
import { Notice } from '../../notice.tsx';
import { Tag } from '../../tag.tsx';
import { usePost } from '../../use-post.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import type { Owner, ReviewShown } from '../review.types.ts';

const Plan = ({ runbook, owners }: { runbook: SeenRunbook; owners: Owner[] }) => {
  const t = useTranslations('review');
  const [open, setOpen] = useState(false);
  const post = usePost((answer) => {
    if (answer.ok) setOpen(false);
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    post.send({ type: 'review.drill-planned', runbook: runbook.id, ...fields });
  };
  return (
    <>
      <Button
        size="small"
        aria-label={`${runbook.title}: ${t('drill.plan')}`}
        onClick={() => setOpen(true)}
      >
        {t('drill.plan')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('drill.plan')} summary={runbook.title}>
        <form onSubmit={submit} className="grid gap-4">
          {post.answer && !post.answer.ok ? (
            <Notice tone="bad" urgent>
              {post.answer.sentence}
            </Notice>
          ) : null}
          <Select label={t('drill.kind')} name="kind" defaultValue="walkthrough">
            {plannedDrillKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`drill.${kind}`)}
              </option>
            ))}
          </Select>
          <TextField label={t('drill.on')} name="on" type="date" required />
          <Select label={t('drill.owner')} name="owner" required>
            {owners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Button type="submit" look="act" disabled={post.busy}>
            {post.busy ? t('act.busy') : t('act.save')}
          </Button>
        </form>
      </Dialog>
    </>
  );
};

/** The drills of the next period; each critical runbook has one, or a reason against it. */
export const DrillPlan = ({
  view,
  owners,
  mayHold,
}: {
  view: ReviewShown;
  owners: Owner[];
  mayHold: boolean;
}) => {
  const t = useTranslations('review');
  const { pack, drills } = view.run;
  const seen = pack?.runbooks ?? [];
  const critical = (id: string) => pack?.critical.includes(id) ?? false;
  const sorted = [...seen].sort((a, b) => Number(critical(b.id)) - Number(critical(a.id)));
  return (
    <section>
      <h2 className="text-title font-semibold">{t('drill.title')}</h2>
      <p className="mt-1 mb-4 text-ink-2">
        {seen.length === 0 ? t('drill.none') : t('drill.lead')}
      </p>
      <ul className="border-b border-line">
        {sorted.map((runbook) => {
          const drill = drills[runbook.id];
          return (
            <li
              key={runbook.id}
              className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2.5"
            >
              <p className="min-w-0">
                <span className="font-medium break-words">{runbook.title}</span>
                <span className="block text-small text-ink-2">
                  {drill === undefined
                    ? t('drill.unplanned')
                    : 'waived' in drill
                      ? t('drill.waived', { reason: drill.waived })
                      : t('drill.planned', {
                          kind: t(`drill.${drill.kind}`),
                          day: drill.on,
                          owner: drill.owner.name,
                        })}
                </span>
              </p>
              <span className="flex flex-wrap items-center gap-2.5">
                {critical(runbook.id) ? <Tag tone="bad">{t('outcome.critical')}</Tag> : null}
                {mayHold ? <Plan runbook={runbook} owners={owners} /> : null}
                {mayHold && critical(runbook.id) ? (
                  <ReasonDialog
                    act={t('drill.waive')}
                    summary={runbook.title}
                    label={t('postpone.why')}
                    look="quiet"
                    size="small"
                    eventOf={(reason) => ({
                      ...{ type: 'review.drill-waived', runbook: runbook.id, reason },
                    })}
                  />
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
