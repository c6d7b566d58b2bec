/** Our service on a generated register, as it runs in production, and beside it routes that do nothing: for anybody, for the signed in, for those permitted. */
import { AccessLog } from '../../server/access-log.ts';
import { buildApp } from '../../server/app.ts';
import { systemClock } from '../../server/clock.ts';
import { openInstallation } from '../../server/installation.ts';
import { testConfig } from '../support/config.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { actorOf } from '../../server/api/context.ts';
import { permitAt, type AuthorityRef } from '../../server/domain/access/permit.ts';
import { answering } from './child.ts';
import { COUNCIL } from './open.ts';
import { ADMIN } from './county.ts';

const config = testConfig({ databaseUrl: process.argv[2] as string, bootstrap: ADMIN, requestsPerSecond: 1_000_000 });
const store = await openInstallation(config, systemClock);
const app = await buildApp({ store, clock: systemClock, config, access: new AccessLog(store, systemClock) }, { forceCloseConnections: true });
app.get('/api/bench/open', { config: { permission: 'nobody' } }, () => ({ hello: 'world' }));
app.get('/api/bench/signed-in', { config: { permission: 'anybody' } }, () => ({ hello: 'world' }));
const council = await findAuthority(store, COUNCIL);
app.get('/api/bench/permitted', { config: { permission: 'register.read' } }, (request) => ({ hello: permitAt(actorOf(request), 'register.read', council as AuthorityRef).authority.gss }));
answering<string, NodeJS.CpuUsage | number>(await app.listen({ host: config.host, port: 0 }), (question) => (question === 'memory' ? process.memoryUsage.rss() : process.cpuUsage()), () => app.close());
