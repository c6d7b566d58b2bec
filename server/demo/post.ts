/** What the register wrote to the people of the story went out when it was written: nobody who opens the demo finds it waiting. */
import { claimMail, settleMail } from '../../db/stores/outbox.ts';
import type { Tx } from '../../db/store.ts';

export async function deliver(tx: Tx, now: Date): Promise<void> {
  const claim = 'story';
  // Also what waits a while to go out together.
  const later = new Date(now.getTime() + 3_600_000).toISOString();
  const next = () => claimMail(tx, { claim, now: later, until: later, messageIdOf: ({ id }) => `<${id}@fenmarch.example>` });
  for (let taken = await next(); taken; taken = await next()) {
    await settleMail(tx, taken, { move: 'send', answer: null, at: taken.rows.at(-1)?.createdAt ?? now.toISOString() });
  }
}
