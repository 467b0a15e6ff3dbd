import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, type ButtonLook } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Textarea } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { usePost } from '../use-post.ts';

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
  const [open, setOpen] = useState(false);
  const post = usePost((answer) => {
    if (answer.ok) setOpen(false);
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    post.send(eventOf(String(form.get('said') ?? '').trim(), form));
  };
  return (
    <>
      <Button look={look} size={size ?? 'normal'} onClick={() => setOpen(true)}>
        {act}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={act} summary={summary}>
        <form onSubmit={submit} className="grid gap-4">
          {post.answer && !post.answer.ok ? (
            <Notice tone="bad" urgent>
              {post.answer.sentence}
            </Notice>
          ) : null}
          {children}
          <Textarea label={label} name="said" required={!optional} maxLength={2000} />
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" disabled={post.busy}>
              {post.busy ? t('busy') : act}
            </Button>
            <Button look="quiet" onClick={() => setOpen(false)}>
              {t('keep')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
};
