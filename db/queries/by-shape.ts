/**
 * Statements of a query that can be asked in several shapes: which of its filters are given. Each
 * shape is prepared when it is first asked, so that every one of them has its own index.
 */
export const byShape = <S>(prepare: (given: ReadonlySet<string>) => S) => {
  const made = new Map<string, S>();
  return (filter: Readonly<Record<string, unknown>>): S => {
    const given = Object.keys(filter).filter((name) => filter[name] !== undefined);
    const shape = given.sort().join(' ');
    const known = made.get(shape) ?? prepare(new Set(given));
    made.set(shape, known);
    return known;
  };
};
