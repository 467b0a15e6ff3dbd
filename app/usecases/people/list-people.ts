import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { personView } from './person-view.ts';

/** Everybody, those who are here before those who left. */
export const listPeople =
  ({ store: { read } }: Ports): UseCases['listPeople'] =>
  async () => {
    const people = await Promise.all((await read.people()).map((row) => personView(read, row)));
    const left = (at: number | null) => (at === null ? 0 : 1);
    return people.sort(
      (a, b) =>
        left(a.deactivatedAt) - left(b.deactivatedAt) ||
        a.name.localeCompare(b.name, 'en') ||
        a.id.localeCompare(b.id, 'en'),
    );
  };
