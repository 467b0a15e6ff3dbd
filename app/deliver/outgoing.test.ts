import type { LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guardedFetch, isPublic, type OutgoingOptions } from './outgoing.ts';

let server: Server;
let port = 0;
let asked: string[] = [];
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    const to = new URL(request.url ?? '/', 'http://x').searchParams.get('to');
    if (to) response.writeHead(302, { Location: to }).end();
    else if (request.url === '/large') response.end(Buffer.alloc(2 * 1024 * 1024));
    else if (request.url !== '/never') response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Answers each question with the next of these lists; the last one stays. */
const resolving = (...answers: string[][]): NonNullable<OutgoingOptions['resolve']> => {
  let at = 0;
  return (_host, _options, done) => {
    const list = answers[Math.min(at++, answers.length - 1)] ?? [];
    done(
      null,
      list.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
};

const causeOf = async (answer: Promise<unknown>): Promise<string | undefined> => {
  try {
    await answer;
    return 'reached';
  } catch (error) {
    const { cause, name } = error as { cause?: { code?: string }; name: string };
    return cause?.code ?? name;
  }
};

const loopback = { allow: ['127.0.0.0/8'] };

test('an address that is allowed is reached, by name and by number', async () => {
  const ask = guardedFetch({ ...loopback, resolve: resolving(['127.0.0.1']) });
  expect(await (await ask(`http://idp.example:${port}/`)).text()).toBe('reached');
  expect(await (await ask(`http://127.0.0.1:${port}/`)).text()).toBe('reached');
});

test.each([
  '127.0.0.1',
  '2130706433',
  '0177.0.0.1',
  '0x7f.1',
  '127.1',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.169.254',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '224.0.0.1',
  '[ff02::1]',
  '255.255.255.255',
  '198.18.0.1',
  '192.0.2.1',
])('the literal address %s is refused before anything is sent', async (host) => {
  expect(await causeOf(guardedFetch()(`http://${host}:${port}/`))).toBe('outgoing-refused');
  expect(asked).toEqual([]);
});

test('a name that leads inside is refused, also when only one of its addresses does', async () => {
  for (const found of [['127.0.0.1'], ['93.184.215.14', '10.0.0.1'], ['::ffff:127.0.0.1'], []]) {
    const ask = guardedFetch({ resolve: resolving(found) });
    expect(await causeOf(ask(`http://inside.example:${port}/`))).toBe('outgoing-refused');
  }
  expect(asked).toEqual([]);
});

test('a name is resolved once for a connection: what it says later does not count', async () => {
  const ask = guardedFetch({ ...loopback, resolve: resolving(['127.0.0.1'], ['10.0.0.1']) });
  expect(await (await ask(`http://turncoat.example:${port}/`)).text()).toBe('reached');
  expect(asked).toEqual([`turncoat.example:${port}/`]);
});

test('a redirect is judged like a first address', async () => {
  const ask = guardedFetch({ allow: ['127.0.0.1'], resolve: resolving(['127.0.0.1']) });
  for (const to of ['http://169.254.169.254/', `http://[::1]:${port}/`, 'http://10.0.0.1/']) {
    const from = `http://idp.example:${port}/?to=${encodeURIComponent(to)}`;
    expect(await causeOf(ask(from))).toBe('outgoing-refused');
  }
  expect(await causeOf(ask(`http://idp.example:${port}/?to=file:///etc/passwd`))).not.toBe(
    'reached',
  );
});

test('what is not of the web is not asked', async () => {
  for (const url of ['file:///etc/passwd', 'ftp://example.org/', 'gopher://example.org/'])
    expect(await causeOf(guardedFetch()(url))).not.toBe('reached');
});

test('an answer that is endless or never comes is given up', async () => {
  const ask = guardedFetch({ ...loopback, patienceMs: 300 });
  const large = await ask(`http://127.0.0.1:${port}/large`);
  expect(await causeOf(large.text())).not.toBe('reached');
  expect(await causeOf(ask(`http://127.0.0.1:${port}/never`))).not.toBe('reached');
});

test('no private IPv4 address is public, in none of the ways to write it in IPv6', () => {
  const inside = fc.constantFrom('10', '127', '0', '169.254', '192.168', '172.20', '100.64', '224');
  fc.assert(
    fc.property(inside, fc.array(fc.nat(255), { minLength: 3, maxLength: 3 }), (head, rest) => {
      const parts = [...head.split('.'), ...rest].slice(0, 4);
      const ipv4 = parts.join('.');
      for (const written of [ipv4, `::ffff:${ipv4}`, `::${ipv4}`, `64:ff9b::${ipv4}`])
        expect(isPublic(written), written).toBe(false);
    }),
  );
  expect(isPublic('93.184.215.14')).toBe(true);
  expect(isPublic('2606:4700::1111')).toBe(true);
});
