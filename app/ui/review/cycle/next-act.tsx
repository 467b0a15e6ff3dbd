import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '../../button.tsx';
import { TextField } from '../../field.tsx';
import { useActorName } from '../../gap/use-actor-name.ts';
import { Notice } from '../../notice.tsx';
import { TimeText } from '../../time/time-text.tsx';
import { usePost } from '../../use-post.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import type { ReviewReader, ReviewShown } from '../review.types.ts';
import { SignOff } from './sign-off.tsx';

const Says = ({ view }: { view: ReviewShown }) => {
  const t = useTranslations('review.next');
  const nameOf = useActorName();
  const { state, run, next } = view;
  const at = () => <TimeText at={next?.at ?? run.startsAt} />;
  switch (state) {
    case 'scheduled':
    case 'postponed':
      return t.rich('scheduled', { at });
    case 'preparing':
      return t.rich('preparing', { at });
    case 'circulated':
      return t.rich('circulated', { at: () => <TimeText at={run.startsAt} /> });
    case 'in-session':
    case 'minutes':
      return t(state);
    case 'awaiting-sign-off':
      return t(state, { count: run.signers.length - run.signatures.length });
    case 'signed-off':
    case 'following-up':
      return t('signed');
    case 'closed':
      return t('closed');
    case 'cancelled':
      return run.cancelled
        ? t('cancelled', { who: nameOf(run.cancelled.mark.by), reason: run.cancelled.reason })
        : null;
  }
};

const Postpone = ({ view }: { view: ReviewShown }) => {
  const t = useTranslations('review');
  return (
    <ReasonDialog
      act={t('act.postpone')}
      summary={t('postpone.summary')}
      label={t('postpone.why')}
      eventOf={(reason, form) => ({
        ...{ type: 'review.postponed', reason },
        to: String(form.get('to') ?? '').slice(0, 16),
      })}
    >
      <TextField
        label={t('postpone.to')}
        hint={t('postpone.zone', { zone: view.run.zone })}
        name="to"
        type="datetime-local"
        required
      />
    </ReasonDialog>
  );
};

/** Where the review stands, and the one thing to do next. */
export const NextAct = ({ view, reader }: { view: ReviewShown; reader: ReviewReader }) => {
  const t = useTranslations('review');
  const post = usePost();
  const { state, run, id, missing } = view;
  const send =
    (type: string, more: object = {}) =>
    () =>
      post.send({ type, ...more });
  const before = ['scheduled', 'postponed', 'preparing', 'circulated'].includes(state);
  const unsettled = view.actions.filter(
    ({ state, carried }) => !carried && state !== 'verified' && state !== 'accepted',
  );
  return (
    <section className="rounded-card border border-line bg-surface px-4 py-4 sm:px-6 sm:py-5">
      <p className="max-w-[66ch] text-instruction">
        <Says view={view} />
      </p>
      {post.answer && !post.answer.ok ? (
        <div className="mt-3">
          <Notice tone="bad" urgent>
            {post.answer.sentence}
          </Notice>
        </div>
      ) : null}
      {state === 'awaiting-sign-off' ? <SignOff view={view} reader={reader} /> : null}
      <div className="mt-4 flex flex-wrap items-center gap-2.5 empty:hidden">
        {reader.holds && (state === 'scheduled' || state === 'postponed') ? (
          <Button look="act" disabled={post.busy} onClick={send('review.pack-frozen')}>
            {t('act.freeze')}
          </Button>
        ) : null}
        {reader.holds && state === 'preparing' ? (
          <>
            <Button look="act" disabled={post.busy} onClick={send('review.circulated')}>
              {t('act.circulate')}
            </Button>
            <Button disabled={post.busy} onClick={send('review.pack-frozen')}>
              {t('act.freezeAgain')}
            </Button>
          </>
        ) : null}
        {state === 'in-session' || state === 'circulated' || state === 'minutes' ? (
          <ButtonLink
            to={`/reviews/${id}/meeting`}
            look={state === 'minutes' ? 'plain' : 'act'}
            pressKey="m"
          >
            {state === 'in-session' ? t('act.meeting') : t('act.prepareMeeting')}
          </ButtonLink>
        ) : null}
        {reader.holds && state === 'minutes' ? (
          <Button
            look="act"
            disabled={post.busy || missing.length > 0}
            onClick={send('review.submitted')}
          >
            {t('act.submit')}
          </Button>
        ) : null}
        {reader.holds && (state === 'signed-off' || state === 'following-up') ? (
          <>
            <Button
              look="act"
              disabled={post.busy || missing.length > 0}
              onClick={send('review.closed')}
            >
              {t('act.close')}
            </Button>
            {unsettled.length > 0 ? (
              <Button
                disabled={post.busy}
                onClick={send('review.carried', { actions: unsettled.map((one) => one.id) })}
              >
                {t('act.carry')}
              </Button>
            ) : null}
          </>
        ) : null}
        {reader.holds && before && !run.invited ? (
          <Button disabled={post.busy} onClick={send('review.invited')}>
            {t('act.invite')}
          </Button>
        ) : null}
        {reader.holds && before ? <Postpone view={view} /> : null}
        {reader.cancels && before ? (
          <ReasonDialog
            act={t('act.cancel')}
            summary={t('cancel.summary')}
            label={t('postpone.why')}
            look="quiet"
            eventOf={(reason) => ({ type: 'review.cancelled', reason })}
          />
        ) : null}
      </div>
    </section>
  );
};
