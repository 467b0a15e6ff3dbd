import { expect, test } from 'vitest';
import { createKeptForms } from './kept-forms.ts';

const formOf = (fields: [string, string | Blob][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};
const typed = formOf([
  ['intent', 'invite'],
  ['grant', 'viewer'],
  ['grant', 'editor@compute'],
]);

test('what was typed comes back once, to the session and the path that it was typed at', () => {
  const forms = createKeptForms({ now: () => 0 });
  forms.keep('ada', '/settings/invitations', typed);
  expect(forms.take('ben', '/settings/invitations')).toBe(null);
  expect(forms.take('ada', '/settings/people')).toBe(null);
  expect(forms.take('ada', '/settings/invitations')).toEqual([...typed]);
  expect(forms.take('ada', '/settings/invitations')).toBe(null);
});

test('after ten minutes nothing is left, and a newer form takes the place of an older one', () => {
  const clock = { at: 0 };
  const forms = createKeptForms({ now: () => clock.at });
  forms.keep('ada', '/a', typed);
  forms.keep('ada', '/b', typed);
  expect(forms.take('ada', '/a')).toBe(null);
  clock.at = 10 * 60_000;
  expect(forms.take('ada', '/b')).toBe(null);
});

test('files and secrets are not kept, nor what is longer than anybody types', () => {
  const forms = createKeptForms({ now: () => 0 });
  const names = ['password', 'secret', 'headers', 'code', 'response', 'ask', 'token', 'username'];
  const secrets = names.map((name): [string, string] => [name, 'x']);
  const file = new Blob(['x']);
  forms.keep('ada', '/a', formOf([...secrets, ['file', file], ['url', 'https://sms.example']]));
  expect(forms.take('ada', '/a')).toEqual([['url', 'https://sms.example']]);
  forms.keep('ada', '/a', formOf([['body', 'x'.repeat(64 * 1024)]]));
  expect(forms.take('ada', '/a')).toBe(null);
});

test('of more sessions than it has room for the oldest is forgotten', () => {
  const forms = createKeptForms({ now: () => 0 });
  for (let at = 0; at <= 500; at += 1) forms.keep(`session-${at}`, '/a', typed);
  expect(forms.take('session-0', '/a')).toBe(null);
  expect(forms.take('session-1', '/a')).not.toBe(null);
});
