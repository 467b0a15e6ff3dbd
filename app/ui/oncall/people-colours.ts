const COLOURS = 8;

export type Who = { id: string; name: string; left: boolean };

/** A colour class for each person, apart from each other as far as there are colours. */
export const colourOf = (people: readonly Who[]): ((id: string) => string) => {
  const order = new Map(people.map(({ id }, index) => [id, index]));
  return (id) => `who-${((order.get(id) ?? COLOURS - 1) % COLOURS) + 1}`;
};

export const nameOf = (people: readonly Who[]): ((id: string) => string) => {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};
