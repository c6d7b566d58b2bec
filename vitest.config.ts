import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './test/support/chromium.ts';

process.env['TZ'] = 'Europe/London';
// The processes that tests start, as the operator starts them, read the same hundreds of modules each time.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'register-compile-cache');

/** A test that checks nothing passes for ever without ever having run. */
const expecting = { expect: { requireAssertions: true } };
/** Files of one project share what they load, which takes longer than most of them: the service keeps nothing in modules that one register could leave to the next. */
const sharing = { isolate: false };
const onBothEngines = ['test/db/**/*.test.ts', 'test/actions/**/*.test.ts', 'test/api/**/*.test.ts', 'test/command-line/**/*.test.ts'];

/** What has to do with requests and not with the engine, or takes long and holds on either: tried on SQLite alone. */
const ofOneEngine = ['outside', 'outside-sizes', 'outside-paths', 'outside-crowd', 'hats', 'tokens', 'permissions', 'demo', 'withheld-traces', 'lga-auditor', 'one-file', 'outside-errors', 'sessions', 'own-sessions', 'sending', 'sending-safely', 'post', 'unlinked-keepers', 'deciding', 'ledger-hidden', 'auditor-reads', 'declarations-later', 'public-concerns', 'public-traces', 'public-pages-traces', 'accounts', 'accounts-moving', 'links', 'nations', 'people', 'several-councils', 'declarations-small-verbs', 'confirmations', 'public-files', 'public-honest', 'decisions-told', 'accounts-ending', 'taking-away', 'overlaps-families', 'overlaps-hands', 'coverage', 'bad-input', 'walls', 'withheld-details', 'tenants', 'scenarios'].map((name) => `test/api/${name}.test.ts`);
const onPostgresToo = { include: onBothEngines, exclude: [...ofOneEngine, 'test/command-line/{post,ending,rotate-keys,verify-access,import,import-interests}.test.ts'] };
/** PostgreSQL is the stricter with what is typed, so hostile text is tried there. */
const onSqlite = { include: onBothEngines, exclude: ['test/api/outside-injection.test.ts'] };

export default defineConfig({
  test: {
    // More than the machine has cores: most of the tests wait, for a disk, a browser, another process.
    maxWorkers: 3,
    projects: [
      { test: { ...sharing, name: 'domain', include: ['test/domain/**/*.test.ts', 'test/house/**/*.test.ts'], ...expecting, env: { DATABASE_URL: 'sqlite.db' }, testTimeout: 30_000 } },
      { test: { ...sharing, name: 'sqlite', ...onSqlite, ...expecting, env: { DATABASE_URL: 'sqlite.db' }, testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { ...sharing, name: 'postgresql', ...onPostgresToo, ...expecting, env: { DATABASE_URL: 'postgres://of-the-tests' }, globalSetup: ['test/support/postgres.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { ...sharing, name: 'journeys', include: ['test/journeys/**/*.test.ts'], ...expecting, env: { DATABASE_URL: 'sqlite.db' }, globalSetup: ['test/support/built.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        // Found only while a test runs, they would make Vite load it afresh in its middle.
        optimizeDeps: { include: ['lit', 'lit/decorators.js', 'lit/directives/live.js', '@lit/task'] },
        test: {
          name: 'client',
          include: ['test/client/**/*.test.ts'],
          ...expecting,
          browser: { enabled: true, headless: true, screenshotFailures: false, provider: playwright({ launchOptions }), instances: [{ browser: 'chromium' }] },
        },
      },
    ],
  },
});
