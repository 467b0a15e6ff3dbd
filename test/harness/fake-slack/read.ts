import type { FakeMessage, Json } from './types.ts';

const textOf = (one: Json | undefined): string => one?.text ?? '';

/** Blocks as a person reads them, a line each. */
export const readBlocks = (blocks: readonly Json[]): string =>
  blocks
    .flatMap((one): string[] => {
      switch (one.type) {
        case 'section':
        case 'header': {
          const boxes = one.accessory ? readElement(one.accessory) : [];
          return [textOf(one.text), ...(one.fields ?? []).map(textOf), ...boxes];
        }
        case 'context':
          return (one.elements ?? []).map(textOf);
        case 'actions':
          return (one.elements ?? []).flatMap(readElement);
        case 'input':
          return [textOf(one.label), ...readElement(one.element)];
        default:
          return [];
      }
    })
    .filter((line) => line !== '')
    .join('\n');

const readElement = (one: Json): string[] => {
  if (one.type === 'button') return [`[${textOf(one.text)}]`];
  if (one.type === 'checkboxes') {
    const ticked = new Set((one.initial_options ?? []).map((each: Json) => each.value));
    return one.options.map(
      (each: Json) => `${ticked.has(each.value) ? '[x]' : '[ ]'} ${textOf(each.text)}`,
    );
  }
  if (Array.isArray(one.options))
    return one.options.map((each: Json) => `( ) ${textOf(each.text)}`);
  return [];
};

export const readMessage = ({ text, blocks }: FakeMessage): string =>
  blocks.length > 0 ? readBlocks(blocks) : text;

/** Everything that can be pressed or chosen, with the block it stands in. */
export const elementsOf = (blocks: readonly Json[]): { block: string; element: Json }[] =>
  blocks.flatMap((one, place) => {
    const block = one.block_id ?? `b${place}`;
    const all: Json[] = [
      ...(one.type === 'actions' ? (one.elements ?? []) : []),
      ...(one.accessory ? [one.accessory] : []),
      ...(one.element ? [one.element] : []),
    ];
    return all.map((element) => ({ block, element }));
  });
