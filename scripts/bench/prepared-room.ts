import { sessionCookieName } from '../../app/session-cookie.ts';
import type { Viewer } from '../../app/usecases/types.ts';
import { longestWay } from './acts.ts';
import { openUseCases } from './opened.ts';

export const RUNBOOK = 'provider-capacity-outage';

/** `cookies` are of so many people, `cookie` of the one who declared it. */
export type Prepared = { incident: string; cookie: string; cookies: string[]; token: string };

/** An incident half walked, its timeline so long, and people who are signed in. */
export const prepareRoom = async (
  dataDir: string,
  entries: number,
  people = 1,
): Promise<Prepared> => {
  const { usecases, library, close } = await openUseCases(dataDir);
  try {
    const sessions: string[] = [];
    for (let person = 0; person < people; person++) {
      const link = await usecases.createSignInLink({ name: `Ada ${person}`, administrator: true });
      const signedIn = await usecases.signIn(link.token);
      if (!signedIn.ok) throw new Error(signedIn.rejection.code);
      sessions.push(signedIn.value.session);
    }
    const ada = (await usecases.viewerOfSession(sessions[0] ?? '')) as Viewer;
    const plan = library.get(RUNBOOK)?.plan;
    if (!plan) throw new Error(`${RUNBOOK} is not in the library`);
    const { acts, inputs } = longestWay(plan);
    const declared = await usecases.declareIncident(
      { title: 'No GPUs in eu-west-1', severity: 'sev2', kind: 'real', runbook: RUNBOOK, inputs },
      ada,
      null,
    );
    if (!declared.ok) throw new Error(declared.rejection.code);
    const incident = declared.value.id;
    // Declaring is two entries; half of the rest are acts on the way, half are notes.
    for (let entry = 2; entry < entries; entry++) {
      const act = entry % 2 === 0 ? acts[entry / 2 - 1] : undefined;
      const event = act ?? { type: 'note.added', text: `Seen at the desk, ${entry}.` };
      const sent = await usecases.sendEvent(incident, event, ada, null);
      if (!sent.ok) throw new Error(`${event.type}: ${sent.rejection.code}`);
    }
    const { token } = await usecases.createToken('bench');
    const cookies = sessions.map((session) => `${sessionCookieName('')}=${session}`);
    return { incident, cookie: cookies[0] ?? '', cookies, token };
  } finally {
    await close();
  }
};
