import { MOST_INJECTS, type PlannedInject } from './drill.ts';

const LINE = /^(\d{1,4}) +(\S.{0,999})$/u;

/**
 * Surprises as somebody types them, one a line: minutes on the drill's clock, a space, what is told.
 * Empty lines count for nothing. Answers the first line, from 1, that cannot be read.
 */
export const parseInjects = (
  text: string,
): { ok: true; injects: PlannedInject[] } | { ok: false; line: number } => {
  const injects: PlannedInject[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, minutes, told] = LINE.exec(line.trim()) ?? [];
    if (minutes === undefined || told === undefined || injects.length >= MOST_INJECTS)
      return { ok: false, line: i + 1 };
    injects.push({ after: Number(minutes) * 60, text: told });
  }
  return { ok: true, injects: injects.sort((a, b) => a.after - b.after) };
};
