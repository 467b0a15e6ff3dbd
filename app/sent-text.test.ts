import { expect, test } from 'vitest';
import { asKeptText, asText, fromText } from './sent-text.ts';

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
