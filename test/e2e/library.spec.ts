import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { signInLink } from '../harness/accounts.ts';
import { axeFindsNothing } from '../harness/axe.ts';
import { test as base, expect, listen, openLink, story } from '../harness/browser.ts';
import { waysInto } from '../harness/rooms.ts';
import { type RunningServer, root, startServer } from '../harness/server.ts';

/** A server of its own over a copy of the runbooks, so that files can be changed and broken. */
const test = base.extend<object, { folder: string; server: RunningServer }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'bulkhead-runbooks-'));
      cpSync(join(root, 'runbooks'), folder, { recursive: true });
      writeFileSync(
        join(folder, 'DiskFillsUp.md'),
        '# DiskFillsUp\n\nA disk is full.\n\n1. Look at it\n\n```sh\ndf -h\n```\n\n2. Delete old logs\n',
      );
      writeFileSync(
        join(folder, 'never-good.mdx'),
        '---\nschema: 1\n---\n\n<Step id="a" title="A">\n',
      );
      const services = Array.from({ length: 40 }, (_, at) => `queue-${at + 10}`);
      writeFileSync(
        join(folder, 'queues.mdx'),
        [
          ...['---', 'schema: 1', 'id: queues', 'title: A queue grows', 'roles: [lead]'],
          ...[`services: [${services.join(', ')}]`, '---', ''],
          ...['<Step id="drain" title="Drain it" role="lead" deadline="5m" onLapse="escalate" />'],
          ...['', '<Exit id="over" outcome="resolved" />', ''],
        ].join('\n'),
      );
      const git = (...args: string[]) =>
        execFileSync('git', [
          ...['-C', folder, '-c', 'user.name=Ines Ferreira', '-c', 'user.email=i@example.org'],
          ...args,
        ]);
      git('init', '-q');
      git('add', '.');
      git('commit', '-qm', 'Write down what we do');
      await use(folder);
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ folder }, use) => {
      const server = await startServer({ runbooksDir: folder });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

// Each worker starts a server of its own, and axe reads long pages.

const capacity = '/runbooks/provider-capacity-outage';
const isReady = (page: Page) =>
  expect(page.getByRole('banner').getByText('Live', { exact: true })).toBeVisible();

test('a runbook is found by keyboard alone, with a typo, and its address can be shared', async ({
  signedIn,
}) => {
  const page = await signedIn('Lea Search');
  await page.goto('/runbooks');
  await isReady(page);
  await page.keyboard.press('/');
  await page.keyboard.type('capasity');
  const hits = page.locator('[data-hit]');
  await expect(hits.first()).toContainText('out of capacity');
  await expect(hits.first().locator('mark').first()).toHaveText(/capacity/i);
  await expect(page).toHaveURL(/\?q=capasity$/);
  await axeFindsNothing(page);

  const other = await signedIn('Lea Shared');
  await other.goto(page.url());
  await expect(other.locator('[data-hit]').first()).toContainText('out of capacity');

  await page.keyboard.press('ArrowDown');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/provider-capacity-outage/);
});

test('facets narrow the list to what they count, and both go into the address', async ({
  signedIn,
}) => {
  const page = await signedIn('Fay Facet');
  await page.goto('/runbooks');
  const facet = page.getByRole('link', { name: /^Service interruption \d+$/ });
  const count = Number((await facet.textContent())?.match(/\d+$/)?.[0]);
  expect(count).toBeGreaterThan(1);
  await facet.click();
  await expect(page.locator('tbody tr')).toHaveCount(count);
  await expect(page).toHaveURL(/mitigation=service-interruption/);
  await page.getByRole('link', { name: 'Show all runbooks' }).click();
  await expect(page.locator('tbody tr')).not.toHaveCount(count);

  // Of very many values one is found by its name.
  await expect(page.getByRole('link', { name: 'queue-49 1' })).toHaveCount(0);
  await page.getByRole('link', { name: /^Show \d+ more$/ }).click();
  await expect(page.getByRole('textbox', { name: 'Find a service' })).toBeFocused();
  await expect(page).toHaveURL(/all=service/);
  await page.keyboard.type('EUE-4');
  await expect(page.getByRole('link', { name: /^queue-\d+ 1$/ })).toHaveCount(10);
  await axeFindsNothing(page);
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/service=queue-49/);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'queue-49 1' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.getByRole('link', { name: 'Show fewer' }).click();
  await expect(page.getByRole('textbox', { name: 'Find a service' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'queue-49 1' })).toBeVisible();
});

test('plain Markdown is at home, and a file that never was good says where it is wrong', async ({
  signedIn,
}) => {
  const page = await signedIn('Pia Plain');
  await page.goto('/runbooks');
  await expect(page.getByText('One file was never readable')).toBeVisible();
  await expect(page.getByText('<Step id="a" title="A">')).toBeVisible();
  await axeFindsNothing(page);
  const row = page.locator('tbody tr', { hasText: 'DiskFillsUp' });
  await expect(row).toContainText('plain Markdown');
  await row.getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'What was guessed' })).toBeVisible();
  await expect(page.getByText('df -h')).toBeVisible();
  await axeFindsNothing(page);
});

test('a changed file is a new revision that tells what changed in its steps', async ({
  signedIn,
  folder,
}) => {
  const page = await signedIn('Rui Revise');
  const file = join(folder, 'model-api-outage.mdx');
  const before = readFileSync(file, 'utf8');
  const title = /<Step id="[\w-]+"[^>]*? title="([^"]+)"/.exec(before)?.[1] ?? '';
  expect(title).not.toBe('');
  await page.goto('/runbooks/model-api-outage/revisions');
  await expect(page.getByRole('main').getByText('live now')).toHaveCount(1);
  writeFileSync(file, before.replace(`title="${title}"`, `title="${title} at once"`));
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: 'Changes since the one before' })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await page.getByRole('link', { name: 'Changes since the one before' }).first().click();
  await expect(page.getByText(`“${title}” is called “${title} at once” now.`)).toBeVisible();
  await expect(page.getByText('1 line added, 1 removed')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What changed', exact: true })).toBeFocused();
  await expect(page.getByText('Write down what we do', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Ines Ferreira, /).first()).toBeVisible();
  await axeFindsNothing(page);
});

test('a file that breaks keeps its last good revision, and shows what broke it', async ({
  signedIn,
  folder,
}) => {
  const page = await signedIn('Bo Break');
  const file = join(folder, 'provider-exit.mdx');
  const good = readFileSync(file, 'utf8');
  await page.goto('/runbooks/provider-exit');
  const steps = await page.getByRole('list', { name: 'The steps' }).locator('h3').count();
  writeFileSync(file, `${good}\n<Step id="late" title="Never closed">\n`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('The file has an error now')).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByText('<Step id="late" title="Never closed">').first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'The steps' }).locator('h3')).toHaveCount(steps);
  await axeFindsNothing(page);
  writeFileSync(file, good);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('The file has an error now')).toBeHidden({ timeout: 500 });
  }).toPass();
});

test('whoever finds a step wrong says so on the page, and it stands beside the step', async ({
  signedIn,
}) => {
  const page = await signedIn('Gus Gap');
  await page.goto(capacity);
  await isReady(page);
  await page.getByRole('button', { name: 'This step is wrong: Hold what we have' }).click();
  await page.getByRole('button', { name: 'Report the gap' }).click();
  await expect(page.getByText('Say what is wrong first.')).toBeVisible();
  await page.getByLabel('What is wrong?').fill('The namespace is called otherwise.');
  await page.getByLabel('What should stand there?').fill('-n serving');
  await page.getByRole('button', { name: 'Report the gap' }).click();
  const said = page.getByRole('alert').filter({ hasText: 'is reported' });
  const number = (await said.textContent())?.match(/Gap (\d+)/)?.[1];
  expect(number).toBeDefined();
  await axeFindsNothing(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.locator('#step-hold')).toContainText('The namespace is called otherwise.');
  await expect(page.locator('#step-hold')).toContainText(`Reported gap ${number}`);
  await page.goto('/gaps?runbook=provider-capacity-outage');
  await expect(page.locator('tbody tr', { hasText: 'The namespace' })).toContainText('Gus Gap');
  await axeFindsNothing(page);
});

test('during an incident a gap is told with its incident, and the room goes on', async ({
  signedIn,
  rooms,
}) => {
  const id = await rooms.walked(waysInto.step, { title: 'Gap in the room' });
  const page = await signedIn('Ida Room');
  await page.goto(`/incidents/${id}`);
  await isReady(page);
  await page.keyboard.press('w');
  await page.getByLabel('What is wrong?').fill('This command needs a project.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'is reported' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(
    story(page).filter({ hasText: /found the runbook wrong.*needs a project/s }),
  ).toBeVisible();
  await page.goto(`/gaps?incident=${id}`);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('tbody tr')).toContainText('Confirm by two independent signals');
});

test('the graph is walked by keyboard and leads to the step; it says its ways in words', async ({
  signedIn,
}) => {
  const page = await signedIn('Gil Graph');
  await page.goto(capacity);
  await isReady(page);
  await page.keyboard.press('m');
  const first = page.locator('.react-flow__node').getByText('Confirm by two independent signals');
  await expect(first).toBeVisible();
  await page.getByRole('button', { name: '1 Confirm by two independent signals, step' }).focus();
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('button', { name: '2 What kind of refusal is it?, decision' }),
  ).toBeFocused();
  await axeFindsNothing(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#step-classify$/);
  await expect(page.locator('#step-classify')).toBeFocused();
  await page.getByText('The graph in words').click();
  await expect(
    page.getByRole('listitem').filter({
      hasText: '1 Confirm by two independent signals → 2 What kind of refusal is it?',
    }),
  ).toBeVisible();
});

test('in the room the graph lights the lanes that wait, and dims the branches not taken', async ({
  signedIn,
  rooms,
}) => {
  const id = await rooms.walked(waysInto.lanes, { title: 'Lit graph' });
  const page = await signedIn('Lou Lit');
  await page.goto(`/incidents/${id}`);
  await isReady(page);
  const way = page.getByRole('navigation', { name: 'The way' });
  await expect(way.getByRole('listitem').filter({ hasText: 'Raise the quota' })).toContainText(
    'not taken',
  );
  await page.keyboard.press('m');
  const lit = page.getByRole('button', { name: /here now$/ });
  await expect(lit.filter({ hasText: 'Probe every zone' })).toBeVisible();
  await expect.poll(() => lit.count()).toBeGreaterThanOrEqual(4);
  await expect(page.getByRole('button', { name: /Raise the quota.*, not taken$/ })).toHaveCount(1);
  await axeFindsNothing(page);
});

test('after an act the next step begins at the top, though the last one ended far below', async ({
  browser,
  server,
  rooms,
}) => {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1280, height: 720 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  listen(page, complaints);
  await openLink(page, await signInLink(server, 'Top Down'));
  const id = await rooms.walked(waysInto.step, { title: 'From the bottom' });
  await page.goto(`/incidents/${id}`);
  await isReady(page);
  const done = page.getByRole('button', { name: 'Done' });
  await done.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.keyboard.press('Enter');
  const next = page.getByRole('heading', { name: 'What kind of refusal is it?' });
  await expect(next).toBeFocused();
  // What the server tells of it afterwards must not move the page either.
  await rooms.send(id, { type: 'note.added', text: 'Seen by somebody else' });
  await expect(page.getByText('Seen by somebody else').first()).toBeAttached();
  const top = async () => (await next.boundingBox())?.y;
  await expect.poll(top).toBeLessThan(260);
  expect(await top()).toBeGreaterThanOrEqual(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test('who declares is offered what fits the words first', async ({ signedIn }) => {
  const page = await signedIn('Dee Clare');
  await page.goto('/incidents/new');
  await isReady(page);
  await page.getByLabel('What is wrong?').fill('GPU capacity exhausted at the provider');
  await expect(page.getByText('Fits what you told')).toBeVisible();
  await expect(page.getByRole('radio', { name: /out of capacity.*fits the words/ })).toBeVisible();
  await page.getByRole('radio', { name: /out of capacity/ }).check();
  await expect(page).toHaveURL(/runbook=provider-capacity-outage/);
  await axeFindsNothing(page);
});
