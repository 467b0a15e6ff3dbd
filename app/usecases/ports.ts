import type { Store } from '../../db/store.ts';
import type { Hash } from '../domain/engine/types.ts';
import type { Instant } from '../domain/time.ts';
import type { Library } from '../library/types.ts';

/** What the use-cases are handed from outside: all that is not a decision. */
export type Ports = {
  store: Store;
  library: Library;
  hash: Hash;
  now: () => Instant;
  newId: () => string;
  /** 256 random bits as text that may stand in an address and a header. */
  newSecret: () => string;
};
