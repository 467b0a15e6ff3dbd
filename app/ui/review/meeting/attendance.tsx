import { useTranslations } from 'use-intl';
import { Button } from '../../button.tsx';
import { Select } from '../../field.tsx';
import { Notice } from '../../notice.tsx';
import { Tag } from '../../tag.tsx';
import { usePost } from '../../use-post.ts';
import type { Owner, ReviewShown } from '../review.types.ts';

/** Who is there: those invited, and whoever came along. */
export const Attendance = ({
  view,
  owners,
  mayHold,
}: {
  view: ReviewShown;
  owners: Owner[];
  mayHold: boolean;
}) => {
  const t = useTranslations('review');
  const post = usePost();
  const { chair, people, present, quorum, adjourned } = view.run;
  const invited = people.some(({ id }) => id === chair.id) ? people : [chair, ...people];
  const guests = Object.entries(present)
    .filter(([id]) => !invited.some((one) => one.id === id))
    .map(([id, { name }]) => ({ id, name }));
  const listed = [...invited, ...guests];
  const there = invited.filter(({ id }) => present[id]).length;
  const may = mayHold && !adjourned;
  const mark = (person: string, come: boolean) =>
    post.send({ type: 'review.attended', person, present: come });
  return (
    <section>
      <h2 className="text-title font-semibold">{t('meeting.attendance')}</h2>
      <p className="num mt-1 mb-4 text-ink-2">{t('quorum', { there, quorum })}</p>
      {post.answer && !post.answer.ok ? (
        <Notice tone="bad" urgent>
          {post.answer.sentence}
        </Notice>
      ) : null}
      <ul className="border-b border-line">
        {listed.map(({ id, name }) => {
          const come = present[id] !== undefined;
          return (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2.5"
            >
              <span className="flex min-w-0 items-center gap-3">
                <span className="font-medium break-words">{name}</span>
                {id === chair.id ? <Tag>{t('role.chair')}</Tag> : null}
              </span>
              <span className="flex items-center gap-3">
                <Tag tone={come ? 'ok' : 'neutral'}>{come ? t('present') : t('absent')}</Tag>
                {may ? (
                  <Button
                    size="small"
                    aria-label={`${name}: ${come ? t('absent') : t('present')}`}
                    disabled={post.busy}
                    onClick={() => mark(id, !come)}
                  >
                    {come ? t('absent') : t('present')}
                  </Button>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
      {may ? (
        <div className="mt-4 max-w-80">
          <Select
            label={t('meeting.guest')}
            value=""
            onChange={({ target }) => {
              if (target.value !== '') mark(target.value, true);
            }}
          >
            <option value="">–</option>
            {owners
              .filter(({ id }) => !listed.some((one) => one.id === id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        </div>
      ) : null}
    </section>
  );
};
