import { coverageOf } from '../../domain/review/coverage.ts';
import type { Ports } from '../ports.ts';
import type { PackUseCases } from './types.ts';

const YEAR = 365 * 86_400_000;
const MOST = 1_000;

/** A year of records of everything, by the clauses that they are mapped to. */
export const readCoverage =
  (
    { store: { read }, now }: Ports,
    readPack: PackUseCases['readPack'],
  ): PackUseCases['readCoverage'] =>
  async () => {
    const to = now() + 1;
    const from = to - YEAR;
    const pack = await readPack({ scope: { type: 'all' }, from, to });
    if (!pack.ok) throw new Error(pack.rejection.code);
    const within = (at: number | null) => (at !== null && at >= from ? [at] : []);
    return coverageOf({
      pack: pack.value,
      signed: (await read.reviewCycles()).flatMap(({ signedAt }) => within(signedAt)),
      reviewed: (await read.runbookReviews()).flatMap(({ at }) => within(at)),
      retrospectives: (await read.publishedRetrospectives(MOST)).flatMap(({ row }) =>
        within(row.publishedAt),
      ),
    });
  };
