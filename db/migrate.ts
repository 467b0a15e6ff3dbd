import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openClient, proveWritable } from './client.ts';
import { migrationStatements, missingMigrations } from './migrations.ts';
import { asDatabaseProblem } from './problem.ts';

export type MigrationProgress = { name: string; index: number; of: number };

/**
 * Brings the database at `file` (made when there is none) to this version's schema, each migration
 * in a transaction of its own. A table that SQLite cannot alter is made anew and renamed, which its
 * foreign keys would forbid: they rest meanwhile, and are checked before each commit. Returns the names applied; throws a DatabaseProblem.
 */
export const migrate = ({
  file,
  now,
  onProgress = () => undefined,
}: {
  file: string;
  now: () => number;
  onProgress?: (progress: MigrationProgress) => void;
}): string[] => {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw asDatabaseProblem(error, file);
  }
  const client = openClient(file);
  try {
    proveWritable(client, file);
    const missing = missingMigrations(client, file);
    if (missing.length > 0)
      client.exec(
        'create table if not exists migration (name text primary key not null, at integer not null)',
      );
    client.pragma('foreign_keys = OFF');
    const seen = client.prepare('insert into migration (name, at) values (?, ?)');
    missing.forEach((name, index) => {
      onProgress({ name, index: index + 1, of: missing.length });
      client.transaction(() => {
        for (const statement of migrationStatements(name)) client.exec(statement);
        seen.run(name, now());
        const [dangling] = client.pragma('foreign_key_check') as { table: string }[];
        if (dangling) throw new Error(`${name} leaves ${dangling.table} pointing at nothing`);
      })();
    });
    return missing;
  } catch (error) {
    throw asDatabaseProblem(error, file);
  } finally {
    client.close();
  }
};
