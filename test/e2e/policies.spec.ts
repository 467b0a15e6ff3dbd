import { openDatabase } from '../../app/parts.server.ts';
import { bulkhead } from '../harness/accounts.ts';
import { axeFindsNothing } from '../harness/axe.ts';
import { expect, isLive, openLink, test } from '../harness/browser.ts';
import { fits } from '../harness/fits.ts';

test('a policy is made by keyboard alone, the ladder follows, and readiness tells what it lacks', async ({
  signedIn,
  server,
}) => {
  const page = await signedIn('Quinn Reader');
  const refused = await page.goto('/on-call/policies/new');
  expect(refused?.status()).toBe(403);
  const link = await bulkhead(server, 'person', 'add', 'Katherine Johnson', '--administrator');
  await openLink(page, link);
  await page.goto('/on-call/policies');
  await isLive(page);
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'Make an escalation policy' })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.type('Compute nights');
  await expect(page.getByLabel('Word')).toHaveValue('compute-nights');
  const ladder = page.getByRole('list', { name: 'Levels, in the order' });
  await page.getByLabel('Whom Level 1 pages').focus();
  await page.keyboard.type('Katherine Johnson');
  await expect(ladder).toContainText('Katherine Johnson');
  await expect(ladder).toContainText('Reaches nobody');
  await page.getByRole('button', { name: 'Add a level' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Whom Level 2 pages').focus();
  await page.keyboard.type('Incident');
  await expect(ladder).toContainText('Whoever holds the role in the incident');
  await page.getByRole('button', { name: 'Move Level 2 up' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Whom Level 2 pages')).toHaveValue(/^person:/);
  await axeFindsNothing(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await fits(page);
  await page.getByRole('button', { name: 'Save the policy' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Compute nights', level: 1 })).toBeVisible();
  await expect(page.getByText('made the escalation policy Compute nights')).toBeVisible();
  await fits(page);
  await axeFindsNothing(page);
  await page.goto('/on-call/policies');
  await fits(page);
  await axeFindsNothing(page);

  await page.goto('/on-call/readiness');
  const finding = page.getByRole('listitem').filter({ hasText: 'of the policy “Compute nights”' });
  await expect(finding.first()).toContainText('reaches nobody');
  await fits(page);
  await axeFindsNothing(page);
  await finding.first().getByRole('link', { name: 'Open the policy' }).click();
  await expect(page.getByRole('heading', { name: 'Compute nights', level: 1 })).toBeVisible();
  const remove = { name: 'Remove this policy' };
  await page.getByRole('button', remove).click();
  await page.getByRole('dialog').getByRole('button', remove).click();
  await expect(page).toHaveURL(/\/on-call\/policies$/);
});

test('somebody is paged from the room, hands it on, and the other acknowledges', async ({
  signedIn,
  rooms,
  server,
}) => {
  const asking = await signedIn('Mary Jackson');
  const answering = await signedIn('Dorothy Vaughan');
  const room = `/incidents/${await rooms.walked([], { title: 'Page and answer' })}`;
  await asking.goto(room);
  await answering.goto(room);
  await isLive(asking);
  await isLive(answering);
  await asking.getByRole('button', { name: 'Page somebody' }).first().click();
  const dialog = asking.getByRole('dialog');
  await expect(
    dialog.getByLabel('Whom').getByRole('option', { name: 'Dorothy Vaughan' }),
  ).toBeAttached();
  await dialog.getByLabel('Whom').selectOption({ label: 'Dorothy Vaughan' });
  await dialog.getByLabel('What is needed').fill('Look at the queue');
  await dialog.getByRole('button', { name: 'Page now' }).click();
  await expect(dialog).toBeHidden();
  const acknowledge = answering.getByRole('button', { name: 'I have it' }).first();
  await acknowledge.click();
  await expect(asking.getByText('Dorothy Vaughan has it').first()).toBeVisible();
  await answering.getByRole('button', { name: 'Hand on' }).first().click();
  const hand = answering.getByRole('dialog');
  await expect(
    hand.getByLabel('To whom').getByRole('option', { name: 'Mary Jackson' }),
  ).toBeAttached();
  await axeFindsNothing(answering);
  await hand.getByLabel('To whom').selectOption({ label: 'Mary Jackson' });
  await hand.getByRole('button', { name: 'Hand it on' }).click();
  await expect(hand.getByRole('alert')).toContainText('Mary Jackson');

  // With a verified contact they can be asked.
  const store = await openDatabase(server.dataDir);
  if (!store.ok) throw new Error(store.rejection.code);
  const mary = (await store.value.read.people()).find(({ name }) => name === 'Mary Jackson');
  await store.value.transact((tx) =>
    tx.insertContactPoint({
      ...{ id: 'mary-by-hook', personId: mary?.id ?? '', kind: 'webhook', position: 0 },
      ...{ address: 'https://pages.example.org/', verifiedAt: 1, createdAt: 1 },
    }),
  );
  await store.value.close();
  await hand.getByRole('button', { name: 'Hand it on' }).click();
  await expect(hand).toBeHidden();
  await expect(asking.getByRole('button', { name: 'I have it' }).first()).toBeVisible();
  await asking.getByRole('button', { name: 'I have it' }).first().click();
  await expect(answering.getByText('Mary Jackson has it').first()).toBeVisible();
});
