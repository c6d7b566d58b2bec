import { parseArgs } from 'node:util';
import { sendDigests, type Sent } from '../actions/send-digests.ts';
import { civilDate, systemClock } from '../clock.ts';
import { sundayOf } from '../domain/reviews/digest.ts';
import { openStore } from '../installation.ts';
import { databaseUrl, type Command } from './command.ts';

/** Counts alone: who gets it, and of what, stays in the register. */
const counted = ({ authority, mails, nothing }: Sent) => ({ authority: authority.gss, name: authority.name, mails, nothing });

const sentence = ({ name, mails, nothing }: ReturnType<typeof counted>): string => `  ${name}: ${mails} to send${nothing > 0 ? `; ${nothing} with nothing to tell` : ''}\n`;

export const digest: Command = {
  name: 'digest',
  summary: 'sends the digest of the week, as the service does on Sunday',
  usage: `
Usage: npm run register -- digest [--dry-run] [--json]

Tells each monitoring officer and deputy how much fell due, is due a test, waits for an answer or changed, as of the last Sunday: once for each council
and week, whoever runs this and however often. A week in which nothing waits sends nothing. The mail itself is sent by the service. Beside the service the
same is done on Sunday from 07:00 in Europe/London, and where nothing ran then, on Monday or Tuesday; by this command on any day.

  --dry-run  says what would be sent, and writes nothing`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } });
    const dryRun = values['dry-run'] ?? false;
    const store = await openStore(databaseUrl(), systemClock);
    try {
      const week = sundayOf(civilDate(systemClock.now()));
      const authorities = (await sendDigests({ store, clock: systemClock }, { week, dryRun })).map(counted);
      const mails = authorities.reduce((sum, one) => sum + one.mails, 0);
      if (values.json) process.stdout.write(`${JSON.stringify({ dryRun, week, mails, authorities })}\n`);
      else process.stdout.write(`${mails === 0 ? `Nothing is to be sent for the week of ${week}.` : `${mails} ${dryRun ? 'would be sent' : 'on their way'} for the week of ${week}:`}\n${authorities.map(sentence).join('')}`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
