import type { ReactNode } from 'react';

/** A titled part of the column beside the step. */
export const SideSection = ({
  title,
  id,
  beside,
  children,
}: {
  title: string;
  id?: string;
  /** Stands at the right of the title. */
  beside?: ReactNode;
  children: ReactNode;
}) => (
  <section id={id} className="border-b border-line px-4 py-4 md:px-[18px]">
    <div className="keep-with-next mb-3 flex min-h-7 flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <h2 className="text-small/tight font-semibold text-ink-2">{title}</h2>
      {beside}
    </div>
    {children}
  </section>
);
