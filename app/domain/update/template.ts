import { IntlMessageFormat } from 'intl-messageformat';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import { type TemplateFacts, templateFacts } from './template-facts.ts';

/** Longest template, in UTF-16 units. */
export const MOST_TEMPLATE = 2000;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const sample: TemplateFacts = {
  ...{ number: '1', title: 'T', severity: 'sev1', status: 'investigating', kind: 'real' },
  ...{ what: 'W', since: '08:00 UTC', minutes: 1, next: '', by: 'B' },
};

/** Whoever writes a template hands in a text only: it names known facts, or it is refused. */
const compile = (text: string): IntlMessageFormat =>
  new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true });

const namesOf = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    if (!('value' in element) || element.type === 0) return [];
    const inner = 'options' in element ? Object.values(element.options) : [];
    return [element.value, ...inner.flatMap(({ value }) => namesOf(value))];
  });

/**
 * Whether a template can be read and names known facts only: `template-pattern` (it cannot be read,
 * or uses a fact as what it is not), `template-unknown-input`, `template-too-long`, `template-empty`.
 */
export const checkTemplate = (text: string): Outcome<null> => {
  if (text.trim() === '') return rejected('template-empty');
  if (text.length > MOST_TEMPLATE) return rejected('template-too-long', { max: MOST_TEMPLATE });
  try {
    const compiled = compile(text);
    const known: readonly string[] = templateFacts;
    const unknown = namesOf(compiled.getAst()).find((name) => !known.includes(name));
    if (unknown !== undefined)
      return rejected('template-unknown-input', { name: unknown, known: known.join(', ') });
    compiled.format({ ...sample });
    return accepted(null);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : '';
    return rejected('template-pattern', { why: (why ?? '').slice(0, 120) });
  }
};

/** A checked template with its facts, no longer than `most`; a text that cannot be read is given as it is. */
export const fillTemplate = (text: string, facts: TemplateFacts, most: number): string => {
  try {
    const filled = compile(text).format({ ...facts });
    return (Array.isArray(filled) ? filled.join('') : String(filled)).trim().slice(0, most);
  } catch {
    return text.slice(0, most);
  }
};
