import { expect, test } from 'vitest';
import { bulkhead, libraryOf, MORNING } from '../../test/harness/bulkhead.ts';
import { packSections } from '../domain/review/pack.ts';
import { en } from './en/index.ts';

test('every number of a pack, and everything it says is not recorded, has a name', async () => {
  const here = await bulkhead(libraryOf());
  const read = await here.readPack({ scope: { type: 'all' }, from: MORNING - 1, to: MORNING });
  if (!read.ok) throw new Error(read.rejection.code);
  const names: Record<string, Record<string, string>> = en.pack.figure;
  const codes: Record<string, string> = en.pack.notRecorded;
  for (const section of packSections) {
    const { figures, notRecorded } = read.value[section];
    for (const { key } of figures) expect(names[section]?.[key], `${section} ${key}`).toBeTruthy();
    for (const code of notRecorded) expect(codes[code], code).toBeTruthy();
  }
});
