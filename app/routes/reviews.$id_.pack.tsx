import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { packDifference } from '../domain/review/pack/difference.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { asText, useFromText } from '../sent-text.ts';
import { pageTitle } from '../ui/page-title.ts';
import { PackPage } from '../ui/review/pack/pack-page.tsx';
import { ReviewExports } from '../ui/review/pack/review-exports.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('pack.title'));

/** The pack as it was frozen, with what has changed since; before the freeze the live one. */
export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const id = params.id ?? '';
  const review = await context.usecases.readReview(id);
  if (!review.ok) throw refuse(404, review.rejection);
  const { scope, period } = review.value.run;
  const frozen = await context.usecases.readFrozenPack(id);
  const span = frozen.ok ? frozen.value.pack : { scope, ...period };
  const notes = frozen.ok ? frozen.value.pack.notes : [];
  // What happened after the freeze is what has changed since.
  const to = frozen.ok ? Math.max(span.to, Date.now()) : span.to;
  const live = await context.usecases.readPack({
    ...{ scope: span.scope, from: span.from, to, notes },
  });
  if (!live.ok) throw refuse(400, live.rejection);
  const pack = frozen.ok ? frozen.value.pack : live.value;
  return {
    id,
    pack: asText(pack),
    ...(frozen.ok && {
      freeze: { hash: frozen.value.hash, at: frozen.value.frozenAt },
      difference: asText(packDifference(pack, live.value)),
    }),
  };
};

const Difference = ({ sent }: { sent: ReturnType<typeof useLoaderData<typeof loader>> }) => {
  const pack = useFromText(sent.pack);
  const difference = useFromText(sent.difference ?? asText({ figures: [], rows: [] }));
  const { freeze } = sent;
  return (
    <PackPage pack={pack} {...(freeze && { hash: freeze.hash, frozenAt: freeze.at, difference })}>
      <div className="no-print mt-4">
        <ReviewExports id={sent.id} />
      </div>
    </PackPage>
  );
};

const ReviewPack = () => <Difference sent={useLoaderData<typeof loader>()} />;
export default ReviewPack;
