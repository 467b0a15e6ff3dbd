import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';

const page = 'mx-auto max-w-[560px] px-4 py-10 sm:px-6 sm:py-16';

/** Links a Slack account to whoever is signed in: what it means, and one button. */
export const SlackLinkPage = ({
  slackName,
  person,
  busy,
  done,
}: {
  slackName: string;
  person: string;
  busy: boolean;
  done?: boolean;
}) => {
  const t = useTranslations('slack.link');
  return (
    <div className={page}>
      <div role={done ? 'status' : undefined}>
        <h1 className="text-display font-semibold break-words">
          {done ? t('done') : t('question', { name: slackName, person })}
        </h1>
        <p className="mt-2 text-lead text-ink-2">
          {done ? t('doneText') : t('says', { name: slackName })}
        </p>
      </div>
      {done ? null : (
        <Form method="post" className="mt-6 grid">
          <Button type="submit" look="act" disabled={busy} className="min-h-14 text-lead">
            {t('act')}
          </Button>
        </Form>
      )}
    </div>
  );
};

export const UnusableSlackLink = ({ sentence }: { sentence: string }) => {
  const t = useTranslations('slack.link');
  return (
    <div className={page}>
      <h1 className="text-display font-semibold">{t('not')}</h1>
      <p className="mt-2 text-lead text-ink-2">{sentence}</p>
    </div>
  );
};
