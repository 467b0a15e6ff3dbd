import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ReviewRun } from '../../../domain/review/run.ts';
import { Button } from '../../button.tsx';
import { Textarea } from '../../field.tsx';
import { useActorName } from '../../gap/use-actor-name.ts';
import { Notice } from '../../notice.tsx';
import { Conflict } from '../../retrospective/conflict.tsx';
import { useKeptDraft } from '../../retrospective/kept-draft.ts';
import { TimeText } from '../../time/time-text.tsx';
import { usePost } from '../../use-post.ts';

/** The notes of one item. Whoever saves names the version that they had before them. */
export const Notes = ({
  review,
  item,
  notes,
  mayWrite,
}: {
  review: string;
  item: { id: string; title: string };
  notes: ReviewRun['notes'][string] | undefined;
  mayWrite: boolean;
}) => {
  const t = useTranslations('review');
  const nameOf = useActorName();
  const field = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  const [draft, keep] = useKeptDraft(`review.${review}.${item.id}`);
  const post = usePost((answer) => {
    if (answer.ok || answer.code === 'review-notes-same') keep(null);
  });
  const writing = draft !== null && mayWrite;
  useEffect(() => {
    if (writing && begun.current) field.current?.querySelector('textarea')?.focus();
  }, [writing]);
  const version = notes?.version ?? 0;
  const there = notes?.text ?? '';
  const who = notes ? nameOf(notes.mark.by) : '';
  const movedOn = draft !== null && draft.base !== version;
  const conflict = movedOn && post.answer?.code === 'review-notes-changed';
  const save = (base: number) => {
    if (!draft) return;
    keep({ ...draft, base });
    post.send({ type: 'review.noted', item: item.id, text: draft.text.trim(), base });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && draft) save(draft.base);
  };
  const refused = post.answer && !post.answer.ok && !conflict;
  return (
    <section aria-label={t('meeting.notes')}>
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-3">
        <h3 className="text-instruction font-semibold">{t('meeting.notes')}</h3>
        {notes ? (
          <p className="text-fine text-ink-3">
            {t.rich('meeting.written', { who, at: () => <TimeText at={notes.mark.at} /> })}
          </p>
        ) : null}
      </div>
      {writing ? (
        <div className="grid gap-3">
          {refused ? (
            <Notice tone="bad" urgent>
              {post.answer?.sentence}
            </Notice>
          ) : null}
          {conflict ? (
            <Conflict
              who={who}
              theirs={there}
              onBoth={() => {
                const both = [there, draft.text].filter((text) => text.trim() !== '');
                keep({ text: both.join('\n\n'), base: version });
              }}
              onTheirs={() => keep(null)}
              onMine={() => save(version)}
            />
          ) : movedOn ? (
            <Notice tone="warn">{t('meeting.movedOn', { who })}</Notice>
          ) : null}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside */}
          <div ref={field} onKeyDown={keys}>
            <Textarea
              label={conflict ? t('meeting.mine') : <span className="sr-only">{item.title}</span>}
              hint={t('meeting.hint')}
              value={draft.text}
              maxLength={20_000}
              rows={Math.min(16, Math.max(5, draft.text.split('\n').length + 2))}
              onChange={({ target }) => keep({ ...draft, text: target.value })}
            />
          </div>
          {conflict ? null : (
            <div className="flex flex-wrap gap-2.5">
              <Button look="act" disabled={post.busy} onClick={() => save(draft.base)}>
                {post.busy ? t('act.busy') : t('act.save')}
              </Button>
              <Button look="quiet" onClick={() => keep(null)}>
                {t('act.keep')}
              </Button>
            </div>
          )}
        </div>
      ) : (
        <div className="flex items-start justify-between gap-4">
          {there ? (
            <p className="max-w-[66ch] min-w-0 text-instruction break-words whitespace-pre-line">
              {there}
            </p>
          ) : (
            <p className="text-ink-3">{t('meeting.none')}</p>
          )}
          {mayWrite ? (
            <Button
              size="small"
              className="shrink-0"
              pressKey="e"
              onClick={() => {
                begun.current = true;
                keep({ text: there, base: version });
              }}
            >
              {t('meeting.edit')}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
};
