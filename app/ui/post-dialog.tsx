import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';
import { usePost } from './use-post.ts';

/** A button that opens a form, which closes when what it sent was taken, and else says why not. */
export const PostDialog = ({
  title,
  summary,
  opener,
  startsOpen = false,
  save,
  busy = save,
  cancel,
  read,
  children,
}: {
  title: string;
  summary: ReactNode;
  opener: (open: () => void) => ReactNode;
  startsOpen?: boolean;
  /** On the button, and while it is sent. */
  save: string;
  busy?: string;
  /** On the button that leaves it as it was. */
  cancel?: string;
  /** What is sent for what was filled in. */
  read: (form: HTMLFormElement) => Parameters<ReturnType<typeof usePost>['send']>[0];
  children: ReactNode;
}) => {
  const shell = useTranslations('shell');
  const [open, setOpen] = useState(startsOpen);
  const post = usePost((answer) => {
    if (answer.ok) setOpen(false);
  });
  return (
    <>
      {opener(() => setOpen(true))}
      <Dialog open={open} onOpenChange={setOpen} title={title} summary={summary}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            post.send(read(event.currentTarget));
          }}
          className="grid gap-4"
        >
          {post.answer && !post.answer.ok ? (
            <Notice tone="bad" urgent>
              {post.answer.sentence}
            </Notice>
          ) : null}
          {children}
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" disabled={post.busy}>
              {post.busy ? busy : save}
            </Button>
            <Button look="quiet" onClick={() => setOpen(false)}>
              {cancel ?? shell('cancel')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
};
