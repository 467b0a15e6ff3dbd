import Database from 'better-sqlite3';
import { migrationStatements, shippedMigrations } from '../../db/migrations.ts';

/** Makes a database as the version had it whose newest migration was `newest`, and fills it. */
export const oldDatabase = (file: string, newest: string, fill: string): void => {
  const old = new Database(file);
  old.exec('create table migration (name text primary key not null, at integer not null)');
  const all = shippedMigrations();
  for (const name of all.slice(0, all.indexOf(newest) + 1)) {
    for (const statement of migrationStatements(name)) old.exec(statement);
    old.prepare('insert into migration values (?, 0)').run(name);
  }
  old.exec(fill);
  old.close();
};
