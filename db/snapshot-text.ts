/**
 * How a snapshot is written down: as JSON, but each actor stands once in a list, and a mark (who and
 * when) is `[place in that list, when]`. A list of the snapshot's own begins with "", so that no
 * mark can be taken for one. Less than half of the plain text, and it is written at every act.
 */

/**
 * Texts are filled up with spaces to a multiple of this. SQLite overwrites a row that keeps its size
 * where it stands; one that grows at every act makes it move rows between pages at every act.
 */
const ROOM = 1024;

type Fields = Record<string, unknown>;
type Mark = { by: object; at: number };
/** An object or list that was written, with those inside it by their keys. */
type Written = { value: object; text: string; inner: Map<string, Written> };

const isMark = (value: object): value is Mark => {
  const { by, at } = value as Partial<Mark>;
  if (typeof by !== 'object' || by === null || typeof at !== 'number') return false;
  for (const key in value) if (key !== 'by' && key !== 'at') return false;
  return true;
};

/**
 * Writes the snapshots of one process, one after the other. What a snapshot shares with the one
 * before is the same object and is not written again; so nothing handed in may ever change.
 * Texts are joined and not added up: V8 keeps a sum as a tree of its parts and walks it at each use.
 */
export const snapshotWriter = () => {
  const actors = new Map<string, number>();
  const keys = new Map<string, string>();
  let last: Written | undefined;

  const quoted = (key: string): string => {
    const found = keys.get(key);
    if (found !== undefined) return found;
    const made = `${JSON.stringify(key)}:`;
    keys.set(key, made);
    return made;
  };

  const actorOf = (by: object): number => {
    const text = JSON.stringify(by);
    const found = actors.get(text);
    if (found !== undefined) return found;
    actors.set(text, actors.size);
    return actors.size - 1;
  };

  const textOf = (value: unknown, key: string, within: Written, before?: Written): string => {
    if (typeof value === 'number') return `${value}`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const known = before?.inner.get(key);
    if (known?.value !== value && isMark(value)) return `[${actorOf(value.by)},${value.at}]`;
    const made = known?.value === value ? known : written(value, known);
    within.inner.set(key, made);
    return made.text;
  };

  const written = (value: object, before: Written | undefined): Written => {
    const made: Written = { value, text: '', inner: new Map() };
    const parts: string[] = [];
    if (Array.isArray(value)) {
      parts.push('[""');
      for (const [index, each] of value.entries())
        parts.push(',', textOf(each, `${index}`, made, before));
      parts.push(']');
    } else {
      const fields = value as Fields;
      for (const key in fields) {
        const each = fields[key];
        if (each !== undefined)
          parts.push(parts.length === 0 ? '{' : ',', quoted(key), textOf(each, key, made, before));
      }
      parts.push(parts.length === 0 ? '{}' : '}');
    }
    made.text = parts.join('');
    return made;
  };

  return (snapshot: object): string => {
    last = written(snapshot, last);
    const parts = ['{"snapshot":', last.text, ',"actors":[', [...actors.keys()].join(','), ']}'];
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return [...parts, ' '.repeat((ROOM - (length % ROOM)) % ROOM)].join('');
  };
};

export type SnapshotWriter = ReturnType<typeof snapshotWriter>;

/** The snapshot in a text of `snapshotWriter`; a SyntaxError when it is none. */
export const readSnapshot = (text: string): unknown => {
  const { snapshot, actors } = JSON.parse(text) as { snapshot?: unknown; actors?: unknown };
  if (snapshot === undefined || !Array.isArray(actors)) throw new SyntaxError('no snapshot');
  const opened = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const [first, second] = value as unknown[];
      return first === ''
        ? value.slice(1).map(opened)
        : { by: actors[first as number], at: second };
    }
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, opened(each)]));
  };
  return opened(snapshot);
};
