import { wallClock } from '../time/wall-clock.ts';

/** A minute on a zone's clock: Mon 23 Nov 09:00. The same on the server and in the browser. */
export const sayLocal = (at: number, zone: string): string => {
  const { day, time } = wallClock(at, zone);
  return `${day} ${time}`;
};
