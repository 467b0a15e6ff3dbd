import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Register } from '../../app/domain/runbook/check.ts';
import { readDuration } from '../../app/domain/runbook/durations.ts';

const names = z.array(z.string()).optional();
/** As in a runbook: `90s`, `15m`, `4h`, `2d`. */
const time = z.string().transform((text, context) => {
  const seconds = readDuration(text);
  if (seconds !== null) return seconds;
  context.addIssue('no time');
  return z.NEVER;
});
const register = z.strictObject({
  roles: names,
  unfilled: names,
  policies: names,
  services: names,
  owners: names,
  providers: names,
  audiences: names,
  objectives: z.record(z.string(), time).optional(),
  needs: z.record(z.string(), z.array(z.string())).optional(),
}) satisfies z.ZodType<Register>;

/** What the organisation has, from a JSON file; null when it cannot be read as one. */
export const readRegister = async (path: string): Promise<Register | null> => {
  try {
    const parsed = register.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
