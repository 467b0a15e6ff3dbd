import type { ReactNode } from 'react';

export const SettingsHead = ({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) => (
  <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
    <div>
      <h1 className="text-display font-semibold">{title}</h1>
      {lead ? <p className="mt-2 max-w-[66ch] text-ink-2">{lead}</p> : null}
    </div>
    {children}
  </header>
);

export const SettingsSection = ({
  id,
  title,
  text,
  children,
}: {
  /** What a link from elsewhere names it by. */
  id?: string;
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}) => (
  <section id={id} className="mb-5 rounded-card border border-line bg-surface px-5 py-4">
    <h2 className="text-step font-semibold">{title}</h2>
    {text ? <p className="mt-1 max-w-[66ch] text-ink-2">{text}</p> : null}
    {children ? <div className="mt-4">{children}</div> : null}
  </section>
);
