import type { ReviewState } from './review-state.ts';

/** The name of a state as a sentence of the catalogue chooses by it: a select takes no hyphens. */
export const stateWord = (state: ReviewState): string =>
  state.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
