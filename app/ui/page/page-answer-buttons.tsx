import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { asks, type PageView } from '../../domain/escalation/page-view.ts';
import { sayByCode } from '../../messages/catalogue.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { HandOnDialog } from './hand-on-dialog.tsx';
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
  const [handing, setHanding] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const asked = asks(page, viewer.id);
  const open = page.state !== 'ended' && page.possible;
  if (!open || (viewer.reads && !asked)) return null;

  const send = async (what: PageAnswer): Promise<string | null> => {
    const key = crypto.randomUUID();
    const problem = say(await postPage(incident, { key, answered: page.id, answer: what }));
    revalidate();
    return problem;
  };
  const answer = async (what: PageAnswer) => {
    if (sending) return;
    setSending(true);
    setRefused(await send(what));
    setSending(false);
  };
  const { acknowledged } = page;
  const has = acknowledged && acknowledged.by.type !== 'clock' && acknowledged.by.id === viewer.id;
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
        {asked || has ? (
          <Button size={asked ? 'normal' : 'small'} onClick={() => setHanding(true)}>
            {t('handOnTo')}
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
      {handing ? (
        <HandOnDialog
          incident={incident}
          viewer={viewer.id}
          onHand={(to) => send({ do: 'hand-on', to })}
          onClose={() => setHanding(false)}
        />
      ) : null}
      {refused ? (
        <Notice tone="warn" urgent>
          {refused}
        </Notice>
      ) : null}
    </div>
  );
};
