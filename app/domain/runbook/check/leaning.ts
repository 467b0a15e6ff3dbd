import { notation } from '../durations.ts';
import { found, frontMatter, type Register, type Rule } from './context.ts';

/**
 * The objective promises nothing that a service underneath cannot keep: whatever the runbook's
 * services need, and what that needs in turn, must be back by then too.
 */
export const leaning: Rule = (subject) => {
  const { plan, context } = subject;
  const rto = plan.objective?.rto;
  const objectives = context.register?.objectives ?? {};
  if (rto === undefined) return [];
  return [...underneath(plan.services, context.register?.needs ?? {})].flatMap(([name, chain]) => {
    const other = Object.hasOwn(objectives, name) ? objectives[name] : undefined;
    if (other === undefined || other <= rto) return [];
    const params = {
      service: name,
      chain: chain.join(' → '),
      other: notation(other),
      objective: notation(rto),
    };
    return [found(subject, 'RB235', 'error', frontMatter(subject, 'objective'), params)];
  });
};

/** Every service that one of these needs, at any depth, with a shortest chain that leads to it. */
const underneath = (
  services: string[],
  needs: NonNullable<Register['needs']>,
): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  const open = services.map((service) => [service]);
  for (const chain of open) {
    const last = chain.at(-1) as string;
    for (const next of Object.hasOwn(needs, last) ? (needs[last] ?? []) : []) {
      if (found.has(next) || services.includes(next)) continue;
      found.set(next, [...chain, next]);
      open.push([...chain, next]);
    }
  }
  return found;
};
