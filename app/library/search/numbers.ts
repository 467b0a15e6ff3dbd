/** Documents by number: what a question is answered with goes through plain arrays. */
export const documentNumbers = () => {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const free: number[] = [];
  return {
    /** How many numbers were ever given out. */
    capacity: (): number => ids.length,
    idOf: (number: number): string => ids[number] ?? '',
    give: (id: string): number => {
      const number = free.pop() ?? ids.length;
      ids[number] = id;
      numbers.set(id, number);
      return number;
    },
    /** The number that it had, which somebody else may get. */
    take: (id: string): number | undefined => {
      const number = numbers.get(id);
      if (number !== undefined) free.push(number);
      numbers.delete(id);
      return number;
    },
  };
};
