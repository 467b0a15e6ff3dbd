import type { RequestHandler } from 'express';
import { fileLimits } from '../domain/attachment/file-limits.ts';
import { answerProblem } from './problem.ts';

/** Longest body that anything here takes which is no file, in bytes. */
export const maxBody = 256 * 1024;

/** Room for a form around a file. */
export const maxUpload = fileLimits.size + 64 * 1024;

/** Addresses that take a file. */
const uploads = /^\/(?:api\/v1\/)?incidents\/[^/]+\/files(?:\.data)?$/;

export const limitOf = (path: string): number => (uploads.test(path) ? maxUpload : maxBody);

/**
 * Refuses longer bodies with 413: at once when the length is told, else as soon as it is passed.
 * The rest is not read; the connection closes after the answer.
 */
export const limitBody =
  (limitFor = limitOf): RequestHandler =>
  (request, response, next) => {
    const limit = limitFor(request.path);
    const refuse = () => {
      response.set('Connection', 'close');
      answerProblem(response, 413, 'too-large', { limit });
    };
    if (Number(request.headers['content-length'] ?? 0) > limit) return refuse();
    if (request.headers['transfer-encoding'] === undefined) return next();
    let seen = 0;
    const push = request.push.bind(request);
    request.push = (chunk: unknown, encoding?: BufferEncoding) => {
      if (chunk !== null) seen += Buffer.byteLength(chunk as string | Buffer);
      if (seen <= limit) return push(chunk, encoding);
      if (!response.headersSent) {
        // Never ended, so that whoever reads it fails rather than takes a cut text for the whole.
        response.once('finish', () => request.destroy());
        refuse();
      }
      return false;
    };
    next();
  };
