import { useRevalidator } from '@remix-run/react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Select, TextField } from '../field.tsx';
import type { PageTarget } from './page.types.ts';
import { postPage } from './page-act.ts';
import { usePageRefusal } from './page-answer-buttons.tsx';
import { SendDialog, usePageTargets } from './send-dialog.tsx';

const groups = [
  ['schedule', 'schedules'],
  ['team', 'teams'],
  ['person', 'people'],
  ['policy', 'policies'],
] as const;

const targetOf = (value: string): PageTarget | null => {
  const [type = '', ...rest] = value.split(':');
  const known = groups.find(([one]) => one === type);
  return known && rest.length > 0 ? { type: known[0], id: rest.join(':') } : null;
};

/** "Page the database team": whom, and the few words that a phone shows. */
export const PageDialog = ({ incident, onClose }: { incident: string; onClose: () => void }) => {
  const t = useTranslations('page.dialog');
  const refused = useTranslations('page.refused');
  const say = usePageRefusal();
  const { revalidate } = useRevalidator();
  const targets = usePageTargets(incident);
  const [whom, setWhom] = useState('');
  const [text, setText] = useState('');
  // The same page keeps its key, so that pressing again after a lost answer counts once.
  const key = useRef({ of: '', key: '' });

  const onSend = async (): Promise<string | null> => {
    const target = targetOf(whom);
    if (!target || text.trim() === '') return refused('invalid');
    const of = `${whom} ${text.trim()}`;
    if (key.current.of !== of) key.current = { of, key: crypto.randomUUID() };
    const answer = await postPage(incident, {
      key: key.current.key,
      page: { target, text: text.trim() },
    });
    if (answer.ok) revalidate();
    return say(answer);
  };

  const words = { title: t('title'), summary: t('summary'), send: t('send') };
  return (
    <SendDialog {...words} onSend={onSend} onClose={onClose}>
      <Select label={t('whom')} value={whom} onChange={(event) => setWhom(event.target.value)}>
        <option value="" />
        {groups.map(([type, words]) =>
          targets?.[type].length ? (
            <optgroup key={type} label={t(words)}>
              {targets[type].map(({ id, name }) => (
                <option key={id} value={`${type}:${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ) : null,
        )}
      </Select>
      <TextField
        label={t('text')}
        hint={t('textHint')}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
      />
    </SendDialog>
  );
};
