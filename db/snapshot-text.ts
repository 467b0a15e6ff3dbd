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
/**
 * A field of an object or a place in a list, as it was written: a plain value as `text`, an object
 * by its `inner` fields, and as `text` too as soon as it is written unchanged.
 */
type Written = {
  key: string;
  name: string;
  value: unknown;
  text: string | undefined;
  inner: Written[] | undefined;
};

const isMark = (value: object): value is Mark => {
  const { by, at } = value as Partial<Mark>;
  if (typeof by !== 'object' || by === null || typeof at !== 'number') return false;
  for (const key in value) if (key !== 'by' && key !== 'at') return false;
  return true;
};

/**
 * Writes the snapshots of one process, one after the other. A field whose value is the same as in the
 * snapshot before, at the same place, is not written again; so nothing handed in may ever change.
 * Texts are joined once and not added up: V8 keeps a sum as a tree of its parts and walks it each time.
 */
export const snapshotWriter = () => {
  const actors = new Map<string, number>();
  let newest: { by: object; place: number } | undefined;
  let last: Written[] | undefined;

  const placeOf = (by: object): number => {
    const text = JSON.stringify(by);
    const place = actors.get(text) ?? actors.size;
    actors.set(text, place);
    return place;
  };

  const markText = ({ by, at }: Mark): string => {
    if (newest?.by !== by) newest = { by, place: placeOf(by) };
    return `[${newest.place},${at}]`;
  };

  const write = (parts: string[], value: object, before: Written[] | undefined): Written[] => {
    const list = Array.isArray(value);
    const inner: Written[] = [];
    parts.push(list ? '[""' : '{');
    for (const key of Object.keys(value)) {
      const each = (value as Fields)[key];
      if (each === undefined) continue;
      if (list || inner.length > 0) parts.push(',');
      const there = before?.[inner.length];
      const known = there?.key === key ? there : undefined;
      const name = known?.name ?? (list ? '' : `${JSON.stringify(key)}:`);
      inner.push(writeField(parts, key, name, each, known));
    }
    parts.push(list ? ']' : '}');
    return inner;
  };

  const writeField = (
    parts: string[],
    key: string,
    name: string,
    value: unknown,
    known: Written | undefined,
  ): Written => {
    if (known !== undefined && known.value === value) {
      known.text ??= textOf(known);
      parts.push(known.text);
      return known;
    }
    if (typeof value === 'object' && value !== null && !isMark(value)) {
      parts.push(name);
      return { key, name, value, text: undefined, inner: write(parts, value, known?.inner) };
    }
    const plain =
      typeof value === 'object' && value !== null ? markText(value as Mark) : JSON.stringify(value);
    const text = name + plain;
    parts.push(text);
    return { key, name, value, text, inner: undefined };
  };

  const textOf = ({ name, value, inner }: Written): string => {
    const parts = [name];
    write(parts, value as object, inner);
    return parts.join('');
  };

  return (snapshot: object): string => {
    const parts = ['{"snapshot":'];
    last = write(parts, snapshot, last);
    parts.push(',"actors":[', [...actors.keys()].join(','), ']}');
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    parts.push(' '.repeat((ROOM - (length % ROOM)) % ROOM));
    return parts.join('');
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
