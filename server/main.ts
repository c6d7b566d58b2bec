/** How this process runs the service: settings, database, first accounts or the demo, and an orderly end. */
import { buildApp } from './app.ts';
import { openInstallation } from './installation.ts';
import { configFrom, shown } from './config.ts';
import { systemClock } from './clock.ts';

const config = configFrom(process.env);
const store = await openInstallation(config, systemClock);
const app = await buildApp({ store, clock: systemClock, config }, { logger: { level: 'warn', redact: ['req.headers.authorization', 'req.headers.cookie'] }, forceCloseConnections: 'idle' });

async function end(): Promise<void> {
  await app.close();
  await store.close();
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());

const address = await app.listen({ host: config.host, port: config.port });
process.stdout.write(`Register of roles and interests${config.demo ? ' (demo: a fictional county)' : ''} at ${address} (${store.engine}, ${shown(config.databaseUrl)})\n`);
