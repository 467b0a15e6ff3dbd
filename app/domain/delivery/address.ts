import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { ContactKind } from './contact.ts';

const LONGEST = 500;
const patterns = {
  email: /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\]{1,180}\.[^\s@<>"(),:;[\]\\.]{1,63}$/,
  slack: /^[UW][A-Z0-9]{6,20}$/,
  phone: /^\+[1-9]\d{6,14}$/,
  web: /^https?:\/\/[^\s"<>\\^`{|}]+$/,
  /** The last part of the address is ntfy's topic. */
  push: /^https?:\/\/[^\s"<>\\^`{|}/]+(?:\/[^\s"<>\\^`{|}/]+)*\/[A-Za-z0-9_-]{1,64}$/,
} as const;

const patternOf = (kind: ContactKind): RegExp => {
  switch (kind) {
    case 'email':
    case 'slack':
      return patterns[kind];
    case 'sms':
    case 'voice':
      return patterns.phone;
    case 'webhook':
      return patterns.web;
    case 'push':
      return patterns.push;
  }
};

/**
 * An address as it is kept: a mailbox, a Slack member id, a number as +49301234567, or the address
 * of an HTTP receiver without user, password and fragment (what is secret in it would be shown).
 */
export const readAddress = (kind: ContactKind, given: string): Outcome<string> => {
  const trimmed = given.trim();
  const address = kind === 'sms' || kind === 'voice' ? trimmed.replace(/[\s()/-]/g, '') : trimmed;
  const web = kind === 'webhook' || kind === 'push';
  const wrong =
    address.length > LONGEST ||
    !patternOf(kind).test(address) ||
    (web && /^https?:\/\/[^/?#]*@|#/.test(address));
  if (wrong) return rejected('address-pattern', { kind, address: address.slice(0, LONGEST) });
  return accepted(address);
};
