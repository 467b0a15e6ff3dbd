import type { ChangeHub } from '../change-hub.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { settle } from './settle.ts';
import { targetOf } from './target-of.ts';

export const endDelivery =
  (ports: Ports, definitions: Definitions, hub: ChangeHub): UseCases['endDelivery'] =>
  async (id, handed, chance) => {
    const changes = await ports.store.transact(async (tx) => {
      const row = await tx.delivery(id);
      if (!row || row.sentAt !== null || row.deadAt !== null) return [];
      const at = ports.now();
      const target = await targetOf(ports, tx, row);
      const way = target.ok ? target.value.way : 'log';
      return settle({ ports, definitions, tx, at }, row, way, handed, chance);
    });
    hub.publish(changes);
  };
