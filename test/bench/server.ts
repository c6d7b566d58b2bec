/** Our service on a generated register, as it runs in production, and beside it two routes that do nothing: one for anybody, one for the signed in. */
import { AccessLog } from '../../server/access-log.ts';
import { buildApp } from '../../server/app.ts';
import { systemClock } from '../../server/clock.ts';
import { openInstallation } from '../../server/installation.ts';
import { testConfig } from '../support/config.ts';
import { answering } from './child.ts';
import { ADMIN } from './county.ts';

const config = testConfig({ databaseUrl: process.argv[2] as string, bootstrap: ADMIN, requestsPerSecond: 1_000_000 });
const store = await openInstallation(config, systemClock);
const app = await buildApp({ store, clock: systemClock, config, access: new AccessLog() }, { forceCloseConnections: true });
app.get('/api/bench/open', { config: { permission: 'nobody' } }, () => ({ hello: 'world' }));
app.get('/api/bench/signed-in', { config: { permission: 'anybody' } }, () => ({ hello: 'world' }));
answering(await app.listen({ host: config.host, port: 0 }), () => process.cpuUsage(), () => app.close());
