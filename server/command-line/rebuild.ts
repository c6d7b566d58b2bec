import { parseArgs } from 'node:util';
import { openStore } from '../installation.ts';
import { systemClock } from '../clock.ts';
import { rebuildDerived } from '../actions/rebuild-derived.ts';
import { databaseUrl, progress, type Command } from './command.ts';

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'computes presence and findings anew from what is recorded',
  usage: `
Usage: npm run register -- rebuild [--json]

Where derived tables differ from what roles, and the records of people, give (after damage, or under a new version of a rule), writes the next versions of what differs.
Exits 1 where anything differed, 0 where all was as it should be.`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    const store = await openStore(databaseUrl(), systemClock);
    const bar = progress('rebuilding dossiers');
    try {
      const { dossiers, mended } = await rebuildDerived(store, systemClock, (done) => bar.at(done));
      bar.done();
      process.stdout.write(values.json ? `${JSON.stringify({ dossiers, mended })}\n` : `${dossiers} dossiers, ${mended} of them mended.\n`);
      return mended > 0 ? 1 : 0;
    } finally {
      await store.close();
    }
  },
};
