import type { EngineEvent } from '../engine/types.ts';
import type { Plan } from '../runbook/plan.ts';
import { roleTitle } from './room-current.ts';

type Params = Record<string, string | number>;

/** The facts that the sentence of an incident's own entry needs. Whether something was said is told as `yes` or `no`. */
export const incidentParams = (plans: readonly Plan[], event: EngineEvent): Params => {
  const said = (name: string): string => (typeof event[name] === 'string' ? event[name] : '');
  const number = (name: string): number => (typeof event[name] === 'number' ? event[name] : 0);
  const other = (name: string): Params => {
    const { number: no = 0, title = '' } = (event[name] ?? {}) as {
      number?: number;
      title?: string;
    };
    return { number: no, title };
  };
  const told = (name: string): 'yes' | 'no' => (said(name) === '' ? 'no' : 'yes');
  const role = titleIn(plans, said('role'));
  const to = (event.to as { name?: string } | undefined)?.name ?? '';
  const reason = said('reason');
  switch (event.type) {
    case 'incident.declared':
      return { title: said('title'), severity: said('severity'), kind: said('kind') };
    case 'incident.mitigated':
    case 'incident.resolved':
      return { summary: said('summary'), told: told('summary') };
    case 'incident.merged':
      return { ...other('into'), reason };
    case 'incident.absorbed':
      return { ...other('from'), reason };
    case 'update.published':
      return {
        ...{ audience: said('audience'), status: said('status'), title: said('title') },
        ...{ text: said('text'), corrects: number('corrects') },
      };
    case 'stakeholder.shared':
    case 'stakeholder.revoked':
      return { name: said('name'), audience: said('audience') };
    case 'inject.told':
      return { text: said('text'), number: number('number') };
    case 'note.added':
      return { text: said('text') };
    case 'fact.pinned':
      return { text: said('text'), told: told('text'), entry: number('entry') };
    case 'link.added':
      return { url: said('url'), title: said('title') || said('url') };
    case 'gap.reported':
      return {
        number: number('number'),
        title: said('title'),
        placed: told('title'),
        text: said('text'),
      };
    case 'retrospective.edited':
      return { section: said('section') };
    case 'retrospective.amended':
      return { text: said('text') };
    case 'action.told':
      return { number: number('number'), title: said('title'), what: said('what') };
    case 'file.attached':
      return { name: said('name'), size: number('size') };
    case 'severity.changed':
      return { severity: said('severity'), reason };
    case 'role.taken':
    case 'role.accepted':
    case 'role.left':
      return { role };
    case 'role.handed':
    case 'role.assigned':
    case 'role.offered':
      return { role, to };
    case 'role.declined':
      return { role, reason, told: told('reason') };
    default:
      return reason === '' ? {} : { reason };
  }
};

/** What a runbook calls a role; the first that names it says it. */
const titleIn = (plans: readonly Plan[], role: string): string => {
  const plan = plans.find(({ roles }) => roles.some(({ id }) => id === role));
  return plan ? roleTitle(plan, role) : role;
};
