import { useNavigate } from '@remix-run/react';
import { Dialog as Radix } from 'radix-ui';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';
import { Key } from '../key.tsx';
import type { Binding } from '../keys/key-store.ts';
import { fitting, grouped, type PaletteItem } from './palette-items.ts';
import { usePaletteItems } from './use-palette-items.ts';

/** Everything in reach of the keyboard: type, choose with the arrows, Return. Loaded when first asked for. */
export const Palette = ({ bound, onClose }: { bound: readonly Binding[]; onClose: () => void }) => {
  const t = useTranslations('palette');
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const after = useRef<(() => void) | null>(null);
  const { items, found, searching, failed } = usePaletteItems(text, bound);
  const groups = grouped([...fitting(items, text), ...found]);
  const flat = groups.flatMap((group) => group.items);
  const at = Math.min(place, Math.max(0, flat.length - 1));
  const chosen = flat[at];
  const none = flat.length > 0 ? null : searching ? t('searching') : t('none', { text });

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the choice
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, text]);

  const choose = (item: PaletteItem | undefined) => {
    if (!item) return;
    // What an act opens takes the focus, so it begins once this dialog has given it back.
    after.current = 'to' in item ? () => navigate(item.to) : item.run;
    onClose();
  };
  // At once, as if its key had been pressed: the next key is meant for what it opens.
  useEffect(() => () => void setTimeout(() => flushSync(() => after.current?.())), []);

  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && flat.length > 0) setPlace((at + step + flat.length) % flat.length);
    else if (event.key === 'Enter') choose(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <Radix.Root open onOpenChange={(open) => open || onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(10_17_28/0.45)]" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-x-2 top-2 z-50 flex max-h-[min(560px,calc(100dvh-16px))] flex-col overflow-hidden rounded-card border border-line bg-raised sm:inset-x-auto sm:top-[12vh] sm:left-1/2 sm:w-[min(620px,calc(100vw-32px))] sm:-translate-x-1/2"
        >
          <Radix.Title className="sr-only">{t('title')}</Radix.Title>
          <input
            // biome-ignore lint/a11y/noAutofocus: the dialog is this field
            autoFocus
            role="combobox"
            aria-label={t('hint')}
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={chosen ? `${id}-${at}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={t('hint')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setPlace(0);
            }}
            onKeyDown={move}
            className="w-full border-b border-line bg-transparent px-5 py-4 text-lead text-ink outline-none placeholder:text-ink-3"
          />
          <output className="sr-only">
            {none && searching ? none : t('found', { count: flat.length })}
          </output>
          {failed ? <p className="px-5 pt-3 text-small text-warn">{t('unread')}</p> : null}
          {none ? <p className="px-5 py-6 text-ink-2">{none}</p> : null}
          <div
            ref={list}
            id={`${id}-list`}
            role="listbox"
            aria-label={t('title')}
            className="min-h-0 overflow-y-auto p-2"
          >
            {groups.map(({ group, items: own }) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
              <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
                <p
                  id={`${id}-${group}`}
                  className="px-3 pt-3 pb-1 text-fine font-semibold text-ink-3"
                >
                  {t(group)}
                </p>
                {own.map((item) => {
                  const index = flat.indexOf(item);
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys
                    <div
                      key={item.id}
                      id={`${id}-${index}`}
                      role="option"
                      tabIndex={-1}
                      aria-selected={index === at}
                      onClick={() => choose(item)}
                      onPointerMove={() => setPlace(index)}
                      className={classNames(
                        'flex min-h-10 cursor-pointer items-center justify-between gap-4 rounded-control border-l-3 px-3 py-2 text-control',
                        index === at
                          ? 'border-act bg-sunken text-ink'
                          : 'border-transparent text-ink-2',
                      )}
                    >
                      <span className="min-w-0 break-words">{item.label}</span>
                      {item.key ? <Key name={item.key} /> : null}
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};
