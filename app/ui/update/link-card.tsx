import { useTranslations } from 'use-intl';
import type { UpdateAudience } from '../../domain/update/update.ts';
import { Select, TextField } from '../field.tsx';
import { ActForm } from '../settings/act-form.tsx';
import { DateText } from '../time/date-text.tsx';
import { TimeText } from '../time/time-text.tsx';

export type ShownLink = {
  id: string;
  name: string;
  audience: UpdateAudience;
  expiresAt: number;
  revokedAt: number | null;
  lastSeenAt: number | null;
};

const lengths = [1, 7, 30, 90];

const LinkRow = ({ link, now, may }: { link: ShownLink; now: number; may: boolean }) => {
  const t = useTranslations('update.link');
  const { lastSeenAt, revokedAt, expiresAt } = link;
  const over = revokedAt !== null || expiresAt <= now;
  return (
    <li className="flex items-start justify-between gap-3 py-2.5">
      <span className="min-w-0">
        <span className={over ? 'break-words text-ink-2' : 'font-medium break-words'}>
          {link.name}
        </span>
        <span className="block text-small text-ink-2">
          {t(link.audience === 'internal' ? 'readsInside' : 'readsOutside')}
          {' · '}
          {revokedAt !== null
            ? t('revoked')
            : over
              ? t('ended')
              : t.rich('until', { at: () => <DateText at={expiresAt} /> })}
          {' · '}
          {lastSeenAt === null
            ? t('unseen')
            : t.rich('seen', { at: () => <TimeText at={lastSeenAt} /> })}
        </span>
      </span>
      {over || !may ? null : (
        <ActForm
          intent="revoke"
          fields={{ link: link.id }}
          act={t('revoke')}
          label={t('revokeLabel', { name: link.name })}
          look="quiet"
          small
        />
      )}
    </li>
  );
};

/** Who reads along from outside, and how to let somebody in. */
export const LinkCard = ({
  links,
  made,
  now,
  may,
}: {
  links: readonly ShownLink[];
  made: string | null;
  now: number;
  may: boolean;
}) => {
  const t = useTranslations('update.link');
  return (
    <section aria-labelledby="stakeholder-pages">
      <h2 id="stakeholder-pages" className="text-title font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 text-control text-ink-2">{t('lead')}</p>
      {made ? (
        <div className="mt-4 rounded-control border border-ok bg-ok-soft px-3 py-2" role="status">
          <p className="text-small">{t('made')}</p>
          <code className="num text-small [overflow-wrap:anywhere]">{made}</code>
        </div>
      ) : null}
      {links.length === 0 ? (
        <p className="mt-4 text-control text-ink-3">{t('none')}</p>
      ) : (
        <ul className="mt-3 divide-y divide-line">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} now={now} may={may} />
          ))}
        </ul>
      )}
      {may ? (
        <ActForm intent="share" act={t('open')} className="mt-4 grid justify-items-start gap-4">
          <div className="grid w-full gap-4">
            <TextField label={t('name')} hint={t('nameHint')} name="name" maxLength={80} required />
            <Select label={t('reads')} name="audience" defaultValue="external">
              <option value="external">{t('readsOutside')}</option>
              <option value="internal">{t('readsInside')}</option>
            </Select>
            <Select label={t('days')} name="days" defaultValue="7">
              {lengths.map((days) => (
                <option key={days} value={days}>
                  {t('daysOf', { days })}
                </option>
              ))}
            </Select>
          </div>
        </ActForm>
      ) : null}
    </section>
  );
};
