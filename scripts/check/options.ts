import { parseArgs } from 'node:util';

const formats = ['human', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

export type Options = {
  paths: string[];
  format: Format;
  /** A file that says what the organisation has. */
  register?: string;
  /** The folder of Bulkhead's database, which says so too. */
  data?: string;
  strict: boolean;
  explain: boolean;
  watch: boolean;
  help: boolean;
};

/** Reads the command's words; answers the first one it does not know instead. */
export const readOptions = (args: string[]): Options | { wrong: string } => {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'human' },
        register: { type: 'string' },
        data: { type: 'string' },
        strict: flag,
        explain: flag,
        watch: flag,
        help: { ...flag, short: 'h' },
      },
    });
    const { format: asked, ...flags } = values;
    const format = formats.find((known) => known === asked);
    return format ? { ...flags, format, paths: positionals } : { wrong: asked };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { wrong: /'([^']*)'/.exec(error.message)?.[1] ?? args.join(' ') };
  }
};
