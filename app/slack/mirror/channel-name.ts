import { limits } from '../views/limits.ts';

/** `inc-YYYYMMDD-slug`; with the incident's number when that is taken, and another one after that. */
export const channelName = (
  { title, number, at }: { title: string; number: number; at: number },
  attempt: number,
): string => {
  const day = new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const end = attempt === 0 ? '' : attempt === 1 ? `-${number}` : `-${number}-${attempt}`;
  const start = `inc-${day}-${slug === '' ? `incident-${number}` : slug}`;
  return `${start.slice(0, limits.channelName - end.length).replace(/-$/, '')}${end}`;
};
