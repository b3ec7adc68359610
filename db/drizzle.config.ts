import { defineConfig } from 'drizzle-kit'
import { engine } from '../app/platform/config/engine'

/** Used by `npm run db:generate`, once for each engine. */
export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema/*.ts',
  out: `./db/migrations/${engine}`,
})
