import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Seeded, seeded } from '../../test/harness/seeded.ts';
import { namesOf, proseLines, shippedSources, stepTitles } from './real-words.ts';

const STEPS = 6;
const LINES = 3;

/** A title as it reads in the list, and those of its steps: what somebody types a part of. */
type Titles = string[];

/**
 * Writes so many runbooks, of the words that runbooks are written in: one of ten as long as the
 * shipped ones, the others plain Markdown. Returns what they are called.
 */
export const writeRunbooks = (dir: string, count: number): Titles => {
  const chance = seeded(count);
  const { pick, between } = chance;
  const [long, lines, titles] = [shippedSources(), proseLines(), stepTitles()];
  const words = [...new Set(lines.join(' ').match(/\b[a-z]{4,8}\b/g))];
  const name = namesOf(chance, words);
  const written: Titles = [];
  mkdirSync(dir, { recursive: true });
  for (let at = 0; at < count; at++) {
    const own = Array.from({ length: 8 }, name);
    const title = `${own[0]} ${own[1]}: ${pick(titles)}`;
    const named = (text: string): string => `${text} ${pick(own)}`;
    const sentence = (): string => `${pick(lines)} See ${pick(own)}, ${name()}.`;
    written.push(title);
    if (at % 10 === 0) {
      const source = (long[(at / 10) % long.length] ?? '')
        .replace(/^id: .*$/m, `id: book-${at}`)
        .replace(/^title: .*$/m, `title: "${title}"`)
        .replace(/^services: .*$/m, `services: [${own[0]}, ${own[1]}]`);
      writeFileSync(join(dir, `book-${at}.mdx`), source);
      continue;
    }
    const steps = Array.from({ length: STEPS }, () => {
      const heading = named(pick(titles));
      written.push(heading);
      const prose = Array.from({ length: LINES }, sentence).join(' ');
      const command = `kubectl -n ${pick(own)} rollout restart deploy/${name()}-${between(1, 9)}`;
      return `## ${heading}\n\n${prose}\n\n1. Run \`${command}\`\n2. Verify: ${sentence()}\n`;
    });
    writeFileSync(join(dir, `book-${at}.md`), `# ${title}\n\n${sentence()}\n\n${steps.join('\n')}`);
  }
  return written;
};

/** One letter left out, typed twice, taken for another or in the other's place. */
const mistyped = (word: string, { between, pick }: Seeded): string => {
  const at = between(1, word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  return pick([
    before + after,
    before + letter + letter + after,
    `${before}${pick([...'aeiourstn'])}${after}`,
    `${before}${after[0]}${letter}${after.slice(1)}`,
  ]);
};

/**
 * What somebody types, one beginning after the other: one to three words of a title, each fourth
 * time with a slip in one of them; never twice the same on purpose.
 */
export const keystrokes = (titles: Titles, turn: number, count: number): string[] => {
  const chance = seeded(turn + 1);
  const { pick, between } = chance;
  const typed: string[] = [];
  while (typed.length < count) {
    const words = pick(titles).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    const from = between(0, Math.max(0, words.length - 1));
    const asked = words.slice(from, from + between(1, 3)).map((word) => word.toLowerCase());
    const slip = asked.findIndex((word) => word.length > 4);
    if (slip >= 0 && chance.chance(0.25)) asked[slip] = mistyped(asked[slip] ?? '', chance);
    const text = asked.join(' ');
    for (let length = 2; length <= text.length; length++) typed.push(text.slice(0, length));
  }
  return typed.slice(0, count);
};
