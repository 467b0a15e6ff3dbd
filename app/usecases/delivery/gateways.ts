import type { Reader } from '../../../db/store.ts';
import type { Gateway } from '../../deliver/types.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { change } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import { limited } from '../text-limit.ts';
import type { UseCases } from '../types.ts';
import type { GatewayView } from './types.ts';

export const gatewayName = (kind: 'sms' | 'voice') => `gateway.${kind}`;

type Kept = Omit<GatewayView, 'kind' | 'secret'>;

const kept = async (read: Reader, kind: 'sms' | 'voice') => {
  const row = await read.setting(gatewayName(kind));
  return row && row.value !== 'null' ? (JSON.parse(row.value) as Kept) : null;
};

export const gatewayOf = async (
  { secrets }: Pick<Ports, 'secrets'>,
  read: Reader,
  kind: 'sms' | 'voice',
): Promise<Gateway | null> => {
  const found = await kept(read, kind);
  if (!found) return null;
  const row = await read.secret(gatewayName(kind));
  return { ...found, secret: (row && secrets.open(row.name, row)) ?? '' };
};

export const gatewayViews = async (read: Reader): Promise<GatewayView[]> => {
  const views = await Promise.all(
    (['sms', 'voice'] as const).map(async (kind) => {
      const found = await kept(read, kind);
      const secret = (await read.secret(gatewayName(kind))) !== null;
      return found ? [{ kind, ...found, secret }] : [];
    }),
  );
  return views.flat();
};

const header = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+: ?[^\r\n]*$/;

const checked = (given: Omit<GatewayView, 'secret' | 'kind'>): Outcome<null> => {
  const bare = given.url.replaceAll(/\{[a-z:]+\}/g, 'x');
  if (!/^https?:\/\//.test(given.url) || !URL.canParse(bare)) return rejected('gateway-url');
  const lines = given.headers.split(/\r?\n/).filter((line) => line.trim() !== '');
  const wrong = lines.find((line) => !header.test(line.trim()));
  if (wrong !== undefined) return rejected('gateway-header', { header: wrong.split(':')[0] ?? '' });
  const whole = `${given.url}\n${given.headers}\n${given.body}`;
  const unknown = /\{(?!(?:to|text|key|secret|text:xml)\})[a-z][a-z:]*\}/.exec(whole);
  if (unknown) return rejected('gateway-hole', { hole: unknown[0] });
  const sends = given.url + given.body;
  if (!sends.includes('{to}') || !/\{text(?::xml)?\}/.test(sends))
    return rejected('gateway-says-nothing');
  return accepted(null);
};

/** An empty secret keeps the one that is there. */
export const setGateway =
  (ports: Ports): UseCases['setGateway'] =>
  async (by, { kind, secret, ...given }) => {
    const typed = limited('text', `${given.url}${given.headers}${given.body}`, 8000);
    if (!typed.ok) return typed;
    const fine = checked(given);
    if (!fine.ok) return fine;
    return change(ports, by, async (tx, tell, at) => {
      const name = gatewayName(kind);
      const changedBy = by.type === 'operator' ? 'operator' : by.id;
      const { method, url, headers, body } = given;
      const value = JSON.stringify({ method, url: url.trim(), headers, body });
      await tx.putSetting({ name, value, changedAt: at, changedBy });
      await tell({ type: 'setting.changed', name });
      if (secret !== '') {
        await tx.putSecret({ name, ...ports.secrets.seal(name, secret), changedAt: at, changedBy });
        await tell({ type: 'secret.changed', name });
      }
      return accepted(null);
    });
  };

export const removeGateway =
  (ports: Ports): UseCases['removeGateway'] =>
  (by, kind) =>
    change(ports, by, async (tx, tell, at) => {
      const name = gatewayName(kind);
      const changedBy = by.type === 'operator' ? 'operator' : by.id;
      await tx.putSetting({ name, value: 'null', changedAt: at, changedBy });
      await tx.deleteSecret(name);
      await tell({ type: 'setting.changed', name });
      return accepted(null);
    });
