import type { ReactNode } from 'react';

/** One question on a page of its own. */
export const NarrowPage = ({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) => (
  <div className="mx-auto max-w-[520px] px-4 py-10 sm:px-6 sm:py-16">
    <h1 className="text-display font-semibold">{title}</h1>
    {lead ? <p className="mt-2 text-lead text-ink-2">{lead}</p> : null}
    <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-5">{children}</div>
  </div>
);

export const formCard =
  'grid grid-cols-[minmax(0,1fr)] gap-5 rounded-card border border-line bg-surface px-5 py-5 sm:px-6';
