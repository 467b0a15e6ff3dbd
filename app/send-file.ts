import { Readable } from 'node:stream';
import { create } from 'content-disposition';
import { kindOf } from './domain/attachment/file-kind.ts';
import type { AttachmentView } from './usecases/attachment/types.ts';

/** Nothing of a file runs, whatever it is taken for; it is a document of no site. */
const policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox";

/** A file that somebody attached. Pictures may be looked at in place, all else is saved. */
export const sendFile = (
  { name, mediaType, size }: AttachmentView,
  bytes: AsyncIterable<Uint8Array>,
): Response => {
  const type = kindOf(mediaType)?.inline ? 'inline' : 'attachment';
  const charset = mediaType.startsWith('text/') ? '; charset=utf-8' : '';
  return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream, {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Disposition': create(name, { type }),
      'Content-Length': String(size),
      'Content-Security-Policy': policy,
      'Content-Type': `${mediaType}${charset}`,
    },
  });
};
