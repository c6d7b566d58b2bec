import { defineConfig } from 'drizzle-kit';
import { engine } from './db/dialect.ts';

const schema = ['access', 'accounts', 'asking', 'authorities', 'conflicts', 'declarations', 'guidance', 'keeping', 'ledger', 'mutuals', 'reviews', 'roles', 'service'].map((name) => `./db/tables/${name}.ts`);

export default engine === 'sqlite'
  ? defineConfig({ dialect: 'sqlite', schema, out: './db/migrations/sqlite' })
  : defineConfig({ dialect: 'postgresql', schema, out: './db/migrations/postgresql' });
