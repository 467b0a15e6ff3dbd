import type { Shift } from '../../domain/oncall/schedule.ts';

/** Shifts that hold at once stand under each other: each with the number of its lane, from 0. */
export const lanesOf = (shifts: readonly Shift[]): { lane: number; shift: Shift }[] => {
  const ends: number[] = [];
  return [...shifts]
    .sort((a, b) => a.from - b.from)
    .map((shift) => {
      const free = ends.findIndex((end) => end <= shift.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = shift.to;
      return { lane, shift };
    });
};
