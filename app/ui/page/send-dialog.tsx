import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Notice } from '../notice.tsx';
import { useAnswer } from '../use-answer.ts';
import type { PageTargets } from './page.types.ts';

/** Whom a page of this incident may go to; null until that is known. */
export const usePageTargets = (incident: string): PageTargets | null =>
  useAnswer<PageTargets>(`/incidents/${encodeURIComponent(incident)}/pages`);

/** A question whose answer is sent once: it closes when it was taken, and else says why not. */
export const SendDialog = ({
  title,
  summary,
  send,
  onSend,
  onClose,
  children,
}: {
  title: string;
  summary: string;
  /** On the button. */
  send: string;
  /** Answers why it was refused; null when it was not. */
  onSend: () => Promise<string | null>;
  onClose: () => void;
  children: ReactNode;
}) => {
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const refused = await onSend();
    setSending(false);
    if (refused) return setProblem(refused);
    onClose();
  };
  return (
    <Dialog open onOpenChange={onClose} title={title} summary={summary}>
      <form onSubmit={onSubmit} className="grid gap-4">
        {children}
        {problem ? (
          <Notice tone="warn" urgent>
            {problem}
          </Notice>
        ) : null}
        <div>
          <Button type="submit" look="act" disabled={sending}>
            {send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
