import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import type { SentFile } from './usecases/attachment/types.ts';

/** What is wrong with an upload before anybody looks into the file; a code of the problems. */
export class UploadProblem extends Error {
  readonly code: 'not-multipart' | 'broken-upload';
  constructor(code: 'not-multipart' | 'broken-upload') {
    super(code);
    this.code = code;
  }
}

/** One file and the step it is for; names and fields are short, and there are no others. */
const limits = {
  ...{ files: 1, fields: 1, parts: 2, fieldSize: 300, fieldNameSize: 50 },
  ...{ headerPairs: 20, headerSize: 4096 },
};

/**
 * The file of a multipart form, as it comes in: nothing is read ahead of whoever reads its bytes, and
 * nothing is kept in memory. The step, when there is one, stands before the file. Reading throws an
 * `UploadProblem` when the body breaks off or has more in it.
 */
export const readUpload = (request: Request): Promise<SentFile> => {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body)
    return Promise.reject(new UploadProblem('not-multipart'));
  const broken = new UploadProblem('broken-upload');
  return new Promise((resolve, reject) => {
    let parser: Busboy;
    try {
      parser = new Busboy({ headers: { 'content-type': type }, limits });
    } catch {
      return reject(new UploadProblem('not-multipart'));
    }
    const source = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
    let step: string | undefined;
    let file: BusboyFileStream | undefined;
    const end = finished(parser);
    const fail = () => {
      file?.destroy(broken);
      reject(broken);
      // Read to its end, which is not far: cutting it would cut off the answer.
      source.unpipe(parser);
      source.resume();
      parser.destroy(broken);
    };
    end.catch(fail);
    source.on('error', () => parser.destroy(broken));
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
      parser.on(limit, fail);
    parser.on('field', (name, value) => {
      if (name === 'step' && value !== '') step = value;
    });
    parser.on('file', (name, stream, filename) => {
      file = stream;
      stream.on('error', () => undefined);
      if (name !== 'file' || !filename) return fail();
      resolve({
        name: filename,
        ...(step === undefined ? {} : { step }),
        bytes: whole(stream, end, broken),
      });
    });
    parser.on('finish', () => (file ? undefined : fail()));
    source.pipe(parser);
  });
};

/** The bytes; the last one is followed by the certainty that nothing came after. */
const whole = async function* (
  stream: BusboyFileStream,
  end: Promise<void>,
  broken: UploadProblem,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of stream) yield piece as Uint8Array;
    await end;
  } catch {
    throw broken;
  }
};
