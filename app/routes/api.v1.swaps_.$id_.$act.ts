import { z } from 'zod';
import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';

const answers = new Map([
  ['accept', 'accepted'],
  ['decline', 'declined'],
  ['withdraw', 'withdrawn'],
] as const);

/** Whom a swap is offered to accepts or declines; whoever offered it withdraws. */
const answer = resource({
  POST: async ({ params, request, usecases }) => {
    const said = answers.get(params.act as 'accept');
    if (!said) return answerRejection({ code: 'swap-not-found', params: {} });
    const body = await readBody(request, z.strictObject({}));
    if (!body.ok) return body.answer;
    const done = await usecases.answerSwap(params.id ?? '', said);
    return done.ok ? answerJson({ state: said }) : answerRejection(done.rejection);
  },
});

export const loader = answer;
export const action = answer;
