import type { BrowserContext, Page } from '@playwright/test';
import { doorName, doors } from '../faults/attacker/doors.ts';
import { apiToken } from '../harness/accounts.ts';
import { api } from '../harness/api.ts';
import { expect, test } from '../harness/browser.ts';

type Violation = string;

/** Hears of everything that the policy of a page stops, from before its first script on. */
const hearViolations = async (context: BrowserContext): Promise<Violation[]> => {
  const heard: Violation[] = [];
  await context.exposeFunction('policyBroken', (text: string) => heard.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      const text = `${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`;
      (globalThis as unknown as { policyBroken: (text: string) => void }).policyBroken(text);
    });
  });
  return heard;
};

/** Opens whatever opens on a page: menus, dialogs, folded parts. */
const openAll = async (page: Page) => {
  const closed = page.locator(
    'summary, [aria-haspopup="menu"], [aria-haspopup="dialog"], [aria-expanded="false"]',
  );
  for (const one of (await closed.elementHandles()).slice(0, 12)) {
    // With the key: nothing has to be scrolled to, and nothing can lie over it.
    const reached = await one.evaluate((element) => {
      if (element instanceof HTMLElement) element.focus();
      return document.activeElement === element;
    });
    if (!reached) continue;
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
};

const pages = doors.filter(({ route, asks, reads }) => route && asks !== 'token' && reads);

test('no page breaks the content policy, in whatever state it is', async ({ signedIn, server }) => {
  const client = api(server, await apiToken(server, 'policy'));
  const runbook = 'provider-capacity-outage';
  const declared = await client.declare({
    ...{ title: 'Policy', severity: 'sev2', kind: 'drill', runbook },
    inputs: { region: 'eu-west-1' },
  });
  const known = { incident: declared.body.id, runbook };
  const page = await signedIn('Paula Policy');
  const heard = await hearViolations(page.context());
  let notThere = 0;
  for (const door of pages) {
    const path = door.path(known);
    const answer = await page.request.get(path, { maxRedirects: 0 });
    const sent = answer.headers();
    if (!sent['content-type']?.startsWith('text/html')) continue;
    const policy = sent['content-security-policy'] ?? '';
    expect([doorName(door), policy]).toEqual([
      doorName(door),
      expect.stringMatching(/^(?!.*unsafe).*script-src/),
    ]);
    // What is not there looks the same at every door.
    if (answer.status() === 404 && notThere++ > 0) continue;
    await page.goto(path);
    await openAll(page);
  }
  const done = { type: 'step.done', step: 'confirm' } as const;
  expect((await client.send(known.incident, done)).status).toBe(200);
  await page.goto(`/incidents/${known.incident}`);
  await openAll(page);
  expect(heard).toEqual([]);
});

test('the ear hears: a style attribute is stopped, and told', async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url });
  const heard = await hearViolations(context);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.evaluate(() => {
    const part = document.createElement('p');
    part.setAttribute('style', 'width: 1px');
    document.body.append(part);
  });
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  await context.close();
});
