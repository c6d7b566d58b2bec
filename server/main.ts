/** How this process runs the service: settings, database, first accounts or the demo, and an orderly end. */
import { sweepDeclarationLinks } from '../db/stores/declaration-links.ts';
import { sweepOpenLinks } from '../db/stores/open-links.ts';
import { sweepDrafts } from '../db/stores/drafts.ts';
import { sweepReplies } from '../db/stores/idempotency.ts';
import { sweepMail } from '../db/stores/outbox.ts';
import { sweepDigests } from '../db/stores/weekly-digests.ts';
import { AccessLog } from './access-log.ts';
import { askAllStillTrue } from './actions/ask-still-true.ts';
import { chaseAll, isHourForMail } from './actions/chase.ts';
import { countAccessHours } from './actions/count-access-hour.ts';
import { sendDueDigests } from './actions/send-digests.ts';
import { buildApp } from './app.ts';
import { openInstallation } from './installation.ts';
import { configFrom, shown } from './config.ts';
import { systemClock } from './clock.ts';
import { logOptions } from './logging.ts';
import { Sender } from './post/sender.ts';

const config = configFrom(process.env);
const store = await openInstallation(config, systemClock);
const app = await buildApp(
  { store, clock: systemClock, config, access: new AccessLog(store, systemClock) },
  { logger: logOptions, forceCloseConnections: 'idle' },
);

const countHours = (): Promise<void> => countAccessHours({ store, clock: systemClock }, config.accessEventDays);
await countHours();
/** An hour that is over is soon counted: until then, what was taken from it would not be missed. */
const COUNT_MS = 600_000;
setInterval(() => void countHours().catch((error: unknown) => app.log.error(error)), COUNT_MS).unref();

const HOUR_MS = 3_600_000;
setInterval(() => void sweepReplies(store, systemClock.now()).catch((error: unknown) => app.log.error(error)), HOUR_MS).unref();
setInterval(() => void sweepDrafts(store, systemClock.now()).catch((error: unknown) => app.log.error(error)), HOUR_MS).unref();
setInterval(() => void sweepMail(store, systemClock.now()).catch((error: unknown) => app.log.error(error)), HOUR_MS).unref();

setInterval(() => void sweepDeclarationLinks(store, systemClock.now()).catch((error: unknown) => app.log.error(error)), HOUR_MS).unref();
setInterval(() => void sweepDigests(store, systemClock.now()).catch((error: unknown) => app.log.error(error)), HOUR_MS).unref();
setInterval(() => void sweepOpenLinks(store, systemClock.now()).catch((error: unknown) => app.log.error(error)), HOUR_MS).unref();

/** A demo's people are not real, so nobody is reminded there. Not at once: who has just restored or imported looks first. */
if (!config.demo) {
  const chase = (): void => {
    if (!isHourForMail(systemClock.now())) return;
    for (const pass of [chaseAll, askAllStillTrue, sendDueDigests]) void pass({ store, clock: systemClock }).catch((error: unknown) => app.log.error(error));
  };
  setTimeout(() => {
    chase();
    setInterval(chase, HOUR_MS).unref();
  }, COUNT_MS).unref();
}

const sender = new Sender({ store, clock: systemClock, config, log: app.log });
sender.start();

/** What is under way is answered; what has not even arrived after this long is cut off. */
const LAST_WORDS_MS = 5_000;

async function end(): Promise<void> {
  setTimeout(() => app.server.closeAllConnections(), LAST_WORDS_MS).unref();
  await Promise.all([app.close(), sender.end()]);
  await store.close();
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());

const address = await app.listen({ host: config.host, port: config.port });
process.stdout.write(`Register of roles and interests${config.demo ? ' (demo: a fictional county)' : ''} at ${address} (${store.engine}, ${shown(config.databaseUrl)})\n`);

// What nobody caught would print itself, with all that it holds: it is told like any other error, and the process ends.
process.once('uncaughtException', (error) => {
  app.log.fatal({ err: error }, 'nobody caught this');
  process.exit(1);
});
