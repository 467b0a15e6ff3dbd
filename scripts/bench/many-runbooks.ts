import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Seeded, seeded } from '../../test/harness/seeded.ts';
import { root } from './folder.ts';

const syllables = 'ka lo mi nu re sta ver tin dor pal ex cor ban fi gra hul jen pro qua sil'.split(
  ' ',
);

/** Words as names of services are: a few thousand, some of them often. */
const wordOf = ({ pick, between }: Seeded): string =>
  Array.from({ length: between(2, 4) }, () => pick(syllables)).join('');

const plain = (chance: Seeded, title: string): string => {
  const sentence = () => Array.from({ length: 12 }, () => wordOf(chance)).join(' ');
  const steps = Array.from(
    { length: 6 },
    (_, at) =>
      `## Check ${wordOf(chance)}\n\n${sentence()}.\n\n1. Run \`kubectl get ${wordOf(chance)} --part=${at}\`\n2. Verify ${sentence()}\n`,
  );
  return `# ${title}\n\n${sentence()}.\n\n${steps.join('\n')}`;
};

/** Writes so many runbooks: one of ten as long as the shipped ones, the others plain Markdown. */
export const writeRunbooks = (dir: string, count: number): void => {
  const chance = seeded(count);
  const shipped = join(root, 'runbooks');
  const long = readdirSync(shipped)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => readFileSync(join(shipped, name), 'utf8'));
  mkdirSync(dir, { recursive: true });
  for (let at = 0; at < count; at++) {
    const title = `${wordOf(chance)} ${wordOf(chance)} ${wordOf(chance)}`;
    if (at % 10 > 0) writeFileSync(join(dir, `book-${at}.md`), plain(chance, title));
    else {
      const source = (long[(at / 10) % long.length] ?? '')
        .replace(/^id: .*$/m, `id: book-${at}`)
        .replace(/^title: .*$/m, `title: ${title}`);
      writeFileSync(join(dir, `book-${at}.mdx`), source);
    }
  }
};

/** What somebody types, one beginning after the other, each question a new one. */
export const keystrokes = (turn: number, count: number): string[] => {
  const chance = seeded(turn + 1);
  const typed: string[] = [];
  while (typed.length < count) {
    const text = `${wordOf(chance)} ${wordOf(chance)}`;
    for (let length = 2; length <= text.length; length++) typed.push(text.slice(0, length));
  }
  return typed.slice(0, count);
};
