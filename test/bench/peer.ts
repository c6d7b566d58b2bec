/** What Fastify does where it does as little as can be done. */
import Fastify from 'fastify';
import { bare } from './bare.ts';
import { answering } from './child.ts';

const floor = bare(process.argv[2] as string);
const app = Fastify({ forceCloseConnections: true });
app.get('/hello', () => ({ hello: 'world' }));
app.post('/bare', (_request, reply) => {
  floor.insert();
  return reply.status(201).send({ made: true });
});
answering(await app.listen({ host: '127.0.0.1', port: 0 }), () => process.cpuUsage(), () => app.close());
