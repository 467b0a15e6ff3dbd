import type { Writer } from '../../../db/store.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';

/** What following up an act takes, within its transaction. */
export type Following = {
  tx: Writer;
  ports: Pick<Ports, 'hash' | 'newId'>;
  definitions: Definitions;
};
