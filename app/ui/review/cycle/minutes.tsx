import { useTranslations } from 'use-intl';
import type { AgendaItem } from '../../../domain/review/series.ts';
import { Tag } from '../../tag.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { DeferredFrom } from '../deferred-from.tsx';
import type { ReviewShown } from '../review.types.ts';

const Item = ({ view, item, number }: { view: ReviewShown; item: AgendaItem; number: number }) => {
  const t = useTranslations('review');
  const say = useDuration();
  const { run } = view;
  const notes = run.notes[item.id]?.text;
  const given = run.dispositions[item.id];
  const spent = run.spent[item.id];
  const decisions = run.decisions.filter((one) => one.item === item.id);
  const planned = say(item.minutes * 60);
  return (
    <li className="border-t border-line py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 text-instruction font-semibold break-words">
          <span className="num mr-2 font-normal text-ink-3">{number}</span>
          {item.title}
        </h3>
        <span className="flex items-center gap-3">
          <span className="num text-fine text-ink-3">
            {spent === undefined
              ? t('minutes.planned', { planned })
              : t('minutes.spent', { spent: say(spent), planned })}
          </span>
          {given ? (
            <Tag tone={given.type === 'noted' ? 'neutral' : 'info'}>
              {given.type === 'deferred'
                ? t('disposition.until', { day: given.until ?? '' })
                : t(`disposition.${given.type}`)}
            </Tag>
          ) : null}
        </span>
      </div>
      <DeferredFrom from={item.from} />
      {notes ? (
        <p className="mt-1.5 max-w-[66ch] break-words whitespace-pre-line">{notes}</p>
      ) : (
        <p className="mt-1 text-ink-3">{t('minutes.nothing')}</p>
      )}
      {decisions.map(({ id, what, why, owner, dueOn }) => (
        <p key={id} className="mt-2 max-w-[66ch] border-l-2 border-info pl-3">
          <span className="font-medium">{what}</span>
          {why ? <span className="block text-ink-2">{why}</span> : null}
          <span
            className={
              owner && dueOn ? 'block text-small text-ink-2' : 'block text-small text-warn'
            }
          >
            {owner && dueOn
              ? t('decision.by', { owner: owner.name, day: dueOn })
              : t('decision.half')}
          </span>
        </p>
      ))}
    </li>
  );
};

/** What was said and decided, in the order of the agenda. */
export const Minutes = ({ view }: { view: ReviewShown }) => {
  const t = useTranslations('review');
  const { run } = view;
  const seen = run.pack?.runbooks ?? [];
  const judged = seen.filter(({ id }) => run.outcomes[id]);
  const planned = Object.entries(run.drills);
  const titleOf = (id: string) => seen.find((one) => one.id === id)?.title ?? id;
  return (
    <section>
      <h2 className="mb-2 text-step font-semibold">{t('minutes.title')}</h2>
      <ol>
        {run.agenda.map((item, i) => (
          <Item key={item.id} view={view} item={item} number={i + 1} />
        ))}
      </ol>
      {judged.length > 0 ? (
        <div className="border-t border-line py-4">
          <h3 className="mb-2 text-instruction font-semibold">{t('outcome.title')}</h3>
          <ul className="grid gap-2">
            {judged.map(({ id, title }) => {
              const found = run.outcomes[id];
              return found ? (
                <li key={id}>
                  <span className="font-medium">{title}</span>{' '}
                  <Tag tone={found.outcome === 'confirmed' ? 'ok' : 'warn'}>
                    {t(`outcome.${found.outcome}`)}
                  </Tag>{' '}
                  <span className="num text-fine text-ink-3">
                    {t('outcome.revision', { hash: found.revision.slice(0, 8) })}
                  </span>
                  {found.note ? <span className="block text-ink-2">{found.note}</span> : null}
                </li>
              ) : null;
            })}
          </ul>
        </div>
      ) : null}
      {planned.length > 0 ? (
        <div className="border-t border-line py-4">
          <h3 className="mb-2 text-instruction font-semibold">{t('drill.title')}</h3>
          <ul className="grid gap-1.5">
            {planned.map(([id, drill]) => (
              <li key={id}>
                <span className="font-medium">{titleOf(id)}</span>{' '}
                <span className="text-ink-2">
                  {'waived' in drill
                    ? t('drill.waived', { reason: drill.waived })
                    : t('drill.planned', {
                        kind: t(`drill.${drill.kind}`),
                        day: drill.on,
                        owner: drill.owner.name,
                      })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
};
