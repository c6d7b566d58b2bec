import { parseArgs } from 'node:util';
import { systemClock } from '../clock.ts';
import { openStore } from '../installation.ts';
import { rotateKeys as rotate } from '../token-keys.ts';
import { CouldNotRun, databaseUrl, type Command } from './command.ts';

export const rotateKeys: Command = {
  name: 'rotate-keys',
  summary: 'signs people in with a new key from now on',
  usage: `
Usage: npm run register -- rotate-keys [--now] [--json]

A new key signs tokens from now on, in every running process. Nobody is signed out: the key before it is accepted for 13 hours more, longer than a session lasts.

  --now    the keys may have become known to somebody: the old ones are worth nothing any more, every session is ended, and everybody signs in again`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { now: { type: 'boolean' }, json: { type: 'boolean' } } });
    const store = await openStore(databaseUrl(), systemClock);
    try {
      const rotated = await rotate(store, systemClock.now(), values.now === true);
      if (!rotated) throw new CouldNotRun('another process changed the keys at the same moment: run it again if there must be a newer one');
      const older = rotated.accepted.map(({ kid, until }) => `Key ${kid} is accepted until ${until}.\n`).join('');
      const ended = values.now ? `${rotated.sessionsEnded} sessions were ended.\n` : '';
      process.stdout.write(values.json ? `${JSON.stringify(rotated)}\n` : `Key ${rotated.kid} signs from now on.\n${older}${ended}`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
