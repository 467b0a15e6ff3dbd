import type { useTranslations } from 'use-intl';

/** How a length of time is worded: seconds below a minute, minutes to an hour and a half, then hours, then days. */
export const durationParts = (
  seconds: number,
):
  | { key: 'seconds' | 'minutes' | 'hours' | 'days'; count: number }
  | { key: 'hoursMinutes' | 'daysHours'; count: number; rest: number } => {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return { key: 'seconds', count: whole };
  const minutes = Math.round(whole / 60);
  if (minutes <= 90) return { key: 'minutes', count: minutes };
  if (minutes < 48 * 60) {
    const rest = minutes % 60;
    const count = Math.floor(minutes / 60);
    return rest ? { key: 'hoursMinutes', count, rest } : { key: 'hours', count };
  }
  const hours = Math.round(minutes / 60);
  const rest = hours % 24;
  const count = Math.floor(hours / 24);
  return rest ? { key: 'daysHours', count, rest } : { key: 'days', count };
};

/** Words a length of time with the catalogue's translator of the area `duration`. */
export const sayDuration = (
  t: ReturnType<typeof useTranslations<'duration'>>,
  seconds: number,
): string => {
  const parts = durationParts(seconds);
  return 'rest' in parts
    ? t(parts.key, { count: parts.count, rest: parts.rest })
    : t(parts.key, { count: parts.count });
};
