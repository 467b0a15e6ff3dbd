import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type ScopeKey, scopeKeys } from '../../messages/scope-keys.ts';
import { Folded } from '../folded.tsx';
import { CopyBox } from './copy-box.tsx';

export type ShownManifests = { socket: string; http: string };

const Step = ({
  number,
  title,
  children,
}: {
  number: number;
  title: string;
  children: ReactNode;
}) => (
  <li className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-3">
    <span
      aria-hidden
      className="num grid size-7 place-items-center rounded-full border border-line text-small font-semibold"
    >
      {number}
    </span>
    <div className="grid gap-2 pb-1">
      <h3 className="min-h-7 pt-0.5 font-semibold">{title}</h3>
      {children}
    </div>
  </li>
);

/** In the catalogue a key has no dot. */
export const scopeOf = (key: string): string => key.replace('users_read_email', 'users:read.email');
export const keyOf = (scope: string): ScopeKey =>
  scope.replace('users:read.email', 'users_read_email') as ScopeKey;

/** Each permission and what it is for. */
export const Scopes = () => {
  const scopes = useTranslations('settings.integrations');
  return (
    <Folded summary={scopes('why')} summaryClass="cursor-pointer py-1 text-act">
      {() => <ScopeList />}
    </Folded>
  );
};

const ScopeList = () => {
  const t = useTranslations('slackScope');
  return (
    <dl className="mt-1 grid gap-x-4 gap-y-1.5 text-small sm:grid-cols-[170px_1fr]">
      {scopeKeys.map((key) => (
        <div key={key} className="contents">
          <dt>
            <code>{scopeOf(key)}</code>
          </dt>
          <dd className="text-ink-2 max-sm:mb-1">{t(key)}</dd>
        </div>
      ))}
    </dl>
  );
};

/** What an administrator does, in its order: each thing to paste stands where it is needed. */
export const SlackSetUp = ({ manifest }: { manifest: ShownManifests }) => {
  const t = useTranslations('settings.integrations');
  const file = t('setUp.envLabel');
  return (
    <ol className="mt-5 grid gap-4">
      <Step number={1} title={t('setUp.create')}>
        <p className="text-ink-2">
          {t.rich('setUp.createText', {
            link: (words) => (
              <a
                href="https://api.slack.com/apps?new_app=1"
                rel="noreferrer"
                target="_blank"
                className="text-act underline"
              >
                {words}
              </a>
            ),
          })}
        </p>
        <CopyBox label={t('setUp.manifestLabel')} text={manifest.socket} />
        <Scopes />
      </Step>
      <Step number={2} title={t('setUp.install')}>
        <p className="text-ink-2">{t('setUp.installText')}</p>
      </Step>
      <Step number={3} title={t('setUp.tokens')}>
        <p className="text-ink-2">{t('setUp.tokensText')}</p>
        <CopyBox label={file} text={'SLACK_BOT_TOKEN=xoxb-\nSLACK_APP_TOKEN=xapp-\n'} />
      </Step>
      <Step number={4} title={t('setUp.start')}>
        <p className="text-ink-2">{t('setUp.startText')}</p>
      </Step>
      <li>
        <Folded summary={t('setUp.http')} summaryClass="cursor-pointer py-1 text-act">
          {() => (
            <div className="mt-2 grid gap-3">
              <p className="text-ink-2">{t('setUp.httpText')}</p>
              <CopyBox label={t('setUp.manifestLabel')} text={manifest.http} />
              <CopyBox label={file} text={'SLACK_BOT_TOKEN=xoxb-\nSLACK_SIGNING_SECRET=\n'} />
            </div>
          )}
        </Folded>
      </li>
    </ol>
  );
};
