import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog, scrub } from './log.server.ts';

const said = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = [];
  write(createLog({ write: (line) => void lines.push(line) }));
  return lines.join('');
};

const secret = randomBytes(32).toString('base64url');

test('secrets are taken out by the name of their field, three levels deep', () => {
  const headers = { authorization: 'Basic abc', cookie: 'x=hunter2', 'set-cookie': 'y=hunter2' };
  const line = said((log) =>
    log.info({ password: 'hunter2', request: { headers }, login: { clientSecret: 'hunter2' } }),
  );
  expect(line).not.toMatch(/hunter2|abc/);
  expect(JSON.parse(line)).toMatchObject({ password: '[hidden]' });
});

test.each([
  `bh_${secret}`,
  `authorization: Bearer ${secret}`,
  `cookie: a=1; bh_session=${secret}; b=2`,
  `__Host-bh_session=${secret}`,
  `https://b.example/sign-in/${secret}`,
  `GET /invitation/${secret}?x=1`,
  `the token "${secret}" is wrong`,
  `xoxb-1234-5678-${secret}`,
  `xapp-1-A0123-${secret}`,
  `https://hooks.slack.com/services/T1/B1/${secret}`,
  `GET /slack-link/${secret}`,
  randomBytes(32).toString('base64'),
])('%s is not to be read in a message, an error or its stack', (text) => {
  const hidden = text.match(/[A-Za-z0-9+/_-]{43}/)?.[0] ?? text;
  const line = said((log) => {
    log.error(new Error(text));
    log.info({ detail: { deep: [text] } }, text);
  });
  expect(line).not.toContain(hidden);
  for (const one of line.trim().split('\n')) expect(JSON.parse(one)).toHaveProperty('level');
});

test('any secret that is handed out is hidden in any text around it', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.constantFrom(' ', '"', '/', '=', '\n', '(', ':', '.'),
      (bytes, around) => {
        const made = Buffer.from(bytes).toString('base64url');
        expect(scrub(`a${around}${made}${around}b`)).not.toContain(made);
      },
    ),
  );
});

test('ids, hashes and what people need to find a fault stay', () => {
  const text = `incident 0198f7a2-4c1e-7d3a-9b52-0e6f5c8d7a11 revision ${'ab'.repeat(32)} at app/doors/app.ts:12:3`;
  expect(scrub(text)).toBe(text);
});
