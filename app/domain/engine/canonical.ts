/**
 * The one text of a plain JSON value: keys sorted by code unit, no spaces, nothing undefined.
 * Equal values have equal texts, whatever order their keys were made in.
 */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (const each of value) text += `${text === '' ? '' : ','}${canonical(each)}`;
    return `[${text}]`;
  }
  const fields = value as Record<string, unknown>;
  for (const key of sorted(Object.keys(fields)))
    if (fields[key] !== undefined)
      text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(fields[key])}`;
  return `{${text}}`;
};

/** In place, by insertion: objects have few keys, most already in order, and this runs at every act. */
const sorted = (keys: string[]): string[] => {
  if (keys.length > 30) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] as string;
    let at = i;
    for (; at > 0 && (keys[at - 1] as string) > key; at--) keys[at] = keys[at - 1] as string;
    keys[at] = key;
  }
  return keys;
};
