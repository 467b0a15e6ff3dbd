import { expect, test } from 'vitest';
import { shapeOf } from './pattern-shape.ts';

const said = (pattern: string) => {
  const { shape, allowed } = shapeOf(pattern);
  return allowed === '' ? shape : `${shape}: ${allowed}`;
};

test('what people need to know of a pattern is told from the ways in which patterns are written', () => {
  const told = {
    '^[0-9]+$': 'whole',
    '^-?[0-9]+([.][0-9]+)?$': 'number',
    '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': 'day',
    '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z$': 'time',
    '^(0|10|50|100)$': 'oneOf: 0, 10, 50, 100',
    '^https://[A-Za-z0-9./_-]+$': 'address: https://',
    '^https?://[A-Za-z0-9.:-]+$': 'address: http(s)://',
    '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$': 'lower: . -',
    '^[a-z0-9-]+$': 'lower: -',
    '^[A-Za-z0-9][A-Za-z0-9._:/-]*$': 'letters: . _ : / -',
    '^[A-Za-z0-9-]+$': 'letters: -',
  };
  expect(Object.fromEntries(Object.keys(told).map((one) => [one, said(one)]))).toEqual(told);
});

test('a pattern that says more than that is said as it is', () => {
  for (const pattern of [
    ...['', '^cr-[0-9a-f]+$', '^(10|[0-9])$', '^[^a-z0-9-]+$', '[a-z0-9-]+', '^[a-z0-9-]{3}$'],
    ...['^[a-z0-9-]+[.][a-z]+$', '^Z[A-Z0-9]+$', 'constructor', '^[a-z0-9-]+|x$'],
  ])
    expect(shapeOf(pattern)).toEqual({ shape: 'other', allowed: '', pattern });
});
