import type { ReactNode } from 'react';

/** A titled part of the column beside the step. */
export const SideSection = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="border-b border-line px-4 py-4 md:px-[18px]">
    <h2 className="mb-3 text-small/tight font-semibold text-ink-2">{title}</h2>
    {children}
  </section>
);
