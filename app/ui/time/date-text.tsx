import { useHydrated } from './clock-provider.tsx';
import { readersZone } from './readers-zone.ts';

const made = new Map<string, Intl.DateTimeFormat>();

const formatIn = (timeZone: string, dayOnly: boolean): Intl.DateTimeFormat => {
  const key = `${dayOnly} ${timeZone}`;
  const known =
    made.get(key) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      ...(dayOnly ? {} : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    });
  made.set(key, known);
  return known;
};

/** A day with its year and the time, for what may be long ago; in the reader's zone once it is known. */
export const DateText = ({ at, dayOnly }: { at: number; dayOnly?: boolean }) => {
  const hydrated = useHydrated();
  const iso = new Date(at).toISOString();
  const said = formatIn(hydrated ? readersZone() : 'UTC', dayOnly === true).format(at);
  return (
    <time dateTime={iso} title={`${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`}>
      {said}
    </time>
  );
};
