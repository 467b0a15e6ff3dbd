import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { BreakGlassSheet } from '../ui/account/break-glass-sheet.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('account.breakGlassSheet.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const { name } = requireViewer(context, request);
  const sheet = await context.usecases.readBreakGlass();
  return { sheet, by: name, url: `${context.publicUrl}/sign-in/break-glass` };
};

/** The codes go out in this one answer, and are nowhere afterwards. */
export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const printed = await context.usecases.printBreakGlass();
  if (!printed.ok) throw refuse(403, printed.rejection);
  return data(printed.value, { headers: { 'Cache-Control': 'no-store' } });
};

const BreakGlass = () => (
  <BreakGlassSheet
    {...useLoaderData<typeof loader>()}
    printed={useActionData<typeof action>() ?? null}
  />
);
export default BreakGlass;
