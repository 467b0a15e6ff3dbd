import { expect, test } from 'vitest';
import { filterAddress, filterFrom, narrowed } from './list-filter.ts';

const real = (state: 'active' | 'mitigated' | 'resolved' | 'closed' | 'cancelled') => ({
  state,
  kind: 'real' as const,
});
const drill = { state: 'active' as const, kind: 'drill' as const };

test('each part counts what stands in it, and of the chosen kind only', () => {
  const all = [real('active'), real('mitigated'), real('resolved'), real('cancelled'), drill];
  const { shown, counts } = narrowed(all, { part: 'open', kind: 'real' });
  expect(shown).toEqual([real('active'), real('mitigated')]);
  expect(counts).toEqual({ open: 2, awaiting: 1, closed: 0, cancelled: 1, all: 4 });
  expect(narrowed(all, { part: 'all', kind: 'drill' }).shown).toEqual([drill]);
});

test('a filter survives its address, and a strange one is none', () => {
  const filter = { part: 'awaiting', kind: 'drill' } as const;
  const address = filterAddress(filter);
  expect(filterFrom(new URL(address, 'http://x').searchParams)).toEqual(filter);
  expect(filterAddress({ part: 'all', kind: 'everyKind' })).toBe('/incidents');
  expect(filterFrom(new URLSearchParams({ show: 'x' }))).toEqual({
    part: 'all',
    kind: 'everyKind',
  });
});
