import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { RoomView } from '../../domain/incident/room-view.types.ts';
import { Notice } from '../notice.tsx';
import { KindTag, SeverityTag, StateTag } from '../tag.tsx';
import { Composer, type ComposerDraft } from './composer.tsx';
import { LinkCard, type ShownLink } from './link-card.tsx';
import { UpdateList } from './update-list.tsx';

export type DeskAnswer = { ok: boolean; sentence: string; made?: string };

/** Where updates are written, what went out, and who reads along. */
export const UpdatesPage = ({
  incident,
  draft,
  links,
  may,
  answer,
  idempotencyKey,
  now,
}: {
  incident: Pick<
    RoomView['incident'],
    'id' | 'number' | 'title' | 'severity' | 'state' | 'kind' | 'updates'
  >;
  draft: ComposerDraft;
  links: readonly ShownLink[];
  may: { write: boolean; share: boolean };
  answer?: DeskAnswer;
  idempotencyKey: string;
  now: number;
}) => {
  const t = useTranslations('update.desk');
  return (
    <div className="mx-auto max-w-[1080px] px-4 pt-6 pb-20 sm:px-6">
      <p className="text-control">
        <Link to={`/incidents/${incident.id}`}>{t('back')}</Link>
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <SeverityTag severity={incident.severity} />
        <StateTag state={incident.state} />
        <KindTag kind={incident.kind} />
        <span className="min-w-0 text-control break-words text-ink-2">{incident.title}</span>
      </div>
      <h1 className="mt-1 text-headline font-semibold">{t('title')}</h1>
      {answer ? (
        <div className="mt-4">
          <Notice tone={answer.ok ? 'ok' : 'bad'} urgent={!answer.ok} title={answer.sentence} />
        </div>
      ) : null}
      <div className="mt-6 grid gap-10 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="min-w-0">
          {may.write ? (
            <Composer
              key={`${draft.audience} ${idempotencyKey}`}
              draft={draft}
              updates={incident.updates}
              idempotencyKey={idempotencyKey}
            />
          ) : (
            <p className="text-ink-2">{t('readOnly')}</p>
          )}
          <section aria-labelledby="history" className="mt-10">
            <h2 id="history" className="mb-4 text-title font-semibold">
              {t('history')}
            </h2>
            <UpdateList updates={incident.updates} />
          </section>
        </div>
        <LinkCard links={links} made={answer?.made ?? null} now={now} may={may.share} />
      </div>
    </div>
  );
};
