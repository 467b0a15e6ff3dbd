import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

/** One figure of the report, with what it means below. */
export const Figure = ({
  name,
  value,
  text,
  tone,
}: {
  name: string;
  value: ReactNode;
  text?: ReactNode;
  tone?: 'ok' | 'bad';
}) => (
  <div className="keep-together min-w-0">
    <dt className="text-small font-medium text-ink-2">{name}</dt>
    <dd>
      <span
        className={classNames(
          'num block text-display/tight tracking-[-0.02em]',
          tone === 'ok' && 'text-ok',
          tone === 'bad' && 'text-bad',
        )}
      >
        {value}
      </span>
      {text ? <span className="mt-1 block text-small text-ink-2">{text}</span> : null}
    </dd>
  </div>
);
