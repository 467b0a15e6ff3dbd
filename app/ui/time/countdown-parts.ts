/** Amber from here on. */
export const SOON_SECONDS = 600;

const two = (value: number) => String(value).padStart(2, '0');

/** Seconds as a clock face: 6:42, 1:06:42, 2 d 03:00 beyond a day. */
export const clockFace = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const days = Math.floor(whole / 86_400);
  const hours = Math.floor((whole % 86_400) / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = two(whole % 60);
  if (days > 0) return `${days} d ${two(hours)}:${two(minutes)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
};

export type CountdownState = 'calm' | 'soon' | 'lapsed';

/** Where a deadline stands at `now`; `seconds` is what is left, or how long ago it lapsed. */
export const countdownAt = (
  dueAt: number,
  now: number,
): { state: CountdownState; seconds: number } => {
  const left = Math.ceil((dueAt - now) / 1000);
  if (left <= 0) return { state: 'lapsed', seconds: Math.abs(left) };
  return { state: left < SOON_SECONDS ? 'soon' : 'calm', seconds: left };
};
