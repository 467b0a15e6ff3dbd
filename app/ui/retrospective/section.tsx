import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
} from 'react';
import { useTranslations } from 'use-intl';
import { retrospectiveLimits } from '../../domain/retrospective/retrospective.ts';
import { Button } from '../button.tsx';
import { Textarea } from '../field.tsx';
import { useActorName } from '../gap/use-actor-name.ts';
import { Notice } from '../notice.tsx';
import { TimeText } from '../time/time-text.tsx';
import { usePost } from '../use-post.ts';
import { Conflict } from './conflict.tsx';
import { useKeptDraft } from './kept-draft.ts';
import type { SectionShown } from './retrospective.types.ts';

const Written = ({ section }: { section: SectionShown }) => {
  const t = useTranslations('retrospective.section');
  const nameOf = useActorName();
  if (!section.by || section.at === undefined) return null;
  const at = section.at;
  const text = section.by.type === 'clock' ? 'prefilled' : 'written';
  return (
    <p className="text-fine text-ink-3">
      {t.rich(text, { who: nameOf(section.by), at: () => <TimeText at={at} /> })}
    </p>
  );
};

/** One part that people write. Whoever saves names the version that they had before them. */
export const Section = ({
  incident,
  section,
  mayWrite,
  children,
}: {
  incident: string;
  section: SectionShown;
  mayWrite: boolean;
  /** What the timeline says about it, above the words. */
  children?: ReactNode;
}) => {
  const t = useTranslations('retrospective.section');
  const busy = useTranslations('retrospective.act');
  const nameOf = useActorName();
  const heading = useId();
  const editor = useRef<HTMLDivElement>(null);
  const [draft, keep] = useKeptDraft(`${incident}.${section.id}`);
  const post = usePost((answer) => {
    if (answer.ok || answer.code === 'section-unchanged') keep(null);
  });
  const title = t(`${section.id}.title`);
  const writing = draft !== null && mayWrite;
  const begun = useRef(false);
  useEffect(() => {
    if (writing && begun.current) editor.current?.querySelector('textarea')?.focus();
  }, [writing]);
  const movedOn = draft !== null && draft.base !== section.version;
  const conflict = movedOn && post.answer?.code === 'section-changed';
  const save = (base: number) => {
    if (!draft) return;
    keep({ ...draft, base });
    post.send({ type: 'retrospective.edited', section: section.id, text: draft.text.trim(), base });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft) save(draft.base);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && draft) save(draft.base);
  };
  const other = section.by ? nameOf(section.by) : '';
  return (
    <section aria-labelledby={heading} className="border-t border-line py-5 first:border-t-0">
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={heading} className="text-step font-semibold">
          {title}
        </h2>
        <Written section={section} />
      </div>
      {children}
      {writing ? (
        <form onSubmit={submit} className="mt-2 grid gap-3">
          {post.answer && !post.answer.ok && !conflict && post.answer.sentence ? (
            <Notice tone="bad" urgent>
              {post.answer.sentence}
            </Notice>
          ) : null}
          {conflict ? (
            <Conflict
              who={other}
              theirs={section.text}
              onBoth={() => {
                const both = [section.text, draft.text].filter((text) => text.trim() !== '');
                keep({ text: both.join('\n\n'), base: section.version });
              }}
              onTheirs={() => keep(null)}
              onMine={() => save(section.version)}
            />
          ) : movedOn ? (
            <Notice tone="warn">{t('movedOn', { who: other })}</Notice>
          ) : null}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside */}
          <div ref={editor} onKeyDown={keys}>
            <Textarea
              label={conflict ? t('mine') : <span className="sr-only">{title}</span>}
              hint={t(`${section.id}.hint`)}
              value={draft.text}
              onChange={({ target }) => keep({ ...draft, text: target.value })}
              maxLength={retrospectiveLimits.section}
              rows={Math.min(18, Math.max(5, draft.text.split('\n').length + 2))}
            />
          </div>
          {conflict ? null : (
            <div className="flex flex-wrap items-center gap-2.5">
              <Button type="submit" look="act" disabled={post.busy}>
                {post.busy ? busy('busy') : t('save')}
              </Button>
              <Button look="quiet" onClick={() => keep(null)}>
                {t('cancel')}
              </Button>
              <p className="text-small text-ink-3">{t('draftKept')}</p>
            </div>
          )}
        </form>
      ) : (
        <div className="flex items-start justify-between gap-4">
          {section.text ? (
            <p className="max-w-[66ch] min-w-0 text-instruction break-words whitespace-pre-line">
              {section.text}
            </p>
          ) : (
            <p className="text-ink-3">{mayWrite ? t(`${section.id}.hint`) : t('nothing')}</p>
          )}
          {mayWrite ? (
            <Button
              size="small"
              className="shrink-0"
              aria-label={t('editOf', { section: title })}
              onClick={() => {
                begun.current = true;
                keep({ text: section.text, base: section.version });
              }}
            >
              {t('edit')}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
};
