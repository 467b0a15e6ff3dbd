import type { Instant } from '../time.ts';

/** The ways to reach a person. */
export const contactKinds = ['email', 'slack', 'webhook', 'push', 'sms', 'voice'] as const;
export type ContactKind = (typeof contactKinds)[number];

export const isContactKind = (word: string): word is ContactKind =>
  (contactKinds as readonly string[]).includes(word);

/** What deciding how to reach somebody takes; a contact counts once it is verified. */
export type Contact = {
  id: string;
  kind: ContactKind;
  verifiedAt: Instant | null;
  /** The order in which the person put them, lowest first. */
  position: number;
};

/** Those that ring or buzz; quiet hours hold them back. */
export const isLoud = (kind: ContactKind): boolean => kind !== 'email';
