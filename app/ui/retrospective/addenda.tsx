import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { retrospectiveLimits } from '../../domain/retrospective/retrospective.ts';
import { Button } from '../button.tsx';
import { Textarea } from '../field.tsx';
import { useActorName } from '../gap/use-actor-name.ts';
import { Notice } from '../notice.tsx';
import { TimeText } from '../time/time-text.tsx';
import { usePost } from '../use-post.ts';
import type { RetrospectiveShown } from './retrospective.types.ts';

/** What was added after it was locked, and where to add to it. */
export const Addenda = ({ view, mayWrite }: { view: RetrospectiveShown; mayWrite: boolean }) => {
  const t = useTranslations('retrospective');
  const nameOf = useActorName();
  const [text, setText] = useState('');
  const post = usePost((answer) => {
    if (answer.ok) setText('');
  });
  if (view.state !== 'published' && view.addenda.length === 0) return null;
  return (
    <section className="border-t border-line py-5">
      <h2 className="mb-2 text-step font-semibold">{t('addenda')}</h2>
      {view.addenda.map(({ text: added, mark }) => (
        <div key={`${mark.at} ${added.slice(0, 20)}`} className="mb-3 border-l-2 border-line pl-3">
          <p className="max-w-[66ch] text-instruction break-words whitespace-pre-line">{added}</p>
          <p className="text-fine text-ink-3">
            {t.rich('addendumBy', { who: nameOf(mark.by), at: () => <TimeText at={mark.at} /> })}
          </p>
        </div>
      ))}
      {view.state === 'published' && mayWrite ? (
        <form
          className="grid max-w-[66ch] gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            post.send({ type: 'retrospective.amended', text });
          }}
        >
          {post.answer && !post.answer.ok ? (
            <Notice tone="bad" urgent>
              {post.answer.sentence}
            </Notice>
          ) : null}
          <Textarea
            label={t('addendum')}
            value={text}
            onChange={({ target }) => setText(target.value)}
            maxLength={retrospectiveLimits.addendum}
            required
          />
          <div>
            <Button type="submit" disabled={post.busy || text.trim() === ''}>
              {t('act.amend')}
            </Button>
          </div>
        </form>
      ) : null}
    </section>
  );
};
