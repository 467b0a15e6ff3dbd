import { Writable } from 'node:stream';

/**
 * A body that sends together what was written together. React writes a page in pieces of two
 * kilobytes and says when it has no more for now; each piece by itself would cost more to pass on
 * than to make.
 */
export const gatheredStream = (): { writable: Writable; body: ReadableStream<Uint8Array> } => {
  let chunks: Uint8Array[] = [];
  let open = true;
  let reader: ReadableStreamDefaultController<Uint8Array>;
  const flush = (): void => {
    if (open && chunks.length > 0) reader.enqueue(Buffer.concat(chunks));
    chunks = [];
  };
  const writable = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
    final: (done) => {
      flush();
      if (open) reader.close();
      open = false;
      done();
    },
    destroy: (error, done) => {
      if (open) reader.error(error ?? new Error('the page ended early'));
      open = false;
      done(error);
    },
  });
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      reader = controller;
    },
    cancel: () => {
      open = false;
      writable.destroy();
    },
  });
  return { writable: Object.assign(writable, { flush }), body };
};
