/** Names every shell knows; they are not asked for. */
const shellOwn = new Set(
  'HOME PATH USER PWD OLDPWD SHELL HOSTNAME TMPDIR TMP TEMP LANG LC_ALL EDITOR VISUAL RANDOM UID EUID IFS PS1 TERM DISPLAY LOGNAME SECONDS LINENO BASH_SOURCE PIPESTATUS KUBECONFIG GOPATH JAVA_HOME SSH_AUTH_SOCK'.split(
    ' ',
  ),
);

/** An input's name from a placeholder as it was written: `<Node Name>` and `$NODE_NAME` are `node-name`. */
export const inputName = (written: string): string =>
  written
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'value';

const angled = /(?<![<\w])<([A-Za-z][\w .:/-]{0,40})>(?!>)/g;
const dollar = /\$(?:\{([A-Z][A-Z0-9_]+)\}|([A-Z][A-Z0-9_]+)\b)/g;
const braced = /\{\{\s*([A-Za-z][\w-]*)\s*\}\}/g;
const crosses = /(?<![\w-])(X{3,})(?![\w-])/g;
const yours = /\b((?:YOUR|REPLACE|INSERT)_[A-Z_]+)\b/g;

const assigned = (texts: readonly string[]): Set<string> => {
  const names = new Set<string>();
  for (const text of texts) {
    for (const match of text.matchAll(
      /(?:^|[\s;(&|])(?:export\s+|local\s+|declare\s+(?:-\w+\s+)?)?([A-Za-z_]\w*)=/gm,
    ))
      names.add(match[1] as string);
    for (const match of text.matchAll(/\b(?:for|read(?:\s+-\w+)*)\s+([A-Za-z_]\w*)/g))
      names.add(match[1] as string);
  }
  return names;
};

/**
 * The placeholders of a runbook's commands, each once, in order: `<x>`, `$X`, `{{x}}`, `XXX`.
 * What a command sets itself, and what every shell sets, is not asked for.
 */
export const placeholdersOf = (
  commands: readonly string[],
): { name: string; written: string }[] => {
  const own = assigned(commands);
  const found = new Map<string, string>();
  const add = (written: string): void => {
    const name = inputName(written);
    if (!found.has(name)) found.set(name, written);
  };
  for (const text of commands) {
    for (const match of text.matchAll(angled)) add(match[1] as string);
    for (const match of text.matchAll(dollar)) {
      const name = (match[1] ?? match[2]) as string;
      if (!shellOwn.has(name) && !own.has(name)) add(name);
    }
    for (const match of text.matchAll(braced)) add(match[1] as string);
    for (const match of text.matchAll(crosses)) add(match[1] as string);
    for (const match of text.matchAll(yours)) add(match[1] as string);
  }
  return [...found].map(([name, written]) => ({ name, written }));
};
