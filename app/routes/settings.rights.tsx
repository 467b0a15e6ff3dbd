import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { may } from '../domain/rights/may.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { RightsPage } from '../ui/settings/rights-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('settings.page.rights'));

export const loader = ({ context, request }: LoaderFunctionArgs) => {
  const allowed = may(requireViewer(context, request), 'rights.read');
  if (!allowed.ok) throw refuse(403, allowed.rejection);
  return null;
};

const Rights = () => <RightsPage />;
export default Rights;
