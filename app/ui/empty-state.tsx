import type { ReactNode } from 'react';

/** Nothing here: a sentence, and what to do next. */
export const EmptyState = ({
  title,
  text,
  children,
}: {
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}) => (
  <div className="rounded-card border border-line bg-surface px-6 py-8">
    <p className="text-step font-semibold">{title}</p>
    {text ? <p className="mt-1 max-w-[60ch] text-ink-2">{text}</p> : null}
    {children ? <div className="mt-4 flex flex-wrap gap-2.5">{children}</div> : null}
  </div>
);
