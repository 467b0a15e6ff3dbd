import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, type ButtonLook } from '../button.tsx';
import { Textarea } from '../field.tsx';
import { PostDialog } from '../post-dialog.tsx';

/** A button that asks for some words, and maybe more, before it does something. */
export const ReasonDialog = ({
  act,
  summary,
  label,
  look = 'plain',
  optional,
  eventOf,
  children,
  size,
}: {
  act: string;
  summary: ReactNode;
  label: string;
  look?: ButtonLook;
  /** The words may be left out. */
  optional?: boolean;
  eventOf: (said: string, form: FormData) => Record<string, unknown>;
  children?: ReactNode;
  size?: 'small' | 'normal';
}) => {
  const t = useTranslations('review.act');
  const read = (form: HTMLFormElement) => {
    const given = new FormData(form);
    return eventOf(String(given.get('said') ?? '').trim(), given);
  };
  return (
    <PostDialog
      title={act}
      summary={summary}
      save={act}
      busy={t('busy')}
      cancel={t('keep')}
      read={read}
      opener={(open) => (
        <Button look={look} size={size ?? 'normal'} onClick={open}>
          {act}
        </Button>
      )}
    >
      {children}
      <Textarea label={label} name="said" required={!optional} maxLength={2000} />
    </PostDialog>
  );
};
