import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export const Card = ({
  drill,
  className,
  children,
}: {
  drill?: boolean;
  className?: string;
  children: ReactNode;
}) => (
  <div
    className={classNames(
      'rounded-card border bg-surface',
      drill ? 'border-dashed border-drill' : 'border-line',
      className,
    )}
  >
    {children}
  </div>
);

/** A titled card of the side column. */
export const SideCard = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="rounded-card border border-line bg-surface px-[18px] py-4">
    <h2 className="mb-3 text-body/tight font-semibold">{title}</h2>
    {children}
  </section>
);
