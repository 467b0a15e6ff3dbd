import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { asks, type PageView } from '../../domain/escalation/page-view.ts';
import { sayByCode } from '../../messages/catalogue.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import type { PageAnswer } from './page.types.ts';
import { type PageActAnswer, postPage } from './page-act.ts';

/** Words what came back, when it was a refusal. */
export const usePageRefusal = () => {
  const t = useTranslations('page.refused');
  return (answer: PageActAnswer): string | null => {
    if (answer.ok) return null;
    return 'rejection' in answer
      ? sayByCode('rejection', answer.rejection.code, answer.rejection.params)
      : t(answer.failure);
  };
};

/** What the reader may say to a page: whoever is asked answers first and large. */
export const PageAnswerButtons = ({
  page,
  incident,
  viewer,
}: {
  page: PageView;
  incident: string;
  viewer: { id: string; reads?: boolean };
}) => {
  const t = useTranslations('page');
  const say = usePageRefusal();
  const { revalidate } = useRevalidator();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const asked = asks(page, viewer.id);
  const open = page.state !== 'ended' && page.possible;
  if (!open || (viewer.reads && !asked)) return null;

  const answer = async (what: PageAnswer) => {
    if (sending) return;
    setSending(true);
    const key = crypto.randomUUID();
    setRefused(say(await postPage(incident, { key, answered: page.id, answer: what })));
    setSending(false);
    revalidate();
  };
  const climbing = page.state === 'paging';
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {page.state === 'acknowledged' ? null : (
          <Button
            look={asked ? 'act' : 'plain'}
            size={asked ? 'normal' : 'small'}
            disabled={sending}
            onClick={() => answer({ do: 'acknowledge' })}
          >
            {t('acknowledge')}
          </Button>
        )}
        {asked ? (
          <Button disabled={sending} onClick={() => answer({ do: 'decline' })}>
            {t('cannot')}
          </Button>
        ) : null}
        {climbing ? (
          <Button
            look="quiet"
            size={asked ? 'normal' : 'small'}
            disabled={sending}
            onClick={() => answer({ do: 'escalate' })}
          >
            {t('escalate')}
          </Button>
        ) : null}
        {page.reason === 'manual' && !viewer.reads ? (
          <Button
            look="quiet"
            size="small"
            disabled={sending}
            onClick={() => answer({ do: 'stop' })}
          >
            {t('stop')}
          </Button>
        ) : null}
      </div>
      {refused ? (
        <Notice tone="warn" urgent>
          {refused}
        </Notice>
      ) : null}
    </div>
  );
};
