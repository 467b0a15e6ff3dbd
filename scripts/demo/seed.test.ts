import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isDemoFolder, makeDemoFolder } from '../../app/demo-folder.server.ts';
import { openLibrary } from '../../app/library/library.ts';
import { noLibrary } from '../../app/library/no-library.ts';
import { openDatabase } from '../../app/parts.server.ts';
import { sealWith } from '../../app/secrets.server.ts';
import { PACE, playOutage } from './outage.ts';
import { seed } from './seed.ts';
import { stageHere } from './stage-here.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const opened = async (folder: string, runbooks = true) => {
  folders.push(folder);
  const store = await openDatabase(folder);
  if (!store.ok) throw new Error(store.rejection.code);
  const library = runbooks ? await openLibrary({ roots: ['runbooks'] }) : noLibrary;
  return { store: store.value, library, secrets: sealWith(() => [Buffer.alloc(32, 1)]) };
};

const NIGHT = Date.UTC(2026, 10, 22, 3, 4);

test('the story is played to its end: a lapse, a page, a hand-over, resolved, and every log replays', async () => {
  const folder = makeDemoFolder();
  const parts = await opened(folder);
  const clock = { at: NIGHT };
  const seeded = await seed(folder, parts, clock);
  if (!seeded.ok) throw new Error(seeded.rejection.code);
  const { usecases, people } = seeded.value;
  const told: string[] = [];
  const tell = (line: string) => told.push(line);
  const id = await playOutage(stageHere(usecases, people, clock, { pace: PACE, tell }));

  const room = await usecases.readRoom(id);
  if (!room.ok) throw new Error(room.rejection.code);
  const { incident, timeline, walkthroughs } = room.value;
  expect(incident).toMatchObject({ kind: 'drill', state: 'resolved', severity: 'sev1' });
  expect(walkthroughs[0]?.outcome).toMatchObject({ exit: 'served' });
  const types = timeline.map(({ type }) => type);
  for (const type of [
    'deadline.lapsed',
    'escalation.acknowledged',
    'role.accepted',
    'update.published',
    'inject.told',
  ])
    expect(types).toContain(type);
  expect(told).toHaveLength(11);
  // A newcomer watches it within two minutes.
  expect(clock.at - NIGHT).toBeLessThan(120_000);
  expect(clock.at - NIGHT).toBeGreaterThan(25_000);

  expect(await usecases.listIncidents()).toHaveLength(4);
  expect(await usecases.listRetrospectives({ published: true })).toHaveLength(2);
  expect(await usecases.replayAll()).toMatchObject({ incidents: 4, problems: [] });
  await parts.store.close();
  await parts.library.close();
});

test('a folder that was not made for the demo is left alone, and so is one that is in use', async () => {
  const real = mkdtempSync(join(tmpdir(), 'bulkhead-real-'));
  const parts = await opened(real, false);
  expect(isDemoFolder(real)).toBe(false);
  expect(await seed(real, parts, { at: NIGHT })).toMatchObject({
    rejection: { code: 'not-a-demo' },
  });
  expect(await parts.store.read.people()).toEqual([]);
  await parts.store.close();
});
