import type { Fault, Json } from './types.ts';

type Pace = { burst: number; perMinute: number; by?: 'channel' | 'user' };

/** As Slack's tiers say; chat.postMessage is special: about one a second in each channel. */
const paces: Record<string, Pace> = {
  'chat.postMessage': { burst: 3, perMinute: 60, by: 'channel' },
  'chat.postEphemeral': { burst: 10, perMinute: 100 },
  'chat.update': { burst: 5, perMinute: 60 },
  'conversations.create': { burst: 5, perMinute: 20 },
  'conversations.setTopic': { burst: 5, perMinute: 20 },
  'conversations.list': { burst: 5, perMinute: 20 },
  'bookmarks.add': { burst: 5, perMinute: 20 },
  'pins.add': { burst: 5, perMinute: 20 },
  'users.lookupByEmail': { burst: 10, perMinute: 50 },
};
const usual: Pace = { burst: 20, perMinute: 100 };

/** Counts what each method was asked, and holds the faults that a test asks for. */
export const limiter = (now: () => number) => {
  const buckets = new Map<string, { left: number; at: number }>();
  const faults = new Map<string, Fault[]>();
  let on = true;

  /** Seconds to wait; 0: it may go. */
  const wait = (method: string, args: Json): number => {
    if (!on) return 0;
    const pace = paces[method] ?? usual;
    const key = `${method} ${pace.by ? args[pace.by] : ''}`;
    const at = now();
    const bucket = buckets.get(key) ?? { left: pace.burst, at };
    const gained = ((at - bucket.at) / 60_000) * pace.perMinute;
    const left = Math.min(pace.burst, bucket.left + Math.max(0, gained));
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
    return left >= 1 ? 0 : Math.max(1, Math.ceil(((1 - left) * 60) / pace.perMinute));
  };

  const fault = (method: string): Fault | null => {
    for (const name of [method, '*']) {
      const [first, ...rest] = faults.get(name) ?? [];
      if (!first) continue;
      const times = (first.times ?? 1) - 1;
      faults.set(name, times > 0 ? [{ ...first, times }, ...rest] : rest);
      return first;
    }
    return null;
  };

  return {
    wait,
    fault,
    /** `*`: whatever is asked next. */
    inject: (method: string, one: Fault) =>
      void faults.set(method, [...(faults.get(method) ?? []), one]),
    mend: () => faults.clear(),
    unlimited: () => {
      on = false;
    },
  };
};

export type Limiter = ReturnType<typeof limiter>;
