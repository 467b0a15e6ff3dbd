/** What the importer guessed in one file, by how often; the codes are worded under `imported.<code>`. */
export type ImportReport = {
  file: string;
  runbooks: number;
  steps: number;
  checks: number;
  commands: number;
  inputs: number;
  hints: number;
  /** True when nothing in it asks anybody to act: one step, "read it". */
  contextOnly: boolean;
  guesses: Record<Guess, number>;
};

export type Guess =
  | 'task-list'
  | 'ordered-list'
  | 'ordered-list-informs'
  | 'imperative-heading'
  | 'shell-section'
  | 'imperative-bullets'
  | 'joined-list'
  | 'split-by-alert'
  | 'alert-by-name'
  | 'dangerous-command'
  | 'endless-command'
  | 'relabelled-fence'
  | 'jump-resolved'
  | 'jump-unresolved';

export const emptyGuesses = (): Record<Guess, number> => ({
  'task-list': 0,
  'ordered-list': 0,
  'ordered-list-informs': 0,
  'imperative-heading': 0,
  'shell-section': 0,
  'imperative-bullets': 0,
  'joined-list': 0,
  'split-by-alert': 0,
  'alert-by-name': 0,
  'dangerous-command': 0,
  'endless-command': 0,
  'relabelled-fence': 0,
  'jump-resolved': 0,
  'jump-unresolved': 0,
});
