import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';

type Door = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<Response>;

/** Asks one address of the API as Remix would: a body makes it a POST, the second part is its id. */
export const callDoor =
  (given: { usecases: unknown; viewer: unknown }) =>
  async (door: Door, path: string, body?: unknown) => {
    const sent = body !== undefined && {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json' },
    };
    const request = new Request(`http://localhost/api/v1${path}`, sent || {});
    const [, , id, act] = path.replace(/\?.*/, '').split('/');
    const params = { ...(id && { id }), ...(act && { act }) };
    // What breaks inside is for the test to see, rather than the answer that a program gets.
    const onError = (error: unknown) => {
      throw error;
    };
    const context = {
      ...given,
      onError,
      publicUrl: 'http://localhost',
    } as unknown as AppLoadContext;
    const answer = await door({ request, params, context });
    return { status: answer.status, body: await answer.json() };
  };
