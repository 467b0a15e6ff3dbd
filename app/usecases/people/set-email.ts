import type { Ports } from '../ports.ts';
import { readEmail } from '../sign-in/person-of.ts';
import type { UseCases } from '../types.ts';
import { changePerson } from './change-person.ts';
import { putEmail } from './put-email.ts';

/** An administrator vouches for the address: no code is asked for. */
export const setEmail =
  (ports: Ports): UseCases['setEmail'] =>
  async (by, id, wanted) => {
    const email = readEmail(wanted);
    if (!email.ok) return email;
    const sendsEmail = ports.sendsEmail === true;
    return changePerson(ports, by, id, (tx, person, tell, at) =>
      putEmail({ tx, tell, at, sendsEmail }, person, email.value),
    );
  };
