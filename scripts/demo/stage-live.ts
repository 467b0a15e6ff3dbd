import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sessionCookieName } from '../../app/session-cookie.ts';
import { PACE } from './outage.ts';
import type { Player, Stage } from './stage.ts';

/** Who plays in front of the server: their id, and the session they are signed in with. */
export type Session = { id: string; session: string };

/**
 * Played on a running server by people who are signed in like any other and press what a browser
 * would press. `here` declares and reads in this process, on the same database.
 */
export const stageLive = (
  url: string,
  sessions: Record<Player, Session>,
  here: Pick<Stage, 'declare' | 'room' | 'idOf' | 'tell'>,
  signal: AbortSignal,
): Stage => {
  let incident = '';
  const post = async (who: Player, path: string, body: object) => {
    const response = await fetch(`${url}/incidents/${path}`, {
      ...{ method: 'POST', signal },
      headers: {
        ...{ origin: url, 'content-type': 'application/json' },
        cookie: `${sessionCookieName(url)}=${sessions[who].session}`,
      },
      body: JSON.stringify({ key: randomUUID(), ...body }),
    });
    if (response.ok) return;
    throw new Error(`${JSON.stringify(body)}: ${response.status} ${await response.text()}`);
  };
  return {
    ...here,
    declare: async (who, input) => {
      incident = await here.declare(who, input);
      return incident;
    },
    send: (who, id, event) => post(who, `${id}.data`, { event }),
    acknowledge: (who, page) =>
      post(who, `${incident}/pages`, { answered: page, answer: { do: 'acknowledge' } }),
    pass: (seconds) => wait((seconds * 1000) / PACE, undefined, { signal }),
  };
};
