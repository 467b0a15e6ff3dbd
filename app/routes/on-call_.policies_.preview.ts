import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { policyBodySchema } from '../domain/escalation/policy.ts';
import { shownClimb } from '../policy-preview.ts';
import { readJsonBody } from '../read-json-body.ts';

const asked = z.strictObject({
  body: policyBodySchema,
  severity: z.enum(['sev1', 'sev2', 'sev3', 'sev4']),
});

/** Asked with every change in the editor; a policy may be longer than an address. */
export const action = async ({ context, request }: ActionFunctionArgs) => {
  if (!context.viewer) return new Response(null, { status: 401 });
  const given = asked.safeParse(await readJsonBody(request));
  if (!given.success) return new Response(null, { status: 400 });
  const { body, severity } = given.data;
  const climb = shownClimb(await context.usecases.previewPolicy(body, severity));
  return Response.json(climb, { headers: { 'Cache-Control': 'no-store' } });
};
