import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { translator } from '../messages/catalogue.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { asText, useFromText } from '../sent-text.ts';
import { PrintPage } from '../ui/incident/print/print-page.tsx';

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const exported = await context.usecases.exportIncident(params.id ?? '');
  if (!exported.ok) throw refuse(404, exported.rejection);
  const { number, title, kind } = exported.value.incident;
  return { about: { number, title, kind }, record: asText(exported.value) };
};

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => {
  if (!shown) return [];
  const { number, title, kind } = shown.about;
  const t = translator();
  const page = t('room.pageTitle', { kind, number: String(number), title });
  return [{ title: t('shell.pageTitle', { page }) }];
};

const IncidentRecord = () => (
  <PrintPage record={useFromText(useLoaderData<typeof loader>().record)} />
);
export default IncidentRecord;
