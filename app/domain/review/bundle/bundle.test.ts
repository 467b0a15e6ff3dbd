import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dispatch } from '../../../../scripts/command/dispatch.ts';
import { sha256 } from '../../../../test/harness/bulkhead.ts';
import { ada, ben, reviewing } from '../../../../test/harness/reviews.ts';
import { type Bundle, bundleText, sealOf } from './bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

let whole: Bundle;
let text: string;

/** Built once: the other tests only read it. */
const signed = async (): Promise<Bundle> => {
  const { here, cycle, until, open, finish, sign, must } = await reviewing();
  await here.keepRevisions();
  await until(Date.UTC(2027, 0, 12, 14, 5));
  await open(cycle);
  await must(cycle, {
    type: 'review.noted',
    item: 'incidents',
    text: 'Two nights: “zone c” — empty',
    base: 0,
  });
  await finish(cycle, '2027-02-10');
  await sign(cycle, ada, ben);
  await must(cycle, { type: 'review.amended', text: 'The quota was 64, not 46.' });
  const exported = await here.exportReview(cycle);
  if (!exported.ok) throw new Error(exported.rejection.code);
  return exported.value;
};

const codeOf = (given: string) => {
  const checked = verifyBundle(given, sha256);
  return checked.ok ? 'ok' : checked.rejection.code;
};
const edited = (edit: (bundle: Bundle) => void): string => {
  const copy = structuredClone(whole);
  edit(copy);
  copy.seal = sealOf(copy, sha256);
  return codeOf(bundleText(copy));
};

test('a signed review holds, with its pack, revisions and signatures', async () => {
  whole = await signed();
  text = bundleText(whole);
  const checked = verifyBundle(text, sha256);
  expect(checked).toMatchObject({
    ok: true,
    value: { packs: 1, revisions: 1, signatures: ['Ada', 'Ben'], head: whole.chain.head.hash },
  });
});

test('whichever byte is changed, the file does not hold', () => {
  const bytes = Buffer.from(text, 'utf8');
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ by;
      expect(codeOf(copy.toString('utf8')), `byte ${at} ^ ${by}`).not.toBe('ok');
    }),
    { numRuns: 150 },
  );
});

test('a byte of an entry names that entry', () => {
  for (const entry of whole.chain.entries) {
    const at = entry.text.indexOf('"at":') + 6;
    const digit = entry.text[at] === '1' ? '2' : '1';
    const changed = structuredClone(whole);
    const same = changed.chain.entries.find(({ seq }) => seq === entry.seq);
    if (same) same.text = entry.text.slice(0, at) + digit + entry.text.slice(at + 1);
    expect(verifyBundle(bundleText(changed), sha256)).toMatchObject({
      rejection: { code: 'chain-text-changed', params: { seq: entry.seq } },
    });
  }
});

test('what a new seal would hide is found by what the entries say', () => {
  expect(edited((one) => one.chain.entries.pop())).toBe('chain-tail-missing');
  expect(edited((one) => one.chain.entries.splice(2, 1))).toBe('chain-gap');
  expect(edited((one) => one.packs.splice(0, 1))).toBe('bundle-pack-missing');
  const packed = (one: Bundle) => Object.assign(one.packs[0] ?? {}, { text: '{}' });
  expect(edited(packed)).toBe('bundle-pack-changed');
  expect(edited((one) => one.packs.push({ hash: sha256('{}'), text: '{}' }))).toBe(
    'bundle-pack-unknown',
  );
  const said = (one: Bundle) => Object.assign(one.minutes ?? {}, { text: '{}' });
  expect(edited(said)).toBe('bundle-minutes-changed');
  expect(edited((one) => Object.assign(one, { minutes: null }))).toBe('bundle-minutes-changed');
  const named = (one: Bundle) => Object.assign(one.signatures[1] ?? {}, { name: 'Cyd' });
  expect(edited(named)).toBe('bundle-signature-changed');
  expect(edited((one) => one.signatures.pop())).toBe('bundle-signature-missing');
  const source = (one: Bundle) => Object.assign(one.revisions[0] ?? {}, { source: 'x' });
  expect(edited(source)).toBe('bundle-revision-changed');
  expect(edited((one) => one.revisions.pop())).toBe('bundle-revision-missing');
  expect(edited((one) => Object.assign(one.review, { title: 'Other' }))).toBe(
    'bundle-other-review',
  );
});

test('what stands around the entries is sealed, and the file is one text only', () => {
  const later = { ...whole, exportedAt: '2030-01-01T00:00:00Z' };
  expect(codeOf(bundleText(later))).toBe('bundle-seal-wrong');
  expect(codeOf(JSON.stringify(whole))).toBe('bundle-not-as-written');
  expect(codeOf(text.replace('"version": 1', '"version":  1'))).toBe('bundle-not-as-written');
  expect(codeOf(text.slice(0, -20))).toBe('bundle-not-json');
  expect(codeOf('{}')).toBe('bundle-wrong-shape');
});

test('the command checks a file without a database, and names what is wrong', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'bulkhead-bundle-'));
  const run = async (name: string, content: string) => {
    const lines: string[] = [];
    const file = join(dir, name);
    writeFileSync(file, content);
    const io = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
    const code = await dispatch(['verify', file], { DATA_DIR: join(dir, 'nothing') }, io);
    return { code, said: lines.join('\n') };
  };
  const good = await run('good.json', text);
  expect(good).toMatchObject({ code: 0 });
  expect(good.said).toContain(whole.chain.head.hash);
  const bad = await run('bad.json', text.replace('zone c', 'zone d'));
  expect(bad).toMatchObject({ code: 1 });
  expect(bad.said).toMatch(/entry \d+/);
});
