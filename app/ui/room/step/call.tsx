import type { ReactNode } from 'react';

/** The question that waits for an answer, marked by the accent. */
export const Call = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="mb-3.5 border-l-3 border-act py-0.5 pl-4">
    <h3 className="text-lead/[1.3] font-semibold">{title}</h3>
    {children ? <div className="text-control text-ink-2">{children}</div> : null}
  </div>
);

/** What is still missing before the act can be sent. */
export const Lacks = ({ children }: { children: string | null }) => (
  <p role="alert" className="text-small font-medium text-warn empty:hidden">
    {children}
  </p>
);
