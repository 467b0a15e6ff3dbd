import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Register } from '../../app/domain/runbook/check.ts';

const names = z.array(z.string()).optional();
const register = z.strictObject({
  roles: names,
  unfilled: names,
  policies: names,
  services: names,
  owners: names,
  audiences: names,
}) satisfies z.ZodType<Register>;

/** What the organisation has, from a JSON file of lists; null when it cannot be read as one. */
export const readRegister = async (path: string): Promise<Register | null> => {
  try {
    const parsed = register.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
