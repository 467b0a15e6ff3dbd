import { makeCache } from './cache.ts';
import { renderRunbook } from './html.ts';
import { includedHtml } from './included-html.ts';
import { type Links, leadLinks } from './links.ts';
import { isPlainFile, parsePlain } from './plain/parse-plain.ts';
import { plainHtml } from './plain/plain-html.ts';
import type { SourcePart } from './source-part.ts';
import type { Renderable } from './types.ts';

type Html = Record<string, string[]>;

const mostPages = 400;

/**
 * Renders revisions from what was kept with them, never from what stands on disk now, so that the
 * prose of a running walkthrough stays as it was. Only links follow the library, since the pages
 * they lead to do.
 */
export const revisionHtml = () => {
  const own = makeCache<Html>(mostPages);
  const whole = makeCache<Html>(mostPages);
  const partHtml = (part: Pick<SourcePart, 'hash' | 'file' | 'part' | 'source'>): Promise<Html> =>
    own(`${part.file} ${part.hash}`, async () => {
      if (!isPlainFile(part.file)) return renderRunbook(part.source, part.file);
      const runbook = parsePlain(part.source, part.file).runbooks[part.part];
      return runbook ? plainHtml(runbook) : {};
    });
  return ({ hash, source, file, part, plan, includes }: Renderable, links: Links, turn: number) =>
    whole(`${turn} ${file} ${hash}`, async () => {
      const all = await includedHtml(
        led(await partHtml({ hash, source, file, part }), file, links),
        plan.nodes,
        async (id) => {
          const included = includes.find(({ runbook }) => runbook === id);
          return included ? led(await partHtml(included), included.file, links) : {};
        },
      );
      return all;
    });
};

const led = (html: Html, file: string, links: Links): Html =>
  Object.fromEntries(
    Object.entries(html).map(([id, parts]) => [
      id,
      parts.map((part) => leadLinks(part, file, links)),
    ]),
  );
