import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { may } from '../domain/rights/may.ts';
import type { Act } from '../domain/rights/table.ts';
import { requireViewer } from '../require-viewer.ts';
import { SettingsNav, type SettingsPage, settingsPages } from '../ui/settings/settings-nav.tsx';

const needs: Partial<Record<SettingsPage, Act>> = {
  people: 'person.read',
  invitations: 'settings.read',
  'break-glass': 'settings.read',
  teams: 'person.read',
  tokens: 'token.read.any',
  delivery: 'settings.read',
  updates: 'update.template',
  freshness: 'freshness.policy',
  integrations: 'settings.read',
  rights: 'rights.read',
  audit: 'audit.read',
};

export const loader = ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const pages = settingsPages.filter((page) => {
    const act = needs[page];
    return act === undefined || may(viewer, act).ok;
  });
  return { pages };
};

const Settings = () => {
  const { pages } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto grid max-w-[1100px] gap-x-8 gap-y-5 px-4 py-6 sm:px-6 md:grid-cols-[180px_minmax(0,1fr)] md:py-8">
      <SettingsNav pages={pages} />
      <div className="min-w-0">
        <Outlet />
      </div>
    </div>
  );
};
export default Settings;
