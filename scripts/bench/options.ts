import { parseArgs } from 'node:util';

export type Options = {
  names: string[];
  json: boolean;
  strict: boolean;
  quick: boolean;
  help: boolean;
};

/** What was asked for, or the word that no option is. */
export const readOptions = (args: string[]): Options | { wrong: string } => {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { names: positionals, ...values };
  } catch {
    return { wrong: args.find((word) => word.startsWith('-')) ?? '' };
  }
};
