/** A process that does nothing but send what lies in an outbox, for tests that kill it: `sender.ts DATABASE_URL SMTP_URL MINUTES_AHEAD`. */
import { systemClock } from '../../server/clock.ts';
import { openStore } from '../../server/installation.ts';
import { Sender } from '../../server/post/sender.ts';
import { testConfig } from './config.ts';

const [databaseUrl = '', smtpUrl = '', ahead = '0'] = process.argv.slice(2);
/** The claim of one that was killed has to run out, for which nobody waits in a test. */
const clock = { now: () => new Date(systemClock.now().getTime() + Number(ahead) * 60_000) };
const store = await openStore(databaseUrl, clock);
const log = { warn: (what: unknown) => void process.stderr.write(`${JSON.stringify(what)}\n`) };
const sender = new Sender({ store, clock, config: testConfig({ databaseUrl, smtpUrl }), log });
sender.start();
process.stdout.write('sending\n');
await sender.pass();
// Until it is killed.
setInterval(() => {}, 1000);
