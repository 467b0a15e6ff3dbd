import { useTranslations } from 'use-intl';
import type { GraphDrawing } from './graph.types.ts';

/** Every way of the graph as a sentence, for those who do not see the drawing. */
export const GraphWords = ({
  drawing,
  hrefOf,
}: {
  drawing: GraphDrawing;
  hrefOf: (id: string) => string;
}) => {
  const t = useTranslations('graph');
  const titles = new Map(
    drawing.nodes.map((node) => [
      node.id,
      'number' in node && node.number ? `${node.number} ${node.title}` : node.title,
    ]),
  );
  const link = (id: string) => () => (
    <a href={hrefOf(id)} className="underline decoration-line-strong underline-offset-3">
      {titles.get(id)}
    </a>
  );
  return (
    <details className="text-small">
      <summary className="w-fit rounded-tag text-ink-2 hover:text-ink">{t('words')}</summary>
      <ul className="mt-1.5 grid gap-1">
        {drawing.edges.map(({ id, from, to, label }) => (
          <li key={id}>
            {label === ''
              ? t.rich('edge', { from: link(from), to: link(to) })
              : t.rich('edgeOn', { from: link(from), to: link(to), on: label })}
          </li>
        ))}
      </ul>
    </details>
  );
};
