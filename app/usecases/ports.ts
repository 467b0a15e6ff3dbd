import type { Store } from '../../db/store.ts';
import type { Hash } from '../domain/engine/types.ts';
import type { Instant } from '../domain/time.ts';
import type { Library } from '../library/types.ts';
import type { Files } from './attachment/types.ts';
import type { Identity } from './identity.types.ts';
import type { SlackPort } from './slack/types.ts';

/** A text under a key. Lies in the database; the key never does. */
export type Sealed = { sealed: string; keyId: string };

/** Seals what must not be read by whoever gets hold of the database alone. */
export type Secrets = {
  /** Opens again under the same name only. */
  seal: (name: string, text: string) => Sealed;
  /** Null when the key is not known or what is sealed was changed. */
  open: (name: string, kept: Sealed) => string | null;
  /** A hash that nobody can try texts against without the key. */
  fingerprint: (text: string) => string;
};

/** What the use-cases are handed from outside: all that is not a decision. */
export type Ports = {
  store: Store;
  library: Library;
  hash: Hash;
  now: () => Instant;
  newId: () => string;
  /** 256 random bits as text that may stand in an address and a header. */
  newSecret: () => string;
  secrets: Secrets;
  files: Files;
  identity: Identity;
  /** Whether mail goes out, so that an address can be checked by a code. */
  sendsEmail?: boolean;
  slack?: SlackPort;
  /** Tells whoever watches the server's log, at once. */
  warn: (
    ...warning:
      | ['break-glass-used', { by: string }]
      | ['dead-letter', { key: string; code: string; pages: number }]
  ) => void;
};
