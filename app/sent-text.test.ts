import { expect, test } from 'vitest';
import { asKeptText, asStanding, asText, fromText, useStanding } from './sent-text.ts';

test('a text gives back what was put into it', () => {
  const shown = { title: 'a “b” \u2028 </script>', steps: [{ id: 'one' }, { id: 'two' }] };
  expect(fromText(asText(shown))).toEqual(shown);
});

test('of one shared object the text is made once, of another that says the same anew', () => {
  let made = 0;
  const make = ({ id }: { id: string }) => ({ id, made: ++made });
  const page = { id: 'a' };
  expect(fromText(asKeptText(page, make))).toEqual({ id: 'a', made: 1 });
  expect(fromText(asKeptText(page, make))).toEqual({ id: 'a', made: 1 });
  expect(fromText(asKeptText({ ...page }, make))).toEqual({ id: 'a', made: 2 });
});

test('what stands in a whole page is not sent, what is asked for as data is', () => {
  const parts = { way: '<p>one</p>' };
  expect(JSON.stringify(asStanding(parts, true))).toBe('{"sent":null}');
  expect(asStanding(parts, false).sent).toBe(parts);
  expect(useStanding(asStanding(parts, true))).toBe(parts);
  expect(useStanding({ sent: null })).toBeNull();
});
