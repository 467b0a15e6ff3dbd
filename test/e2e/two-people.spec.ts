import type { Page } from '@playwright/test';
import { expect, isLive, onlyByBeingTold, story, test } from '../harness/browser.ts';
import { waysInto } from '../harness/rooms.ts';

test('two people walk one incident and see each other at once', async ({ signedIn, rooms }) => {
  const id = await rooms.walked(waysInto.step, { title: 'Two at once' });
  const [ana, ben] = [await signedIn('Ana Lima'), await signedIn('Ben Okafor')];
  for (const page of [ana, ben]) {
    await onlyByBeingTold(page);
    await page.goto(`/incidents/${id}`);
    await isLive(page);
  }
  const box = (page: Page) => page.getByRole('checkbox').first();
  await box(ana).click();
  await expect(box(ana)).toBeChecked();
  await expect(box(ben)).toBeChecked();
  await expect(story(ben).filter({ hasText: 'Ana Lima ticked' })).toBeVisible();

  // However long the step is, its act is within reach.
  const done = ben.getByRole('button', { name: 'Done' });
  await expect(done).toBeInViewport({ ratio: 1 });
  await done.click();
  const question = (page: Page) =>
    page.getByRole('heading', { name: 'What kind of refusal is it?' });
  await expect(question(ben)).toBeVisible();
  await expect(question(ana)).toBeVisible();
  await expect(story(ana).filter({ hasText: 'Ben Okafor finished' })).toBeVisible();
});

test('two press at the same moment: one wins, the other is told who was first', async ({
  signedIn,
  rooms,
}) => {
  const id = await rooms.walked(waysInto.decision, { title: 'Race' });
  const [eva, jan] = [await signedIn('Eva Berg'), await signedIn('Jan Novak')];
  let waiting: (() => void)[] = [];
  for (const [page, place] of [
    [eva, '1'],
    [jan, '2'],
  ] as const) {
    await page.goto(`/incidents/${id}`);
    await isLive(page);
    // Both requests are on their way before either reaches the server.
    await page.route('**/incidents/**', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await new Promise<void>((go) => {
        waiting.push(go);
        if (waiting.length < 2) return;
        for (const release of waiting) release();
        waiting = [];
      });
      await route.continue();
    });
    await page.keyboard.press(place);
  }
  await Promise.all([eva, jan].map((page) => page.getByRole('button', { name: 'Decide' }).click()));

  const { body } = await expectDecided(rooms, id);
  const winner = body.by.name;
  const loser = winner === 'Eva Berg' ? jan : eva;
  const alert = loser.getByRole('alert').filter({ hasText: 'Not done' });
  await expect(alert).toContainText(new RegExp(`already decided by ${winner} at \\d+:\\d+ UTC`));
  await expect(alert).toBeInViewport({ ratio: 1 });
  const other = loser === jan ? eva : jan;
  await expect(other.getByRole('heading', { name: 'Hold what we have' })).toBeVisible();
  await expect(loser.getByRole('heading', { name: 'Hold what we have' })).toBeVisible();
  await expect(other.getByRole('alert')).toHaveCount(0);
});

const expectDecided = async (
  { client }: { client: { timeline: (id: string) => Promise<{ body: { entries: unknown[] } }> } },
  id: string,
) => {
  const decided = async () => {
    const entries = (await client.timeline(id)).body.entries as {
      type: string;
      by: { name: string };
    }[];
    return entries.filter(({ type }) => type === 'decision.made');
  };
  await expect.poll(async () => (await decided()).length).toBe(1);
  return { body: (await decided())[0] as { by: { name: string } } };
};
