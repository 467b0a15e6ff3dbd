import { useHydrated } from './clock-provider.tsx';

const readersZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A day with its year and the time, for what may be long ago; in the reader's zone once it is known. */
export const DateText = ({ at, dayOnly }: { at: number; dayOnly?: boolean }) => {
  const hydrated = useHydrated();
  const iso = new Date(at).toISOString();
  const said = new Intl.DateTimeFormat('en-GB', {
    timeZone: hydrated ? readersZone() : 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(dayOnly ? {} : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  }).format(at);
  return (
    <time dateTime={iso} title={`${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`}>
      {said}
    </time>
  );
};
