import { Form, Link } from '@remix-run/react';
import { DropdownMenu as Menu } from 'radix-ui';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Avatar } from '../avatar.tsx';
import { classNames } from '../class-names.ts';
import { Key } from '../key.tsx';

const item =
  'flex w-full items-center justify-between gap-6 rounded-tag px-2.5 py-2 text-left text-control outline-none data-highlighted:bg-sunken';

/** Who is signed in, the sheet of keys, and the way out. */
export const ViewerMenu = ({ name, onShowKeys }: { name: string; onShowKeys: () => void }) => {
  const t = useTranslations('shell');
  const signOut = useRef<HTMLFormElement>(null);
  return (
    <>
      <Menu.Root modal={false}>
        <Menu.Trigger className="-mr-1 grid size-9 place-items-center rounded-full">
          <span className="sr-only">{t('viewer', { name })}</span>
          <Avatar name={name} />
        </Menu.Trigger>
        <Menu.Content
          align="end"
          sideOffset={4}
          className="z-50 min-w-52 rounded-panel border border-line bg-raised p-1.5"
        >
          <Menu.Label className="px-2.5 py-1.5 text-small text-ink-2">{name}</Menu.Label>
          <Menu.Item className={item} onSelect={onShowKeys}>
            {t('keys')} <Key name="?" />
          </Menu.Item>
          <Menu.Item asChild className={classNames(item, 'no-underline')}>
            <Link to="/settings/reach#this-browser">{t('calls')}</Link>
          </Menu.Item>
          <Menu.Item asChild className={classNames(item, 'no-underline')}>
            <Link to="/wall">{t('wall')}</Link>
          </Menu.Item>
          <Menu.Item className={item} onSelect={() => signOut.current?.requestSubmit()}>
            {t('signOut')}
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
      <Form ref={signOut} method="post" action="/sign-out" hidden />
    </>
  );
};
