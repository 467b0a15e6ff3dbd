import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { dayOf, packWanted, readPackQuery } from '../pack-query.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { asText, useFromText } from '../sent-text.ts';
import { buttonClass } from '../ui/button.tsx';
import { pageTitle } from '../ui/page-title.ts';
import { PackFilter } from '../ui/review/pack/pack-filter.tsx';
import { PackPage } from '../ui/review/pack/pack-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('pack.live'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const query = readPackQuery(new URL(request.url));
  if (!query) throw refuse(400, { code: 'pack-query-wrong', params: {} });
  const wanted = packWanted(query, Date.now());
  const pack = await context.usecases.readPack(wanted);
  if (!pack.ok) throw refuse(400, pack.rejection);
  const asked = { ...wanted.scope, from: dayOf(wanted.from), to: dayOf(wanted.to - 1) };
  return { pack: asText(pack.value), asked };
};

const LivePack = () => {
  const t = useTranslations('pack');
  const { pack, asked } = useLoaderData<typeof loader>();
  const { type, from, to } = asked;
  const search = new URLSearchParams({ from, to, scope: type });
  if (asked.type !== 'all') search.set('id', asked.id);
  return (
    <PackPage
      pack={useFromText(pack)}
      links={
        <a
          href={`/reviews/pack.json?${search}`}
          download
          className={buttonClass('plain', 'normal')}
        >
          {t('json')}
        </a>
      }
    >
      <PackFilter key={`${search}`} asked={asked} />
    </PackPage>
  );
};
export default LivePack;
