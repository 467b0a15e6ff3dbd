import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';

/** A question in front of the page. Escape and the close button leave everything as it was. */
export const Dialog = ({
  open,
  onOpenChange,
  title,
  summary,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  summary?: ReactNode;
  children: ReactNode;
}) => {
  const t = useTranslations('shell');
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(10_17_28/0.45)]" />
        <Radix.Content
          {...(summary ? {} : { 'aria-describedby': undefined })}
          className="fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-card border border-line bg-raised p-5 sm:inset-x-auto sm:top-[10vh] sm:bottom-auto sm:left-1/2 sm:max-h-[86vh] sm:w-[min(520px,calc(100vw-32px))] sm:-translate-x-1/2 sm:rounded-card sm:p-6"
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className="text-title font-semibold">{title}</Radix.Title>
            <Radix.Close asChild>
              <Button look="quiet" size="small" className="-mt-1 -mr-2">
                {t('close')}
              </Button>
            </Radix.Close>
          </div>
          {summary ? (
            <Radix.Description className="mt-1 max-w-[60ch] text-ink-2">
              {summary}
            </Radix.Description>
          ) : null}
          <div className="mt-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};
