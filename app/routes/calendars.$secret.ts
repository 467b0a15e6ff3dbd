import type { LoaderFunctionArgs } from '@remix-run/node';
import { calendarText } from '../calendar-text.ts';
import { notFound } from '../refuse.ts';

const address = /^([\w-]{20,100})\.ics$/;

/** A calendar for whoever knows its address; nothing tells a wrong one from one that was revoked. */
export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const secret = address.exec(params.secret ?? '')?.[1];
  const read = secret === undefined ? null : await context.usecases.readFeed(secret);
  if (!read?.ok) throw notFound();
  return new Response(calendarText(read.value), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="on-call.ics"',
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
};
