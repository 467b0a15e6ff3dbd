import { readAddress } from '../../domain/delivery/address.ts';
import { laneTo } from '../../domain/delivery/lane.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { change } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import { limited } from '../text-limit.ts';
import type { UseCases } from '../types.ts';
import { askSend } from './ask-send.ts';
import { forgetSigning, newSigning } from './signing.ts';

const MOST = 50;
const setting = (name: string) => ({ type: 'setting.changed', name: `channel ${name}` }) as const;

export const addChannel =
  (ports: Ports): UseCases['addChannel'] =>
  async (by, { kind, ...given }) => {
    const name = limited('name', given.name, 80);
    if (!name.ok) return name;
    const address = readAddress(kind, given.address);
    if (!address.ok) return address;
    const words = given.audiences.map((one) => one.trim()).filter((one) => one !== '');
    const audiences = limited('audience', words.join(','), 400);
    if (!audiences.ok) return audiences;
    return change(ports, by, async (tx, tell, at) => {
      if ((await tx.channels()).length >= MOST) return rejected('channels-full', { max: MOST });
      const id = ports.newId();
      await tx.putChannel({
        ...{ id, name: name.value, kind, address: address.value, audiences: words, createdAt: at },
      });
      const lane = laneTo({ type: 'channel', channel: id });
      const who = { at, by: by.type === 'operator' ? 'operator' : by.id };
      const secret = kind === 'webhook' ? await newSigning(ports, tx, lane, who) : null;
      await tell(setting(name.value));
      return accepted({ id, secret });
    });
  };

export const removeChannel =
  (ports: Ports): UseCases['removeChannel'] =>
  (by, id) =>
    change(ports, by, async (tx, tell) => {
      const found = await tx.channel(id);
      if (!found) return rejected('channel-not-found');
      await tx.deleteChannel(id);
      await forgetSigning(tx, laneTo({ type: 'channel', channel: id }));
      await tell(setting(found.name));
      return accepted(null);
    });

export const testChannel =
  (ports: Ports): UseCases['testChannel'] =>
  (by, id) =>
    change(ports, by, async (tx, _tell, at) => {
      if (!(await tx.channel(id))) return rejected('channel-not-found');
      const effect = {
        key: `channel-test:${id}:${Math.floor(at / 30_000)}`,
        to: { type: 'channel', channel: id },
        message: { type: 'contact-test' },
        within: 300,
      } as const;
      return (await askSend(tx, effect, at)) ? accepted(null) : rejected('test-sent-lately');
    });
