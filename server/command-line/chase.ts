import { parseArgs } from 'node:util';
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

export const chase: Command = {
  name: 'chase',
  summary: 'reminds everybody of what falls due, as the service does each hour',
  usage: `
Usage: npm run register -- chase [--dry-run] [--json]

Takes the step that is due, for everybody of every authority who owes a declaration: asked, first (14 days), second (21), last (26), late (28) and
escalated (35 days after the clock began). Each step is taken once, whoever runs this and however often; the mail itself is sent by the service.
Beside the service the same is done each hour from 07:00 to 19:00; by this command at once. Exits 1 where somebody has no address for mail.

  --dry-run  says what would be done, and writes nothing`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } });
    const dryRun = values['dry-run'] ?? false;
    const store = await openStore(databaseUrl(), systemClock);
    try {
      const authorities = (await chaseAll({ store, clock: systemClock }, { dryRun })).map(counted);
      const taken = authorities.reduce((sum, { steps }) => sum + Object.values(steps).reduce((a, b) => a + b, 0), 0);
      if (values.json) process.stdout.write(`${JSON.stringify({ dryRun, taken, authorities })}\n`);
      else process.stdout.write(`${taken === 0 ? 'Nothing is due.' : `${taken} ${dryRun ? 'steps are due' : 'steps taken'}:`}\n${authorities.map(sentence).join('')}`);
      return authorities.some(({ unreachable }) => unreachable > 0) ? 1 : 0;
    } finally {
      await store.close();
    }
  },
};
