import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { gatheredStream } from './gathered-stream.ts';
import { Nonce } from './nonce.ts';

/** A page that has not finished by then is sent as far as it got. */
const STREAM_MS = 5000;

export const streamTimeout = STREAM_MS;

const handleRequest = (
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, onError: tell }: AppLoadContext,
): Promise<Response> =>
  new Promise((resolve, reject) => {
    // A crawler and a printer want the whole page at once.
    const whole = isbot(request.headers.get('user-agent') ?? '');
    let statusNow = status;
    let started = false;
    const send = () => {
      started = true;
      const { writable, body } = gatheredStream();
      writable.once('close', () => clearTimeout(cut));
      headers.set('Content-Type', 'text/html; charset=utf-8');
      resolve(new Response(body, { headers, status: statusNow }));
      pipe(writable);
    };
    const { pipe, abort } = renderToPipeableStream(
      <Nonce.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </Nonce.Provider>,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']: send,
        onShellError: (error) => {
          clearTimeout(cut);
          reject(error);
        },
        onError(error: unknown) {
          statusNow = 500;
          // Errors before the shell are rejected above and logged once by whoever called.
          if (started && !request.signal.aborted) tell(error);
        },
      },
    );
    // It holds the whole page: one that has ended is let go, and not kept for seconds.
    const cut = setTimeout(abort, STREAM_MS + 1000);
    cut.unref();
  });

export default handleRequest;

/** Called for what loaders, actions and rendering throw; expected answers and readers who left are no news. */
export const handleError = (
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.onError(error);
};
