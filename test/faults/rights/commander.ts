import Database from 'better-sqlite3';
import { databaseFile } from '../../../app/parts.server.ts';
import type { Target } from '../attacker/target.ts';
import type { Who } from './who.ts';

/** As many who may as are let through for each change; all who may not are tried. */
export const enough = 3;

/** Gives the incident's command to the one who shall hold it, by their own act while they still may. */
export const commandTo = async (it: Target, all: Who[]): Promise<void> => {
  const who = all.find(({ commander }) => commander);
  if (!who) throw new Error('nobody shall command');
  const db = new Database(databaseFile(it.server.dataDir));
  const grant = (role: string) =>
    db
      .prepare(
        'update role_grant set role = ? where person_id = (select id from person where name = ?)',
      )
      .run(role, who.name);
  grant('responder');
  const body = JSON.stringify({
    key: 'takes-command',
    event: { type: 'role.taken', role: 'incident-commander' },
  });
  const answer = await it.ask({
    ...{ method: 'POST', path: `/incidents/${it.known.incident}`, body },
    headers: { ...who.headers, origin: it.server.url, 'content-type': 'application/json' },
  });
  grant('viewer');
  db.close();
  if (answer.status !== 200) throw new Error(`command was not taken: ${answer.text.slice(0, 300)}`);
};
