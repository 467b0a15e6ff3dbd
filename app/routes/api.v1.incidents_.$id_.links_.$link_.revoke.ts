import { z } from 'zod';
import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';

const revoke = resource({
  POST: async ({ request, params, usecases }) => {
    const nothing = await readBody(request, z.strictObject({}));
    if (!nothing.ok) return nothing.answer;
    const revoked = await usecases.revokeStakeholderLink(params.id ?? '', params.link ?? '');
    return revoked.ok ? answerJson({ revoked: true }) : answerRejection(revoked.rejection);
  },
});

export const loader = revoke;
export const action = revoke;
