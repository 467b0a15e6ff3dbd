import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { packNoteKinds, packNoteLimits } from '../../../domain/review/pack.ts';
import { Button } from '../../button.tsx';
import { Select, Textarea } from '../../field.tsx';

/** What no log knows, written down for the packs to come: changes outside, and money. */
export const NoteForm = ({ error }: { error?: string | undefined }) => {
  const t = useTranslations('pack.notes');
  return (
    <Form method="post" className="no-print mt-5 grid max-w-[66ch] gap-3 border-t border-line pt-4">
      <Select label={t('kindLabel')} name="kind" defaultValue="change">
        {packNoteKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Select>
      <Textarea
        label={t('text')}
        hint={t('textHint')}
        name="text"
        rows={3}
        required
        maxLength={packNoteLimits.text}
        error={error}
      />
      <Button type="submit" className="justify-self-start">
        {t('add')}
      </Button>
    </Form>
  );
};
