import type { RequestHandler } from 'express';

/** What must hold before we are sent work. Each answers quickly or is taken as failed. */
export type ReadyChecks = Record<string, () => boolean | Promise<boolean>>;

const checkWithin = async (check: () => boolean | Promise<boolean>, ms: number) => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([Promise.resolve(check()).catch(() => false), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};

/** `GET /healthz`: the process answers. Says nothing of what it depends on. */
export const healthDoor: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' });
};

/** `GET /readyz`: 200 when everything that an act needs works, else 503; each check is named. */
export const readyDoor =
  (checks: ReadyChecks): RequestHandler =>
  async (_request, response) => {
    const results = await Promise.all(
      Object.entries(checks).map(
        async ([name, check]) =>
          [name, (await checkWithin(check, 2000)) ? 'ok' : 'failed'] as const,
      ),
    );
    const ready = results.every(([, result]) => result === 'ok');
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ready ? 'ok' : 'failed', checks: Object.fromEntries(results) });
  };
