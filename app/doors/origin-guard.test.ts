import { expect, test } from 'vitest';
import { originAllowed, requestHost } from './origin-guard.ts';

const host = (value: string | undefined) => requestHost({ headers: { host: value } });

test('a host is a name or an address, with a port or without', () => {
  expect(host('localhost:3000')).toBe('localhost:3000');
  expect(host('[::1]:3000')).toBe('[::1]:3000');
  expect(host('Bulkhead.Example.org')).toBe('bulkhead.example.org');
});

test.each([undefined, '', 'a b', 'x@y', 'a/b', 'localhost:99999999', 'localhost:99999', '[zz]'])(
  'no URL can be made of the host %s',
  (value) => {
    expect(host(value)).toBeNull();
  },
);

test('our own pages may change things: by the host asked for and by the public address', () => {
  expect(originAllowed('http://localhost:3000', 'localhost:3000', 'http://localhost:3000')).toBe(
    true,
  );
  expect(originAllowed('https://b.example', 'inner:3000', 'https://b.example')).toBe(true);
  expect(originAllowed('https://b.example', 'b.example', 'https://other.example')).toBe(true);
});

test('behind TLS our own name in the clear is another page', () => {
  expect(originAllowed('http://b.example', 'b.example', 'https://b.example')).toBe(false);
  expect(originAllowed('https://b.example', 'b.example', 'https://b.example')).toBe(true);
});

test.each(['null', '', 'http://localhost:3001', 'http://evil.example', 'https://b.example.evil'])(
  'a page of %s may not',
  (origin) => {
    expect(originAllowed(origin, 'localhost:3000', 'https://b.example')).toBe(false);
  },
);
