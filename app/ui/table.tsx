import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** Rows between hairlines. A `wide` column is left out on a phone. */
export const Table = ({ head, children }: { head: ReactNode; children: ReactNode }) => (
  <table className="w-full border-collapse text-control">
    <thead>
      <tr>{head}</tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);

const hiddenOnPhone = 'hidden sm:table-cell';

export const Head = ({ wide, children }: { wide?: boolean; children: ReactNode }) => (
  <th
    scope="col"
    className={classNames(
      'px-2.5 pb-2 text-left text-fine font-medium text-ink-3 first:pl-0 last:pr-0',
      wide && hiddenOnPhone,
    )}
  >
    {children}
  </th>
);

export const Row = ({ children }: { children: ReactNode }) => (
  <tr className="border-t border-line last:border-b">{children}</tr>
);

export const Cell = ({ wide, children }: { wide?: boolean; children: ReactNode }) => (
  <td
    className={classNames('px-2.5 py-2.5 align-middle first:pl-0 last:pr-0', wide && hiddenOnPhone)}
  >
    {children}
  </td>
);
