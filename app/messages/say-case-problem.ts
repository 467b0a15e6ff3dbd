import { type Locale, sayByCode } from './catalogue.ts';

type Params = Record<string, string | number>;

/** What went another way in a case; where the engine refused, its own sentence says why. */
export const sayCaseProblem = (code: string, params: Params, locale: Locale = 'en'): string => {
  if (code !== 'refused') return sayByCode('case', code, params, locale);
  if (params.code === 'not-current')
    return sayByCode('case', `${code}-not-current`, params, locale);
  const why = sayByCode('rejection', String(params.code), factsOf(params), locale);
  return sayByCode('case', code, { ...params, why }, locale);
};

/** A case counts from its own begin, so its moments are seconds and not times of day. */
const factsOf = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params)
      .filter(([name]) => name.startsWith('why-'))
      .map(([name, fact]) =>
        name === 'why-at'
          ? ['at', `${Date.parse(String(fact)) / 1000} s`]
          : [name.slice('why-'.length), fact],
      ),
  );
