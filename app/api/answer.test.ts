import { expect, test } from 'vitest';
import { z } from 'zod';
import { DatabaseProblem } from '../../db/problem.ts';
import { sentEventSchema } from '../domain/incident/sent-event.ts';
import { answerProblem, statusOf } from './answer.ts';
import { fieldProblems, pointerTo } from './field-problems.ts';
import { resource } from './resource.ts';

test('a refusal is not there, wrong in itself, or wrong at this moment', () => {
  expect(statusOf('incident-not-found')).toBe(404);
  expect(statusOf('reason-missing')).toBe(422);
  expect(statusOf('idempotency-key-reused')).toBe(422);
  expect(statusOf('step-already-done')).toBe(409);
  expect(statusOf('right-missing')).toBe(403);
});

test('a problem has type, title, status, detail and code, and its sentence is a sentence', async () => {
  const answer = answerProblem(404, 'unknown-address', { path: '/api/x' });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toEqual({
    type: 'urn:bulkhead:problem:unknown-address',
    title: 'Not found',
    status: 404,
    detail: 'There is nothing at /api/x.',
    code: 'unknown-address',
  });
});

test('a pointer escapes what a pointer must escape', () => {
  expect(pointerTo(['a/b', 0, 'c~d'])).toBe('/a~1b/0/c~0d');
});

const problemsOf = (schema: z.ZodType, body: unknown) => {
  const parsed = schema.safeParse(body);
  return parsed.success ? [] : fieldProblems(parsed.error, body);
};

test('each wrong field is named with a sentence', () => {
  const schema = z.strictObject({ a: z.string().min(2), b: z.enum(['x', 'y']), c: z.number() });
  expect(problemsOf(schema, { a: '1', b: 'z', d: 1 })).toEqual([
    { pointer: '/a', detail: 'This field takes at least 2 characters.' },
    { pointer: '/b', detail: 'This field takes one of: x, y.' },
    { pointer: '/c', detail: 'This field is missing.' },
    { pointer: '/d', detail: 'This field is not known here.' },
  ]);
});

test('an event of no known type says so', () => {
  expect(problemsOf(sentEventSchema, { type: 'nix' })).toEqual([
    { pointer: '/type', detail: 'There is no event of this type.' },
  ]);
});

test('a body that is no object says which type it takes', () => {
  const [problem] = problemsOf(sentEventSchema, 3);
  expect(problem?.pointer).toBe('');
  expect(problem?.detail).toBe('This field takes the type object.');
});

test('what breaks inside is a problem in words too, told to the log, and a refusal goes its way', async () => {
  const told: unknown[] = [];
  const answerOf = async (thrown: unknown) => {
    const context = {
      viewer: {},
      usecases: {},
      publicUrl: '',
      onError: (e: unknown) => told.push(e),
    };
    const request = new Request('http://b.example/api/v1/x', { method: 'POST' });
    const post = resource({ POST: () => Promise.reject(thrown) });
    const args = { request, params: {}, context } as unknown as Parameters<typeof post>[0];
    const answer = await post(args);
    return { status: answer.status, body: await answer.json() };
  };
  const full = new DatabaseProblem('database-full', { file: '/secret/place' });
  expect(await answerOf(full)).toMatchObject({ status: 503, body: { code: 'not-saved' } });
  expect(JSON.stringify(await answerOf(full))).not.toContain('/secret');
  expect(await answerOf(new Error('bug'))).toMatchObject({
    status: 500,
    body: { code: 'internal' },
  });
  expect(told).toHaveLength(3);
  const refusal = new Response(null, { status: 403 });
  await expect(answerOf(refusal)).rejects.toBe(refusal);
});
