import { useTranslations } from 'use-intl';
import type { PublishedUpdate } from '../../domain/update/update.ts';
import { Tag } from '../tag.tsx';
import { TimeText } from '../time/time-text.tsx';
import { StatusMark } from './status-mark.tsx';

/** What went out, newest first, with who said it. */
export const UpdateList = ({ updates }: { updates: readonly PublishedUpdate[] }) => {
  const t = useTranslations('update');
  const corrected = new Map(updates.map(({ number, corrects }) => [corrects, number]));
  if (updates.length === 0) return <p className="text-ink-2">{t('desk.noHistory')}</p>;
  return (
    <ol className="divide-y divide-line">
      {updates.toReversed().map(({ number, audience, status, title, text, corrects, mark }) => (
        <li key={number} className="py-4 first:pt-0">
          <p className="flex flex-wrap items-center gap-2 text-small text-ink-2">
            <StatusMark status={status} />
            <Tag>{t(`audience.${audience}`)}</Tag>
            <span className="num">{t('desk.number', { number: String(number) })}</span>
            <span>{mark.by.type === 'clock' ? '' : mark.by.name}</span>
            <TimeText at={mark.at} />
          </p>
          <h3 className="mt-2 font-semibold break-words">{title}</h3>
          <p className="mt-1 max-w-[66ch] break-words whitespace-pre-line text-ink-2">{text}</p>
          {corrects === undefined ? null : (
            <p className="mt-1 text-small text-ink-2">
              {t('desk.correcting', { number: String(corrects) })}
            </p>
          )}
          {corrected.has(number) ? (
            <p className="mt-1 text-small font-medium text-warn">
              {t('desk.corrected', { number: String(corrected.get(number) ?? 0) })}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
};
