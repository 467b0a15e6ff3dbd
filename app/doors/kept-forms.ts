/** What was typed into a form, without what must not be kept, in its order. */
export type KeptForm = [name: string, value: string][];

const TEN_MINUTES = 10 * 60_000;
/** Sessions that something is kept for at once, and signs of one form: the oldest make room. */
const MOST = 500;
const LONGEST = 64 * 1024;

/** Whoever typed it types it again: it is kept nowhere. Headers of a gateway often carry its key. */
const SECRET = /pass|secret|token|code|key|header|credential|response|^ask$|user/i;

/**
 * Forms that came while their sender had to show first who they are: until then in memory alone, one
 * for each session, under the path that it was sent to, taken once. Files and secrets are left out.
 */
export const createKeptForms = ({ now }: { now: () => number }) => {
  const kept = new Map<string, { path: string; form: KeptForm; until: number }>();
  return {
    keep: (session: string, path: string, form: FormData): void => {
      const typed = [...form].filter(
        (field): field is [string, string] =>
          typeof field[1] === 'string' && !SECRET.test(field[0]),
      );
      kept.delete(session);
      if (typed.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > LONGEST)
        return;
      kept.set(session, { path, form: typed, until: now() + TEN_MINUTES });
      for (const [first] of kept) {
        if (kept.size <= MOST) break;
        kept.delete(first);
      }
    },
    take: (session: string, path: string): KeptForm | null => {
      const found = kept.get(session);
      if (found && found.until <= now()) kept.delete(session);
      if (!found || found.path !== path || found.until <= now()) return null;
      kept.delete(session);
      return found.form;
    },
  };
};

export type KeptForms = ReturnType<typeof createKeptForms>;
