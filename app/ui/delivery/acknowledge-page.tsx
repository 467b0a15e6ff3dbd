import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '../button.tsx';

type Page = { escalation: string; incident: string; number: number; title: string };

const Pages = ({ pages }: { pages: Page[] }) => {
  const t = useTranslations('delivery');
  return (
    <ul className="mt-5 grid gap-2">
      {pages.map(({ escalation, incident, number, title }) => (
        <li key={escalation} className="rounded-card border border-line bg-surface px-4 py-3">
          <Link to={`/incidents/${incident}`} className="font-medium break-words">
            {t('incident', { number: String(number), title })}
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** What a link of a message opens: what it is about, and one button. */
export const AcknowledgePage = ({
  person,
  pages,
  busy,
  done,
}: {
  person: string;
  pages: Page[];
  busy: boolean;
  done?: boolean;
}) => {
  const t = useTranslations('delivery.acknowledgePage');
  const count = pages.length;
  return (
    <div className="mx-auto max-w-[560px] px-4 py-10 sm:px-6 sm:py-16">
      <div role={done ? 'status' : undefined}>
        <h1 className="text-display font-semibold">
          {done ? t('done', { count }) : t(count === 1 ? 'one' : 'many', { person, count })}
        </h1>
        <p className="mt-2 text-lead text-ink-2">{t(done ? 'doneText' : 'says')}</p>
      </div>
      {done ? null : (
        <Form method="post" className="mt-6 grid">
          <Button type="submit" look="act" disabled={busy} className="min-h-14 text-lead">
            {t('act', { count })}
          </Button>
        </Form>
      )}
      <Pages pages={pages} />
    </div>
  );
};

/** Used, ended, or never made: said kindly, with the way on. */
export const UnusableAcknowledge = ({ sentence }: { sentence: string }) => {
  const t = useTranslations('delivery.acknowledgePage');
  return (
    <div className="mx-auto max-w-[560px] px-4 py-10 sm:px-6 sm:py-16">
      <h1 className="text-display font-semibold">{t('not')}</h1>
      <p className="mt-2 mb-6 text-lead text-ink-2">{sentence}</p>
      <ButtonLink to="/" look="act">
        {t('signIn')}
      </ButtonLink>
    </div>
  );
};
