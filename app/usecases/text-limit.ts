import { accepted, type Outcome, rejected } from '../domain/outcome.ts';

/** A text that people typed, trimmed: `<what>-missing` when empty, `<what>-too-long` over `max`. */
export const limited = (what: string, text: string, max: number): Outcome<string> => {
  const trimmed = text.trim();
  if (trimmed === '') return rejected(`${what}-missing`);
  if (trimmed.length > max) return rejected(`${what}-too-long`, { max });
  return accepted(trimmed);
};

export const personName = (name: string): Outcome<string> => limited('name', name, 80);
