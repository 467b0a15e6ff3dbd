import type { Message } from '../../domain/delivery/message.ts';
import type { Ports } from '../ports.ts';

const NAME = 'contact-code';

/** Six digits. */
export const newCode = ({ hash, newSecret }: Pick<Ports, 'hash' | 'newSecret'>): string =>
  String(Number.parseInt(hash(newSecret()).slice(0, 12), 16) % 1_000_000).padStart(6, '0');

/** A code lies sealed in the outbox. */
export const sealCode = ({ secrets }: Pick<Ports, 'secrets'>, code: string): string => {
  const { keyId, sealed } = secrets.seal(NAME, code);
  return `${keyId}.${sealed}`;
};

/** The message as it is sent. */
export const openCode = ({ secrets }: Pick<Ports, 'secrets'>, message: Message): Message => {
  if (message.type !== 'contact-check') return message;
  const [keyId = '', sealed = ''] = message.code.split('.');
  return { ...message, code: secrets.open(NAME, { keyId, sealed }) ?? '' };
};
