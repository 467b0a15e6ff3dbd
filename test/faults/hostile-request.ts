import fc from 'fast-check';
import type { RawRequest } from '../harness/raw-request.ts';

/** What exists on the server that the requests go to. */
export type Known = { token: string; incident: string; host: string };

/** What a request was meant to be, beside what goes over the wire. */
export type Hostile = RawRequest & { signedIn: boolean; kind: 'api' | 'page' };

const strange = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '💥'.repeat(40),
  "'; drop table log; --",
  '../../etc/passwd',
  '{{7*7}}',
  '<script>alert(1)</script>',
);
const words = fc.oneof(strange, fc.string({ unit: 'binary', maxLength: 30 }), fc.string());
const long = fc.integer({ min: 1, max: 400_000 }).map((length) => 'x'.repeat(length));

const events = [
  { type: 'note.added', text: 'seen' },
  { type: 'step.done', step: 'confirm' },
  { type: 'step.skipped', step: 'confirm', reason: 'no' },
  { type: 'step.reopened', step: 'confirm', reason: 'again' },
  { type: 'decision.made', step: 'classify', option: 'capacity' },
  { type: 'verify.recorded', step: 'service', value: '1', pass: true },
  { type: 'check.ticked', step: 'confirm', check: 'c1' },
  { type: 'value.recorded', name: 'region', value: 'eu-north-1' },
  { type: 'role.taken', role: 'operations' },
  { type: 'severity.changed', severity: 'sev1', reason: 'worse' },
  { type: 'approval.given', step: 'raise-limit', role: 'procurement' },
  { type: 'rollback.started', step: 'hold', reason: 'undo' },
  { type: 'signal.received', signal: 'alert-resolved' },
  { audience: 'external', status: 'monitoring', title: 'Slow', text: 'Answers are slow' },
  { name: 'Customer X', audience: 'external', days: 3 },
  { type: 'incident.resolved' },
  { type: 'incident.reopened', reason: 'back' },
  { type: 'deadline.lapsed', key: 'deadline:confirm#1' },
  { type: 'incident.declared', title: 'x', severity: 'sev1', kind: 'real' },
] as const;

const declaration = {
  title: 'Fuzz',
  severity: 'sev2',
  kind: 'drill',
  runbook: 'provider-capacity-outage',
  inputs: { region: 'eu-west-1' },
};

const rota = {
  ...{ id: 'fuzzed', name: 'Fuzzed', zone: 'Europe/Rome', team: null },
  layers: [
    {
      ...{ id: 'l1', name: 'Nights', people: ['x'], start: '2026-11-16T09:00', end: null },
      rotation: { every: 'week', count: 1, handOff: { time: '09:00', weekday: 1 } },
      restrictions: [{ weekdays: [1], from: '20:00', to: '08:00' }],
      stacks: 'over',
    },
  ],
};
const ofRotas = [
  rota,
  { ...rota, layers: [] },
  { version: 1, schedule: { ...rota, layers: [] } },
  { kind: 'add', from: 0, to: 9e11, person: 'x', reason: null },
  { to: 'x', give: { from: 0, to: 9e11 }, take: { from: 0, to: 9e11 } },
  {},
];

/** A valid body with some of its values replaced, taken away, or keys added. */
const mutated = fc
  .tuple(
    fc.constantFrom<Record<string, unknown>>(...events, declaration, ...ofRotas),
    fc.array(fc.tuple(fc.nat(6), fc.oneof(words, fc.jsonValue(), long)), { maxLength: 2 }),
    fc.array(fc.nat(6), { maxLength: 1 }),
    fc.array(fc.tuple(words, fc.jsonValue()), { maxLength: 1 }),
  )
  .map(([valid, replaced, removed, added]) => {
    const entries = Object.entries(valid);
    for (const [at, value] of replaced) {
      const entry = entries[at % entries.length];
      if (entry) entry[1] = value;
    }
    for (const at of removed) entries.splice(at % entries.length, 1);
    return JSON.stringify(Object.fromEntries([...entries, ...added]));
  });

const body = fc.oneof(
  { weight: 8, arbitrary: mutated },
  { weight: 2, arbitrary: fc.constantFrom(...events).map((event) => JSON.stringify(event)) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 6 }).map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.nat(20_000).map((deep) => '['.repeat(deep) + ']'.repeat(deep)) },
  { weight: 1, arbitrary: fc.nat(20_000).map((deep) => '{"a":'.repeat(deep)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{"__proto__":{"type":"note.added","text":"x"}}',
      '{"type":"note.added","text":"x","__proto__":{"admin":true}}',
      '{"type":"note.added","text":"\\ud800"}',
      '{"type":"note.added","text":"\\u0000"}',
      '{"type":["note.added"],"text":"x"}',
      '{"type":"note.added","type":"step.done","text":"x"}',
      '{"type":"note.added","text":1e400}',
      'null',
      '"',
      '\ufeff{}',
    ),
  },
);

/** Halves of surrogate pairs cannot go over the wire. */
const wellFormedOf = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

const segment = fc
  .oneof(
    words,
    long.map((text) => text.slice(0, 3000)),
  )
  .map((text) => {
    const wellFormed = wellFormedOf(text);
    return encodeURIComponent(wellFormed);
  });
const rawSegment = fc.constantFrom('%', '%ff', '%00', '%e0%a4%a', '..', '.', '%2e%2e', '*', '%2f');

const path = (known: Known) => {
  const id = fc.oneof(
    { weight: 8, arbitrary: fc.constant(known.incident) },
    { weight: 2, arbitrary: segment },
    { weight: 1, arbitrary: rawSegment },
  );
  const at = (make: (id: string) => string) => id.map(make);
  const rotas = fc
    .oneof(fc.constantFrom('fuzzed', 'forged'), segment)
    .chain((one) =>
      fc.constantFrom(
        '/api/v1/schedules',
        `/api/v1/schedules/${one}`,
        `/api/v1/schedules/${one}/overrides`,
        `/api/v1/schedules/${one}/swaps`,
        `/api/v1/schedules/${one}/on-call?at=${one}`,
        `/api/v1/swaps/${one}/${one}`,
        '/api/v1/swaps/x/accept',
      ),
    );
  const api = fc.oneof(
    { weight: 6, arbitrary: at((one) => `/api/v1/incidents/${one}/events`) },
    { weight: 3, arbitrary: fc.constant('/api/v1/incidents') },
    {
      weight: 3,
      arbitrary: fc
        .tuple(id, fc.constantFrom('updates', 'links', 'links/x/revoke', 'drill-report', 'so-far'))
        .map(([one, what]) => `/api/v1/incidents/${one}/${what}`),
    },
    { weight: 2, arbitrary: at((one) => `/api/v1/incidents/${one}`) },
    { weight: 2, arbitrary: at((one) => `/api/v1/incidents/${one}/timeline`) },
    { weight: 1, arbitrary: at((one) => `/api/v1/runbooks/${one}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('/api/v1/runbooks', '/api', '/api/', '/api/v1', '/api/v2/x'),
    },
    { weight: 1, arbitrary: at((one) => `/api/v1/${one}.data`) },
    { weight: 2, arbitrary: rotas },
  );
  const query = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('after', 'limit', 'state', '__proto__'), segment)
        .map(([name, value]) => `?${name}=${value}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('?after=-1', '?limit=9e9', '?limit=501', '?%', '?_data=x'),
    },
  );
  const page = at((one) => `/${one}`).chain((bare) =>
    fc.constantFrom(
      bare,
      `/incidents${bare}`,
      `/incidents${bare}.data`,
      `/runbooks${bare}`,
      `/sign-in${bare}`,
      '/incidents/new',
      '/sign-out',
      '/events',
      '/assets/../../package.json',
      '//evil.example',
    ),
  );
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(api, query).map(([a, q]) => ({ kind: 'api' as const, path: a + q })),
    },
    { weight: 1, arbitrary: page.map((one) => ({ kind: 'page' as const, path: one })) },
  );
};

const headerText = fc
  .string({ unit: fc.constantFrom(...'aZ09 ,;=/*"-_.:{}é'), maxLength: 40 })
  .map((text) => text.trim());
const often = <T>(usual: T, others: fc.Arbitrary<T>, weight = 6) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });

/** Anything that can be sent to a server that is not meant to be sent. */
export const hostileRequest = (known: Known): fc.Arbitrary<Hostile> =>
  fc
    .record({
      place: path(known),
      method: fc.constantFrom(
        'GET',
        'POST',
        'POST',
        'POST',
        'PUT',
        'PATCH',
        'DELETE',
        'HEAD',
        'OPTIONS',
        'TRACE',
        'PROPFIND',
        'QUERY',
      ),
      body,
      token: often<string | null>(
        `Bearer ${known.token}`,
        fc.oneof(
          fc.constantFrom(
            null,
            'Bearer',
            'Bearer x',
            `Bearer ${known.token}x`,
            `Basic ${known.token}`,
          ),
          headerText,
        ),
      ),
      type: often<string | null>(
        'application/json',
        fc.oneof(
          fc.constantFrom(
            null,
            'text/plain',
            'application/json; charset=utf-16',
            'multipart/form-data',
            'application/x-www-form-urlencoded',
            'APPLICATION/JSON;x',
          ),
          headerText,
        ),
      ),
      accept: often<string | null>(
        null,
        fc.oneof(
          fc.constantFrom('text/html', 'application/xml', '*/*', 'application/json;q=0'),
          headerText,
        ),
      ),
      key: often<string | null>(
        null,
        fc.oneof(fc.constantFrom('', 'same', 'x'.repeat(201), 'with space'), headerText),
        2,
      ),
      more: often<Record<string, string>>(
        {},
        fc.constantFrom<Record<string, string>>(
          { origin: 'https://evil.example' },
          { origin: 'null' },
          { host: 'evil host' },
          { host: '' },
          { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' },
          { 'content-encoding': 'gzip' },
          { 'x-http-method-override': 'DELETE' },
          { cookie: 'bh_session=%00; __proto__=1' },
          { range: 'bytes=0-5' },
          { expect: '100-continue' },
        ),
      ),
    })
    .map(({ place, method, body, token, type, accept, key, more }): Hostile => {
      const given = { authorization: token, 'content-type': type, accept, 'idempotency-key': key };
      const headers = Object.entries(given).filter(
        (one): one is [string, string] => one[1] !== null,
      );
      const bodied = !['GET', 'HEAD', 'TRACE', 'OPTIONS'].includes(method);
      return {
        ...place,
        method,
        headers: { host: known.host, ...Object.fromEntries(headers), ...more },
        ...(bodied ? { body: wellFormedOf(body) } : {}),
        signedIn: token === `Bearer ${known.token}`,
      };
    });
