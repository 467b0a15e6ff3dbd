import { sayOnTerminal, terminalTime } from '../../app/messages/terminal.ts';
import type { ExitCode, Io } from './io.ts';
import { oneName } from './name.ts';
import type { Opened } from './open.ts';

type SignInLink = { token: string; expiresAt: number };

const sayLink = ({ token, expiresAt }: SignInLink, name: string, publicUrl: string, io: Io) => {
  io.err(sayOnTerminal('command.link', { name, until: terminalTime(expiresAt) }));
  io.out(`${publicUrl}/sign-in/${token}`);
};

/** `person add NAME [--administrator]`. A name is given once, so that a timeline can be read. */
export const addPerson = async (
  { store, usecases, publicUrl }: Opened,
  given: string,
  administrator: boolean,
  io: Io,
): Promise<ExitCode> => {
  const name = oneName(given, io);
  if (name === null) return 2;
  const taken = (await store.read.people()).find((person) => person.name === name);
  if (taken) {
    io.err(sayOnTerminal('command.person-taken', { who: name, id: taken.id }));
    return 1;
  }
  sayLink(await usecases.createSignInLink({ name, administrator }), name, publicUrl, io);
  return 0;
};

/** `person link NAME|ID`: a new link for someone who is known. */
export const linkPerson = async (
  { store, usecases, publicUrl }: Opened,
  who: string,
  io: Io,
): Promise<ExitCode> => {
  const people = await store.read.people();
  const byId = people.filter((person) => person.id === who);
  const found = byId.length > 0 ? byId : people.filter((person) => person.name === who.trim());
  const [person] = found;
  if (!person) {
    io.err(sayOnTerminal('command.person-unknown', { who }));
    return 1;
  }
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join(', ');
    io.err(sayOnTerminal('command.person-ambiguous', { who, ids }));
    return 1;
  }
  sayLink(await usecases.createSignInLink({ id: person.id }), person.name, publicUrl, io);
  return 0;
};
