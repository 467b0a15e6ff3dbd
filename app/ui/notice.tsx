import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

const tones = {
  info: 'border-info bg-info-soft',
  ok: 'border-ok bg-ok-soft',
  warn: 'border-warn bg-warn-soft',
  bad: 'border-bad bg-bad-soft',
};

/** Something to know before going on. `urgent` is read out at once. */
export const Notice = ({
  tone,
  title,
  urgent,
  children,
}: {
  tone: keyof typeof tones;
  title?: string;
  urgent?: boolean;
  children?: ReactNode;
}) => (
  <div
    role={urgent ? 'alert' : 'status'}
    className={classNames('rounded-r-control border-l-3 px-4 py-3', tones[tone])}
  >
    {title ? <p className="font-semibold">{title}</p> : null}
    {children ? <div className="max-w-[66ch]">{children}</div> : null}
  </div>
);
