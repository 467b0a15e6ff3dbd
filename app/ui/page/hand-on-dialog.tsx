import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Select } from '../field.tsx';
import { SendDialog, usePageTargets } from './send-dialog.tsx';

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
  const targets = usePageTargets(incident);
  const [to, setTo] = useState('');
  const words = { title: t('title'), summary: t('summary'), send: t('send') };
  return (
    <SendDialog {...words} onSend={() => onHand(to)} onClose={onClose}>
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
    </SendDialog>
  );
};
