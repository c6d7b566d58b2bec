import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'main.ts');

test('the service ends on SIGTERM, though somebody never finishes a request', async () => {
  const service = spawn(process.execPath, [MAIN], { env: { ...process.env, DATABASE_URL: await freshDatabase(), PORT: '0', HOST: '127.0.0.1', DEMO: 'off' } });
  const [line] = (await once(service.stdout, 'data')) as [Buffer];
  const client = connect(Number(/:(\d+) /.exec(line.toString())?.[1]), '127.0.0.1');
  client.on('error', () => {});
  await once(client, 'connect');
  client.write('POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"email":');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const ended = once(service, 'exit');
  service.kill('SIGTERM');
  expect(await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 15_000, 'still there'))])).toEqual([0, null]);
  client.destroy();
});
