import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Client } from './client.ts';
import { DatabaseProblem } from './problem.ts';

const folder = new URL('./migrations/', import.meta.url);
const journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });

/** Names of the migrations that come with this version, oldest first. */
export const shippedMigrations = (): string[] =>
  journal
    .parse(JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8')))
    .entries.map(({ tag }) => tag);

export const migrationStatements = (name: string): string[] =>
  readFileSync(new URL(`${name}.sql`, folder), 'utf8').split('--> statement-breakpoint');

/** Names of the migrations that the database has seen. */
export const appliedMigrations = (client: Client): string[] => {
  const table = client
    .prepare("select 1 from sqlite_master where type = 'table' and name = 'migration'")
    .get();
  if (table === undefined) return [];
  return client
    .prepare<[], { name: string }>('select name from migration order by rowid')
    .all()
    .map(({ name }) => name);
};

/** What is still to be applied; a migration we do not know means that a newer version was here. */
export const missingMigrations = (client: Client, file: string): string[] => {
  const shipped = shippedMigrations();
  const applied = appliedMigrations(client);
  const unknown = applied.find((name) => !shipped.includes(name));
  if (unknown !== undefined)
    throw new DatabaseProblem('database-newer', { file, migration: unknown });
  return shipped.filter((name) => !applied.includes(name));
};
