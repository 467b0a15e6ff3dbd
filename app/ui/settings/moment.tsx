import type { Instant } from '../../domain/time.ts';

/** A day and a minute, in UTC: what is written down is compared across zones. */
export const Moment = ({ at }: { at: Instant }) => {
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} className="num whitespace-nowrap">
      {iso.slice(0, 16).replace('T', ' ')}
    </time>
  );
};
