import { defineConfig } from 'drizzle-kit';

/** From the project's folder: `drizzle-kit generate --config db/drizzle.config.ts --name what-it-does`. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/sqlite.ts',
  out: './db/migrations',
});
