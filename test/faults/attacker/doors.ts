import { api, type Door, form, json, nobody, page } from './door.ts';
import { doorsOfReviews } from './doors-of-reviews.ts';
import { doorsOfRunbooks } from './doors-of-runbooks.ts';

export type { Door, Known } from './door.ts';

const upload = {
  body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.log"\r\n\r\nforged\r\n--x--\r\n',
  type: 'multipart/form-data; boundary=x',
};
const note = { type: 'note.added', text: 'forged' };
const policy = {
  ...{ id: 'forged', name: 'forged', team: null, isDefault: true },
  body: {
    ...{ delay: 0, repeat: 0, lastResort: null, ackTimeout: null, variants: [] },
    levels: [{ targets: [{ type: 'team', id: 'nobody' }], wait: 300 }],
  },
};
const rota = { id: 'forged', name: 'forged', zone: 'UTC', team: null, layers: [] };
const declared = {
  title: 'forged',
  severity: 'sev1',
  kind: 'real',
  runbook: 'provider-capacity-outage',
};

/** Every door that somebody outside can knock at. One that is missing here fails the suite. */
export const doors: Door[] = [
  page('$', () => '/nothing-here', { asks: 'nothing' }),
  page('_index', () => '/'),
  page('confirm', () => '/confirm', { acts: form({ password: 'forged' }) }),
  page('confirm_.passkey', () => '/confirm/passkey', { reads: false, acts: form({ step: 'ask' }) }),
  ...doorsOfReviews,
  ...doorsOfRunbooks,
  page('incidents._index', () => '/incidents'),
  page('incidents.new', () => '/incidents/new', { acts: form(declared) }),
  page('incidents.$id', ({ incident }) => `/incidents/${incident}`, {
    acts: json({ key: 'forged-key', event: note }),
    withId: (id) => `/incidents/${id}`,
  }),
  page('incidents.$id_.files', ({ incident }) => `/incidents/${incident}/files`, {
    acts: upload,
    withId: (id) => `/incidents/${id}/files`,
  }),
  page('incidents.$id_.files_.$file', ({ incident }) => `/incidents/${incident}/files/${nobody}`, {
    withId: (id) => `/incidents/${id}/files/${id}`,
  }),
  ...['chain', 'others', 'print', 'suggestions'].map((what) =>
    page(`incidents.$id_.${what}`, ({ incident }) => `/incidents/${incident}/${what}`, {
      withId: (id) => `/incidents/${id}/${what}`,
    }),
  ),
  ...['json', 'md'].map((form) =>
    page(
      `incidents.$id_.export[.]${form}`,
      ({ incident }) => `/incidents/${incident}/export.${form}`,
      {
        withId: (id) => `/incidents/${id}/export.${form}`,
      },
    ),
  ),
  page('incidents.$id_.pages', ({ incident }) => `/incidents/${incident}/pages`, {
    acts: json({
      key: 'forged-key',
      page: { target: { type: 'team', id: 'nobody' }, text: 'forged' },
    }),
    withId: (id) => `/incidents/${id}/pages`,
  }),
  page('incidents.$id_.retrospective', ({ incident }) => `/incidents/${incident}/retrospective`, {
    acts: form({ key: 'forged-key', body: '{"type":"retrospective.opened"}' }),
    withId: (id) => `/incidents/${id}/retrospective`,
  }),
  page(
    'incidents.$id_.retrospective_.export',
    ({ incident }) => `/incidents/${incident}/retrospective/export`,
    { withId: (id) => `/incidents/${id}/retrospective/export` },
  ),
  page('actions._index', () => '/actions', {
    acts: form({
      key: 'forged-key',
      body: '{"type":"action.added","action":{"title":"forged","kind":"other"}}',
    }),
  }),
  page('actions_.export', () => '/actions/export'),
  page('actions.$id', () => `/actions/${nobody}`, {
    acts: form({ key: 'forged-key', body: '{"type":"done"}' }),
    withId: (id) => `/actions/${id}`,
  }),
  page('incident-metrics._index', () => '/incident-metrics'),
  page('reviews_.pack', () => '/reviews/pack', {
    acts: form({ kind: 'change', text: 'forged' }),
  }),
  page('reviews_.pack[.]json', () => '/reviews/pack.json'),
  page('incident-metrics_.export', () => '/incident-metrics/export'),
  page('incidents.$id_.graph', ({ incident }) => `/incidents/${incident}/graph`, {
    withId: (id) => `/incidents/${id}/graph`,
  }),
  ...['', '[.]json', '[.]md'].map((end) =>
    page(
      `incidents.$id_.drill-report${end}`,
      ({ incident }) => `/incidents/${incident}/drill-report${end.replace(/[[\]]/g, '')}`,
      { withId: (id) => `/incidents/${id}/drill-report` },
    ),
  ),
  page('incidents.$id_.updates', ({ incident }) => `/incidents/${incident}/updates`, {
    acts: form({ intent: 'share', name: 'Mallory', audience: 'internal', days: '90' }),
    withId: (id) => `/incidents/${id}/updates`,
  }),
  page('status.$secret', () => `/status/${'A'.repeat(43)}`, {
    asks: 'nothing',
    withId: (id) => `/status/${id}`,
  }),
  page('settings.updates', () => '/settings/updates', {
    acts: form({ intent: 'template', audience: 'external', title: '{title}', text: 'forged' }),
  }),
  page('acknowledge.$token', () => `/acknowledge/${'a'.repeat(64)}`, {
    asks: 'nothing',
    acts: form({}),
    withId: (id) => `/acknowledge/${id}`,
  }),
  page('invitation.$token', () => `/invitation/${'A'.repeat(43)}`, {
    asks: 'nothing',
    acts: form({ name: 'Mallory', password: 'correct horse battery staple' }),
    withId: (id) => `/invitation/${id}`,
  }),
  page('invitation.$token_.passkey', () => `/invitation/${'A'.repeat(43)}/passkey`, {
    ...{ asks: 'nothing', reads: false },
    acts: form({ step: 'ask', name: 'Mallory' }),
    withId: (id) => `/invitation/${id}/passkey`,
  }),
  page('incidents.$id_.wall', ({ incident }) => `/incidents/${incident}/wall`, {
    withId: (id) => `/incidents/${id}/wall`,
  }),
  page('incidents.$id_.so-far', ({ incident }) => `/incidents/${incident}/so-far`, {
    withId: (id) => `/incidents/${id}/so-far`,
  }),
  page('calls', () => '/calls'),
  page('palette.incidents', () => '/palette/incidents'),
  page('wall', () => '/wall'),
  page('library.search', () => '/library/search?q=outage'),
  page('library.suggest', () => '/library/suggest?title=outage'),
  page('on-call', () => '/on-call'),
  page('on-call._index', () => '/on-call'),
  page('on-call.people.$id', () => `/on-call/people/${'0'.repeat(8)}`, {
    acts: form({ intent: 'make-feed' }),
    withId: (id) => `/on-call/people/${id}`,
  }),
  page('on-call.policies._index', () => '/on-call/policies'),
  page('on-call.policies.new', () => '/on-call/policies/new', {
    acts: form({ policy: JSON.stringify(policy) }),
  }),
  page('on-call.policies.$id', () => '/on-call/policies/forged', {
    acts: form({ intent: 'remove' }),
    withId: (id) => `/on-call/policies/${id}`,
  }),
  page('on-call.policies.$id_.edit', () => '/on-call/policies/forged/edit', {
    acts: form({ policy: JSON.stringify(policy) }),
    withId: (id) => `/on-call/policies/${id}/edit`,
  }),
  page('on-call_.policies_.preview', () => '/on-call/policies/preview', {
    reads: false,
    acts: json({ severity: 'sev1', body: policy.body }),
  }),
  page('on-call.readiness', () => '/on-call/readiness'),
  page('on-call.schedules.new', () => '/on-call/schedules/new', {
    acts: form({ schedule: '{"id":"forged"}' }),
  }),
  page('on-call.schedules.$id', () => '/on-call/schedules/forged', {
    acts: form({ intent: 'remove' }),
    withId: (id) => `/on-call/schedules/${id}`,
  }),
  page('on-call.schedules.$id_.edit', () => '/on-call/schedules/forged/edit', {
    acts: form({ schedule: '{"id":"forged"}', version: '1' }),
    withId: (id) => `/on-call/schedules/${id}/edit`,
  }),
  page('calendars.$secret', () => `/calendars/${'A'.repeat(43)}.ics`, {
    asks: 'nothing',
    withId: (id) => `/calendars/${id}`,
  }),
  page('people.names', () => '/people/names'),
  page('settings', () => '/settings'),
  page('settings._index', () => '/settings'),
  page('settings.audit', () => '/settings/audit'),
  page('settings.audit_.export', () => '/settings/audit/export'),
  page('settings.break-glass', () => '/settings/break-glass', {
    acts: form({ intent: 'print' }),
  }),
  page('settings.invitations', () => '/settings/invitations', {
    acts: form({ intent: 'invite', email: 'mallory@example.org', name: 'Mallory' }),
  }),
  page('settings.security', () => '/settings/security', { acts: form({ intent: 'everywhere' }) }),
  page('settings.security_.passkey', () => '/settings/security/passkey', {
    ...{ reads: false, acts: form({ step: 'ask' }) },
  }),
  page('settings.people', () => '/settings/people', {
    acts: form({ intent: 'password-alone', rule: 'everybody' }),
  }),
  page('settings.people_.$id', () => `/settings/people/${'0'.repeat(8)}`, {
    acts: form({ intent: 'deactivate' }),
    withId: (id) => `/settings/people/${id}`,
  }),
  page('settings.profile', () => '/settings/profile', {
    acts: form({ intent: 'profile', name: 'Mallory' }),
  }),
  page('settings.reach', () => '/settings/reach', {
    acts: form({ intent: 'add-contact', kind: 'email', address: 'mallory@example.org' }),
  }),
  page('settings.delivery', () => '/settings/delivery', {
    acts: form({ intent: 'remove-channel', id: '1' }),
  }),
  page('settings.integrations', () => '/settings/integrations', {
    acts: form({ intent: 'test' }),
  }),
  page('slack-link.$token', () => `/slack-link/${'a'.repeat(64)}`, {
    acts: form({}),
    withId: (id) => `/slack-link/${id}`,
  }),
  page('settings.rights', () => '/settings/rights'),
  page('settings.teams', () => '/settings/teams', {
    acts: form({ intent: 'create', name: 'Mallory' }),
  }),
  page('settings.tokens', () => '/settings/tokens', { acts: form({ intent: 'revoke', id: '1' }) }),
  page('sign-in.break-glass', () => '/sign-in/break-glass', {
    asks: 'nothing',
    acts: form({ code: 'AAAA-AAAA-AAAA-AAAA', name: 'Mallory' }),
  }),
  page('sign-in.oidc', () => '/sign-in/oidc', { asks: 'nothing' }),
  page('sign-in.oidc_.callback', () => '/sign-in/oidc/callback?code=x&state=y', {
    asks: 'nothing',
  }),
  page('sign-in.passkey', () => '/sign-in/passkey', {
    ...{ asks: 'nothing', reads: false },
    acts: form({ step: 'ask' }),
  }),
  page('sign-in._index', () => '/sign-in', { asks: 'nothing' }),
  page('sign-in.$token', () => `/sign-in/${'A'.repeat(43)}`, {
    asks: 'nothing',
    acts: form({ name: 'Mallory' }),
    withId: (id) => `/sign-in/${id}`,
  }),
  page('sign-out', () => '/sign-out', { asks: 'nothing', acts: form({}) }),
  api('api.$', () => '/api/nothing-here', { asks: 'nothing' }),
  api('api.v1.incidents', () => '/api/v1/incidents', { acts: json(declared) }),
  api('api.v1.incidents_.$id', ({ incident }) => `/api/v1/incidents/${incident}`, {
    withId: (id) => `/api/v1/incidents/${id}`,
  }),
  api('api.v1.incidents_.$id_.files', ({ incident }) => `/api/v1/incidents/${incident}/files`, {
    acts: upload,
    withId: (id) => `/api/v1/incidents/${id}/files`,
  }),
  api(
    'api.v1.incidents_.$id_.files_.$file',
    ({ incident }) => `/api/v1/incidents/${incident}/files/${nobody}`,
    { withId: (id) => `/api/v1/incidents/${id}/files/${id}` },
  ),
  api('api.v1.incidents_.$id_.pages', ({ incident }) => `/api/v1/incidents/${incident}/pages`, {
    acts: json({ target: { type: 'team', id: 'nobody' }, text: 'forged' }),
    withId: (id) => `/api/v1/incidents/${id}/pages`,
  }),
  api('api.v1.policies', () => '/api/v1/policies', { acts: json(policy) }),
  api('api.v1.policies_.$id', () => '/api/v1/policies/nothing', {
    acts: json(policy),
    withId: (id) => `/api/v1/policies/${id}`,
  }),
  api('api.v1.pages_.$id_.$act', () => `/api/v1/pages/${nobody}/acknowledge`, {
    reads: false,
    acts: json({}),
    withId: (id) => `/api/v1/pages/${id}/acknowledge`,
  }),
  api('api.v1.incidents_.$id_.events', ({ incident }) => `/api/v1/incidents/${incident}/events`, {
    reads: false,
    acts: json(note),
    withId: (id) => `/api/v1/incidents/${id}/events`,
  }),
  api(
    'api.v1.incidents_.$id_.timeline',
    ({ incident }) => `/api/v1/incidents/${incident}/timeline`,
    { withId: (id) => `/api/v1/incidents/${id}/timeline` },
  ),
  ...['drill-report', 'export', 'so-far', 'suggestions', 'verify'].map((what) =>
    api(
      `api.v1.incidents_.$id_.${what}`,
      ({ incident }) => `/api/v1/incidents/${incident}/${what}`,
      { withId: (id) => `/api/v1/incidents/${id}/${what}` },
    ),
  ),
  api(
    'api.v1.incidents_.$id_.retrospective',
    ({ incident }) => `/api/v1/incidents/${incident}/retrospective`,
    {
      acts: json({ type: 'retrospective.opened' }),
      withId: (id) => `/api/v1/incidents/${id}/retrospective`,
    },
  ),
  api('api.v1.incidents_.$id_.updates', ({ incident }) => `/api/v1/incidents/${incident}/updates`, {
    acts: json({ audience: 'external', status: 'resolved', title: 'forged', text: 'forged' }),
    withId: (id) => `/api/v1/incidents/${id}/updates`,
  }),
  api('api.v1.incidents_.$id_.links', ({ incident }) => `/api/v1/incidents/${incident}/links`, {
    acts: json({ name: 'Mallory', audience: 'internal', days: 90 }),
    withId: (id) => `/api/v1/incidents/${id}/links`,
  }),
  api(
    'api.v1.incidents_.$id_.links_.$link_.revoke',
    ({ incident }) => `/api/v1/incidents/${incident}/links/${nobody}/revoke`,
    { reads: false, acts: json({}), withId: (id) => `/api/v1/incidents/${id}/links/${id}/revoke` },
  ),
  api('api.v1.retrospectives', () => '/api/v1/retrospectives'),
  api('api.v1.actions', () => '/api/v1/actions', {
    acts: json({ title: 'forged', kind: 'other' }),
  }),
  api('api.v1.actions_.$id', () => `/api/v1/actions/${nobody}`, {
    acts: json({ type: 'done' }),
    withId: (id) => `/api/v1/actions/${id}`,
  }),
  api('api.v1.metrics', () => '/api/v1/metrics'),
  api('api.v1.review-pack', () => '/api/v1/review-pack'),
  api('api.v1.schedules', () => '/api/v1/schedules', { acts: json(rota) }),
  api('api.v1.schedules_.$id', () => '/api/v1/schedules/forged', {
    acts: json({ version: 1, schedule: rota }),
    withId: (id) => `/api/v1/schedules/${id}`,
  }),
  api('api.v1.schedules_.$id_.on-call', () => '/api/v1/schedules/forged/on-call', {
    withId: (id) => `/api/v1/schedules/${id}/on-call`,
  }),
  api('api.v1.schedules_.$id_.overrides', () => '/api/v1/schedules/forged/overrides', {
    ...{ reads: false, acts: json({ kind: 'add', from: 0, to: 1, person: 'mallory' }) },
    withId: (id) => `/api/v1/schedules/${id}/overrides`,
  }),
  api('api.v1.schedules_.$id_.swaps', () => '/api/v1/schedules/forged/swaps', {
    acts: json({ to: 'mallory', give: { from: 0, to: 1 } }),
    withId: (id) => `/api/v1/schedules/${id}/swaps`,
  }),
  api('api.v1.swaps_.$id_.$act', () => `/api/v1/swaps/${nobody}/accept`, {
    ...{ reads: false, acts: json({}) },
    withId: (id) => `/api/v1/swaps/${id}/accept`,
  }),
  { path: () => '/events', asks: 'session', reads: true },
  { path: () => '/metrics', asks: 'session', reads: true },
  {
    path: ({ incident }) => `/events/here?incident=${incident}&tab=forged-tab`,
    ...{ asks: 'session', reads: false },
    acts: form({}),
  },
  {
    path: () => '/slack/events',
    ...{ asks: 'nothing', reads: false },
    acts: form({ payload: '{"type":"block_actions"}' }),
  },
  { path: () => '/healthz', asks: 'nothing', reads: true },
  { path: () => '/readyz', asks: 'nothing', reads: true },
  { path: () => '/favicon.svg', asks: 'nothing', reads: true },
];

export const doorName = ({ route, path }: Door): string =>
  route ?? path({ incident: '', runbook: '' });
