/** How this process runs the service: settings, database, first accounts or the demo, and an orderly end. */
import { sweepReplies } from '../db/stores/idempotency.ts';
import { AccessLog } from './access-log.ts';
import { buildApp } from './app.ts';
import { openInstallation } from './installation.ts';
import { configFrom, shown } from './config.ts';
import { systemClock } from './clock.ts';

const config = configFrom(process.env);
const store = await openInstallation(config, systemClock);
const app = await buildApp(
  { store, clock: systemClock, config, access: new AccessLog() },
  {
    logger: { level: 'warn', redact: ['req.headers.authorization', 'req.headers.cookie'] },
    forceCloseConnections: 'idle',
    // Who sends half a request, or none, must not keep a connection for ever.
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
  },
);

const HOUR_MS = 3_600_000;
setInterval(() => void sweepReplies(store, systemClock.now()).catch((error: unknown) => app.log.error(error)), HOUR_MS).unref();

/** What is under way is answered; what has not even arrived after this long is cut off. */
const LAST_WORDS_MS = 5_000;

async function end(): Promise<void> {
  setTimeout(() => app.server.closeAllConnections(), LAST_WORDS_MS).unref();
  await app.close();
  await store.close();
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());

const address = await app.listen({ host: config.host, port: config.port });
process.stdout.write(`Register of roles and interests${config.demo ? ' (demo: a fictional county)' : ''} at ${address} (${store.engine}, ${shown(config.databaseUrl)})\n`);
