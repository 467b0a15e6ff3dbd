import type { Act } from '../../../app/domain/rights/table.ts';
import type { UseCases } from '../../../app/usecases/types.ts';
import { formOf } from '../../harness/files.ts';
import type { Things } from './things.ts';
import type { Who } from './who.ts';

/** One change that somebody may ask for: where, with what, and which right it takes. */
export type Mutation = {
  usecase: keyof UseCases;
  act: Act;
  path: (things: Things) => string;
  type: string;
  body: (things: Things, turn: number, who: Who) => string | Buffer;
};

type Fields<T> = (things: Things, turn: number, who: Who) => T;
type Asked<T> = (
  usecase: Mutation['usecase'],
  act: Act,
  path: Mutation['path'],
  fields: Fields<T>,
) => Mutation;

const FORM = 'application/x-www-form-urlencoded';

export const at = (path: string) => () => path;

export const form: Asked<Record<string, string>> = (usecase, act, path, fields) => ({
  ...{ usecase, act, path, type: FORM },
  body: (...asked) => new URLSearchParams(fields(...asked)).toString(),
});

export const json: Asked<unknown> = (usecase, act, path, body) => ({
  ...{ usecase, act, path, type: 'application/json' },
  body: (...asked) => JSON.stringify(body(...asked)),
});

export const upload = (path: Mutation['path']): Mutation => ({
  ...{ usecase: 'attachFile', act: 'incident.act', path },
  type: formOf({ name: 'a.log', bytes: '' }).type,
  body: (_things, turn) => formOf({ name: 'a.log', bytes: `asked for ${turn}` }).body,
});

/** A form of a page that has several, told apart by their intent. */
export const intent = (
  usecase: Mutation['usecase'],
  act: Act,
  path: Mutation['path'],
  name: string,
  more: Fields<Record<string, string>> = () => ({}),
) => form(usecase, act, path, (...asked) => ({ intent: name, ...more(...asked) }));

/** What a page posts as JSON within a form, with a key that makes it count once. */
export const post = (
  usecase: Mutation['usecase'],
  act: Act,
  path: Mutation['path'],
  body: (things: Things) => unknown,
) =>
  form(usecase, act, path, (things, turn) => ({
    ...{ key: `asked-for-${turn}`, body: JSON.stringify(body(things)) },
  }));
