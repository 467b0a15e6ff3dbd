const NAME = 'bulkhead.seen';
/** So many rooms are remembered; the oldest are forgotten. */
const MOST = 60;
/** Who looked away for longer than this is told what happened. */
export const AWAY_MS = 15 * 60_000;

type Seen = Record<string, number>;

/** What a browser wrote that we did not is no reason to fail. */
export const readSeen = (text: string | null): Seen => {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return {};
    return Object.fromEntries(
      Object.entries(read).filter((one): one is [string, number] => typeof one[1] === 'number'),
    );
  } catch {
    return {};
  }
};

export const withSeen = (seen: Seen, incident: string, at: number): Seen =>
  Object.fromEntries(
    Object.entries({ ...seen, [incident]: at })
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST),
  );

/** How long this reader was away: `first` when never here, null when not long enough to matter. */
export const awayFor = (seenAt: number | undefined, now: number): number | 'first' | null => {
  if (seenAt === undefined) return 'first';
  return now - seenAt >= AWAY_MS ? now - seenAt : null;
};

/** This browser's memory; where storage is refused, nothing is remembered and nothing breaks. */
export const browserSeen = {
  at(incident: string): number | undefined {
    try {
      return readSeen(window.localStorage.getItem(NAME))[incident];
    } catch {
      return undefined;
    }
  },
  mark(incident: string, at: number): void {
    try {
      const next = withSeen(readSeen(window.localStorage.getItem(NAME)), incident, at);
      window.localStorage.setItem(NAME, JSON.stringify(next));
    } catch {
      // Private windows may refuse; the summary is then offered again.
    }
  },
};
