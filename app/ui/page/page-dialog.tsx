import { useRevalidator } from '@remix-run/react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Select, TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { useAnswer } from '../use-answer.ts';
import type { PageTarget, PageTargets } from './page.types.ts';
import { postPage } from './page-act.ts';
import { usePageRefusal } from './page-answer-buttons.tsx';

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
  const targets = useAnswer<PageTargets>(`/incidents/${encodeURIComponent(incident)}/pages`);
  const [whom, setWhom] = useState('');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  // The same page keeps its key, so that pressing again after a lost answer counts once.
  const key = useRef({ of: '', key: '' });

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const target = targetOf(whom);
    if (!target || text.trim() === '') return setProblem(refused('invalid'));
    const of = `${whom} ${text.trim()}`;
    if (key.current.of !== of) key.current = { of, key: crypto.randomUUID() };
    setSending(true);
    const answer = await postPage(incident, {
      key: key.current.key,
      page: { target, text: text.trim() },
    });
    setSending(false);
    if (!answer.ok) return setProblem(say(answer));
    revalidate();
    onClose();
  };

  return (
    <Dialog open onOpenChange={onClose} title={t('title')} summary={t('summary')}>
      <form onSubmit={onSubmit} className="grid gap-4">
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
        {problem ? (
          <Notice tone="warn" urgent>
            {problem}
          </Notice>
        ) : null}
        <div>
          <Button type="submit" look="act" disabled={sending}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
