import { parseArgs } from 'node:util';
import { askAllStillTrue, type Asked } from '../actions/ask-still-true.ts';
import { chaseAll, type Pass } from '../actions/chase.ts';
import { systemClock } from '../clock.ts';
import { STEPS } from '../domain/declarations/chasing.ts';
import { openStore } from '../installation.ts';
import { databaseUrl, type Command } from './command.ts';

/** Counts alone: names and addresses stay in the register. */
function counted({ authority, steps }: Pass) {
  const of = (step: string): number => steps.filter((one) => one.step === step).length;
  return { authority: authority.gss, name: authority.name, steps: Object.fromEntries(STEPS.map((step) => [step, of(step)])), unreachable: steps.filter(({ mailboxes }) => mailboxes === 0).length };
}

const sentence = ({ name, steps, unreachable }: ReturnType<typeof counted>): string => {
  const did = Object.entries(steps).flatMap(([step, count]) => (count > 0 ? [`${count} ${step}`] : []));
  return `  ${name}: ${did.join(', ')}${unreachable > 0 ? `; ${unreachable} without an address for mail` : ''}\n`;
};

/** Who is asked whether roles are still true, in the same way. */
const askedOf = ({ authority, ...counts }: Asked) => ({ authority: authority.gss, name: authority.name, ...counts });
const asking = ({ name, asked, ofKeepers, reminded, unreachable }: ReturnType<typeof askedOf>): string => {
  const did = [asked > 0 ? `${asked} lines asked, ${ofKeepers} of them of the keepers` : '', reminded > 0 ? `${reminded} people reminded` : ''].filter(Boolean).join('; ');
  return `  ${name}: ${did}${unreachable > 0 ? `; ${unreachable} without an address for mail` : ''}\n`;
};

export const chase: Command = {
  name: 'chase',
  summary: 'reminds everybody of what falls due, as the service does each hour',
  usage: `
Usage: npm run register -- chase [--dry-run] [--json]

Takes the step that is due, for everybody of every authority who owes a declaration: asked, first (14 days), second (21), last (26), late (28) and
escalated (35 days after the clock began). And once a year, on the day that the settings of each authority name, asks those who answer for roles whether
these are still true, and reminds them once, 14 days later. Each step is taken once, whoever runs this and however often; the mail itself is sent by the service.
Beside the service the same is done each hour from 07:00 to 19:00; by this command at once. Exits 1 where somebody has no address for mail.

  --dry-run  says what would be done, and writes nothing`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } });
    const dryRun = values['dry-run'] ?? false;
    const store = await openStore(databaseUrl(), systemClock);
    try {
      const authorities = (await chaseAll({ store, clock: systemClock }, { dryRun })).map(counted);
      const stillTrue = (await askAllStillTrue({ store, clock: systemClock }, { dryRun })).map(askedOf);
      const taken = authorities.reduce((sum, { steps }) => sum + Object.values(steps).reduce((a, b) => a + b, 0), 0);
      if (values.json) process.stdout.write(`${JSON.stringify({ dryRun, taken, authorities, stillTrue })}\n`);
      else {
        if (taken > 0 || stillTrue.length === 0) process.stdout.write(`${taken === 0 ? 'Nothing is due.' : `${taken} ${dryRun ? 'steps are due' : 'steps taken'}:`}\n${authorities.map(sentence).join('')}`);
        if (stillTrue.length > 0) process.stdout.write(`Still true? ${dryRun ? 'To be asked' : 'Asked'}:\n${stillTrue.map(asking).join('')}`);
      }
      return [...authorities, ...stillTrue].some(({ unreachable }) => unreachable > 0) ? 1 : 0;
    } finally {
      await store.close();
    }
  },
};
