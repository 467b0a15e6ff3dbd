import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ada, bulkhead, libraryOf } from '../../../test/harness/bulkhead.ts';
import * as a from '../../domain/runbook/plan.builder.ts';
import { diskFiles } from '../../files/disk-files.ts';

const plan = a.plan(a.step('look', { next: 'end' }), a.exit('end'));

test('the bytes of a file that is refused do not stay, those of one that is kept do', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'bulkhead-attach-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const { declared, attachFile } = await bulkhead(libraryOf(plan), { files: diskFiles(dir) });
  const incident = await declared();
  const send = (text: string) => {
    const bytes = (async function* () {
      yield Buffer.from(text);
    })();
    return attachFile(incident, { name: 'api.log', bytes }, ada, 'one-key');
  };
  const hashes = () =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => path.length > 60);
  const kept = await send('no GPUs left');
  if (!kept.ok) throw new Error(kept.rejection.code);
  expect(await send('something else')).toMatchObject({
    rejection: { code: 'idempotency-key-reused' },
  });
  expect(hashes()).toEqual([join(kept.value.sha256.slice(0, 2), kept.value.sha256)]);
  expect(await send('no GPUs left')).toEqual(kept);
  expect(hashes()).toHaveLength(1);
});
