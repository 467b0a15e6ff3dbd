import { z } from 'zod';
import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { updateAudiences } from '../domain/update/update.ts';

const linkSchema = z.strictObject({
  name: z.string().max(200),
  audience: z.enum(updateAudiences),
  days: z.int().min(1).max(90).default(30),
});

/** Whoever opens the address reads what was published for its audience; it is told this once. */
const links = resource({
  GET: async ({ params, usecases }) => {
    const desk = await usecases.readUpdateDesk(params.id ?? '');
    return desk.ok ? answerJson({ links: desk.value.links }) : answerRejection(desk.rejection);
  },
  POST: async ({ request, params, usecases, publicUrl }) => {
    const link = await readBody(request, linkSchema);
    if (!link.ok) return link.answer;
    const made = await usecases.createStakeholderLink(params.id ?? '', link.value);
    if (!made.ok) return answerRejection(made.rejection);
    const { id, secret } = made.value;
    return answerJson({ id, url: `${publicUrl}/status/${secret}` }, 201);
  },
});

export const loader = links;
export const action = links;
