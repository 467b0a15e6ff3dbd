/** Something that can be chosen: a page to go to, or what a key of this page does. */
export type PaletteItem = {
  id: string;
  group: 'acts' | 'pages' | 'incidents' | 'runbooks';
  label: string;
  key?: string;
} & ({ to: string } | { run: () => void });

const bare = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Every word that was typed begins or stands in the label, in any order; labels that begin with the text come first. */
export const fitting = (items: readonly PaletteItem[], text: string): PaletteItem[] => {
  const wanted = bare(text).trim();
  if (wanted === '') return [...items];
  const words = wanted.split(/\s+/);
  return items
    .map((item) => ({ item, label: bare(item.label) }))
    .filter(({ label }) => words.every((word) => label.includes(word)))
    .sort((a, b) => Number(b.label.startsWith(wanted)) - Number(a.label.startsWith(wanted)))
    .map(({ item }) => item);
};

const order = ['acts', 'incidents', 'pages', 'runbooks'] as const;

/** In groups, none of them empty; the order within each stays. */
export const grouped = (items: readonly PaletteItem[]) =>
  order
    .map((group) => ({ group, items: items.filter((item) => item.group === group) }))
    .filter(({ items: own }) => own.length > 0);
