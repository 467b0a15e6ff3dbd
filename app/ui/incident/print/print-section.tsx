import type { ReactNode } from 'react';
import { classNames } from '../../class-names.ts';

/** A titled part of the record. */
export const PrintSection = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2 className="mb-2 border-b border-line pb-1 text-body/tight font-semibold">{title}</h2>
    {children}
  </section>
);

/** A name and what it is, in two columns. */
export const PrintRow = ({
  name,
  wide,
  children,
}: {
  name: ReactNode;
  /** The name is a sentence. */
  wide?: boolean;
  children: ReactNode;
}) => (
  <div
    className={classNames(
      'keep-together grid gap-3 py-0.5 text-control',
      wide ? 'grid-cols-[minmax(0,2fr)_minmax(0,3fr)]' : 'grid-cols-[120px_minmax(0,1fr)]',
    )}
  >
    <dt className="text-ink-2">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
);
