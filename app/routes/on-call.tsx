import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { requireViewer } from '../require-viewer.ts';
import { OnCallNav } from '../ui/oncall/on-call-nav.tsx';

export const loader = ({ context, request }: LoaderFunctionArgs) => ({
  me: requireViewer(context, request).id,
});

const OnCall = () => (
  <div className="mx-auto max-w-[1100px] px-4 py-6 sm:px-6 md:py-8">
    <OnCallNav me={useLoaderData<typeof loader>().me} />
    <Outlet />
  </div>
);
export default OnCall;
