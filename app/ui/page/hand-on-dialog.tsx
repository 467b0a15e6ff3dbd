import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Select } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { useAnswer } from '../use-answer.ts';
import type { PageTargets } from './page.types.ts';

/** To whom a page goes instead: they are asked at once, and whoever hands it on is asked no more. */
export const HandOnDialog = ({
  incident,
  viewer,
  onHand,
  onClose,
}: {
  incident: string;
  viewer: string;
  /** Answers why it was refused; null when it was not. */
  onHand: (to: string) => Promise<string | null>;
  onClose: () => void;
}) => {
  const t = useTranslations('page.handOn');
  const targets = useAnswer<PageTargets>(`/incidents/${encodeURIComponent(incident)}/pages`);
  const [to, setTo] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending || to === '') return;
    setSending(true);
    const refused = await onHand(to);
    setSending(false);
    if (refused) return setProblem(refused);
    onClose();
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('title')} summary={t('summary')}>
      <form onSubmit={onSubmit} className="grid gap-4">
        <Select label={t('to')} value={to} required onChange={(event) => setTo(event.target.value)}>
          <option value="" />
          {targets?.person
            .filter(({ id }) => id !== viewer)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
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
