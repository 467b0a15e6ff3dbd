import type { Writer } from '../../../db/store.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ports } from '../ports.ts';

type Key = { secret: string; until: Instant | null };

/** A receiver has so long to take the new key in. */
const OVERLAP = 24 * 3600 * 1000;

const nameOf = (about: string) => `signing:${about}`;

const read = async ({ secrets }: Pick<Ports, 'secrets'>, tx: Writer, about: string) => {
  const row = await tx.secret(nameOf(about));
  const text = row && secrets.open(row.name, row);
  return text ? (JSON.parse(text) as Key[]) : [];
};

/** As Standard Webhooks writes a key: 32 bytes in base64 after their prefix. */
const asKey = (secret: string) =>
  `whsec_${secret.replaceAll('-', '+').replaceAll('_', '/').padEnd(44, '=')}`;

/** A new key for what `about` names (a lane); those of before stay good for a day. */
export const newSigning = async (
  ports: Pick<Ports, 'secrets' | 'newSecret'>,
  tx: Writer,
  about: string,
  { at, by }: { at: Instant; by: string },
): Promise<string> => {
  const before = (await read(ports, tx, about)).slice(0, 1);
  const secret = asKey(ports.newSecret());
  const keys: Key[] = [
    { secret, until: null },
    ...before.map((key) => ({ ...key, until: at + OVERLAP })),
  ];
  const name = nameOf(about);
  const sealed = ports.secrets.seal(name, JSON.stringify(keys));
  await tx.putSecret({ name, ...sealed, changedAt: at, changedBy: by });
  return secret;
};

/** The keys that sign now, the newest first. */
export const signingOf = async (
  ports: Pick<Ports, 'secrets'>,
  tx: Writer,
  about: string,
  now: Instant,
): Promise<string[]> =>
  (await read(ports, tx, about))
    .filter(({ until }) => until === null || now < until)
    .map(({ secret }) => secret);

export const forgetSigning = (tx: Writer, about: string) => tx.deleteSecret(nameOf(about));
