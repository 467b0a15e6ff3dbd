import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { checkPlan } from '../../app/domain/runbook/check.ts';
import { parsePlain } from '../../app/library/plain/parse-plain.ts';
import { corpusFiles } from './corpora.ts';
import { inTurn, perSecond } from './in-turn.ts';
import type { Metric } from './metric.ts';

const remark = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze();

/** Milliseconds that reading, importing and proving every file of the corpora takes. */
export const checkCorpora: Metric = {
  name: 'check-corpora',
  unit: 'ms',
  against: 'parsing the same files with remark alone',
  bound: { atMost: 2 },
  measure: ({ of, pairs }) => {
    const all = corpusFiles();
    const files = all.slice(0, of(all.length));
    const now = Date.now();
    const timed = async (each: (one: (typeof files)[number]) => void) => {
      const { n, value } = await perSecond(() => {
        for (const one of files) each(one);
        return files.length;
      });
      return { n, value: (n * 1000) / value };
    };
    return inTurn(
      {
        ours: () =>
          timed(({ source, file }) => {
            for (const { plan } of parsePlain(source, file).runbooks)
              checkPlan(plan, { file, now });
          }),
        other: () => timed(({ source }) => void remark.parse(source)),
      },
      // One pair takes a minute where two cores are shared; the ratio hardly moves between them.
      Math.min(pairs, 3),
    );
  },
};
