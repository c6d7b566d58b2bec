import Sqlite from 'better-sqlite3';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engine } from '../../db/dialect.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';

describe.skipIf(engine !== 'sqlite')('while another process writes to the file', () => {
  let register: Register;
  let council: Council;
  let other: Sqlite.Database;
  beforeAll(async () => {
    register = await openRegister();
    council = await register.council('E06000901');
    other = new Sqlite(register.url);
  });
  afterAll(() => {
    other.close();
    return register.close();
  });

  test('readers are answered at once, and a write waits its turn', async () => {
    other.exec('begin immediate');
    const started = performance.now();
    const waiting = Promise.all([council.body('First'), council.body('Second')]);
    await pause(100);
    expect((await register.nobody.get('/api/health')).status).toBe(200);
    expect((await council.officer.read('/api/mutuals')).items).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
    other.exec('commit');
    expect((await waiting).map(({ name }) => name)).toEqual(['First', 'Second']);
  });

  test('a write that waited ten seconds is refused, and the next one is done', async () => {
    other.exec('begin immediate');
    const reply = await council.officer.post('/api/mutuals', { name: 'Third', legalForm: 'other' });
    expect([reply.status, reply.body.code]).toEqual([503, 'busy']);
    other.exec('commit');
    expect((await council.body('Fourth')).name).toBe('Fourth');
  });
});
