import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seeded } from '../../test/harness/seeded.ts';
import { root } from './folder.ts';

const shipped = join(root, 'runbooks');

/** The shipped runbooks as they are written. */
export const shippedSources = (): string[] =>
  readdirSync(shipped)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => readFileSync(join(shipped, name), 'utf8'));

/** Lines of prose of the shipped runbooks and of our own documents, without their markup. */
export const proseLines = (): string[] =>
  [...shippedSources(), ...['README.md', 'DECISIONS.md'].map((name) => textOf(join(root, name)))]
    .flatMap((source) => source.replace(/```[\s\S]*?```/g, '').split('\n'))
    .filter((line) => /^[A-Z].{40,}/.test(line))
    .map((line) => line.replace(/[*_`<>{}[\]|]/g, ''));

/** Titles of steps: what somebody does, in a few words. */
export const stepTitles = (): string[] =>
  shippedSources().flatMap((source) =>
    [...source.matchAll(/ title="([^"]+)"/g)].map(([, title]) => title ?? ''),
  );

const textOf = (path: string): string => readFileSync(path, 'utf8');

/**
 * Names of services, hosts and products, as an organisation coins them: mostly one that is used
 * already, the often used ones most (a Pitman-Yor process). Measured in 555 runbooks of other
 * people: 10,400 different words in 344,000, growing with the square root of the text or a little more.
 */
export const namesOf = ({ pick, next }: Seeded, words: readonly string[]): (() => string) => {
  const used: string[] = [];
  let coined = 0;
  return () => {
    const isNew = next() < (START + GROWTH * coined) / (START + used.length);
    if (isNew) coined += 1;
    const name = isNew ? `${pick(words)}${pick(words)}` : pick(used);
    used.push(name);
    return name;
  };
};

const START = 300;
const GROWTH = 0.7;
