type Params = Record<string, string | number>;

/** Facts named `at`, `dueAt`, `since` … are instants (milliseconds). */
const isInstant = (name: string, value: string | number): value is number =>
  typeof value === 'number' && /(^at|At|^since|^until)$/.test(name);

/** Replaces the instants among a sentence's facts by words, so that the reader's own zone is told. */
export const sayTimes = (params: Params, say: (at: number) => string): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isInstant(name, value) ? say(value) : value,
    ]),
  );
