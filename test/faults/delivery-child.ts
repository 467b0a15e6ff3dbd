import { hash, randomBytes } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { guardedFetch } from '../../app/deliver/outgoing.ts';
import { deliverByWebhook } from '../../app/deliver/webhook.ts';
import { placeOf } from '../../app/domain/delivery/lane.ts';
import { sealWith } from '../../app/secrets.server.ts';
import { buildDelivery } from '../../app/usecases/delivery/build.ts';
import type { Ports } from '../../app/usecases/ports.ts';
import { startOutbox } from '../../app/worker/outbox.ts';
import { openStore } from '../../db/open.ts';
import { pageTo } from '../harness/outbox.ts';

export type Go = { dir: string; pages: { key: string; contact: string }[] };

const onError = (error: unknown) => {
  throw error;
};
const setTimer = (callback: () => void, ms: number) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

/** The part of the server that delivers, waiting to be told where: it is killed before it ends. */
process.on('message', async ({ dir, pages }: Go) => {
  const store = await openStore({ file: dir });
  const now = Date.now;
  await store.transact(async (tx) => {
    for (const { key, contact } of pages) {
      const effect = pageTo('ada', contact, { key });
      const row = { key, processId: null, effect, createdAt: now() };
      await tx.insertOutbox({ ...row, ...placeOf(effect, now()) });
    }
  });
  process.send?.({ asked: pages.map(({ key }) => key) });
  const keys = [Buffer.alloc(32, 7)];
  const ports = {
    ...{ store, now, secrets: sealWith(() => keys), hash: (text) => hash('sha256', text, 'hex') },
    newSecret: () => randomBytes(32).toString('base64url'),
    warn: () => undefined,
  } as Partial<Ports> as Ports;
  // No process asked for these pages: none is told, and no definition is needed.
  const hub = { onChange: () => () => undefined, publish: () => undefined };
  const nobody = async (): Promise<never> => {
    throw new Error('nobody acknowledges here');
  };
  const definitions = { of: nobody, pinned: nobody };
  const usecases = { ...buildDelivery(ports, definitions, hub, nobody), onChange: hub.onChange };
  const ask = guardedFetch({ allow: ['127.0.0.1'], patienceMs: 250 });
  const deliver = deliverByWebhook({ ask, publicUrl: () => 'https://bulkhead.example.org', now });
  startOutbox({ usecases, deliver, now, chance: Math.random, setTimer, onError });
});
process.on('disconnect', () => process.exit());
// Who is killed leaves nothing compiled behind by itself.
flushCompileCache();
process.send?.({ ready: true });
