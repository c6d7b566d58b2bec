/**
 * Sends what lies in the outbox. Each mail goes at least once, and twice only where it was not learnt that it arrived: a process that is killed, or
 * stands still for longer than its claim, between the mail server's 250 and the commit that notes it; or a connection that breaks just there. SMTP
 * has no way to close that gap. So one mail at a time, noted at once; and what goes again bears the same Message-ID.
 */
import type { FastifyBaseLogger } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { noteBounce } from '../../db/stores/accounts.ts';
import { deferMail, mailIsDue, renewClaim, settleMail } from '../../db/stores/outbox.ts';
import type { Store, Tx } from '../../db/store.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { minutesAfter } from '../domain/post/trying.ts';
import { messageIdsFrom } from './message-id.ts';
import { openLine, smtpOptions, type Line, type Outcome } from './smtp.ts';
import { LEASE_MS, takeMail, type Taken } from './take.ts';

const LOOK_MS = 1000;
const RENEW_MS = LEASE_MS / 4;
/** However slowly a server goes on answering, another mail gets its turn. */
const LONGEST_MS = 15 * 60_000;
/** Where the mail server cannot be reached the next mail would fare no better. */
const PAUSE_MS = 60_000;
/** Between the end of this process and whoever ends it by force after ten seconds. */
const LAST_MAIL_MS = 4000;
const NOTE_AGAIN_MS = 500;

export interface Sending {
  readonly store: Store;
  readonly clock: Clock;
  readonly config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'demo'>;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
}

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

async function note(tx: Tx, taken: Taken, outcome: Outcome, now: Date): Promise<void> {
  const at = now.toISOString();
  const { answer } = outcome;
  if (outcome.kind === 'later') {
    // Those that go together need not have been tried equally often.
    const waits = taken.rows.map(({ id, attempts }) => ({ id, minutes: minutesAfter(attempts) }));
    for (const { id, minutes } of waits) if (minutes === undefined) await settleMail(tx, taken, { move: 'give-up', answer, at }, id);
    const minutes = Math.max(0, ...waits.flatMap((wait) => wait.minutes ?? []));
    return void (await deferMail(tx, taken, { dueAt: later(now, minutes * 60_000), answer, inDoubt: outcome.inDoubt }));
  }
  await settleMail(tx, taken, { move: outcome.kind === 'sent' ? 'send' : 'refuse', answer, at });
  if (outcome.kind === 'sent') await noteBounce(tx, taken.recipient, null);
  else if (outcome.ofAddress) await noteBounce(tx, taken.recipient, at);
}

export class Sender {
  readonly #sending: Sending;
  /** Undefined where no mail goes out: a demo's people are not real, and without a mail server everything waits. */
  readonly #smtpUrl: string | undefined;
  readonly #messageIdOf: ReturnType<typeof messageIdsFrom>;
  readonly #cut = new AbortController();
  #looking: NodeJS.Timeout | undefined;
  #passing: Promise<void> | undefined;
  #notBefore = 0;
  #ending = false;

  constructor(sending: Sending) {
    const { demo, smtpUrl, mailFrom } = sending.config;
    this.#sending = sending;
    this.#smtpUrl = demo ? undefined : smtpUrl;
    // Whoever sets it wrongly learns of it when the service starts.
    if (smtpUrl) smtpOptions(smtpUrl);
    this.#messageIdOf = messageIdsFrom(mailFrom);
  }

  start(): void {
    if (this.#smtpUrl) this.#looking = setInterval(() => void this.pass(), LOOK_MS).unref();
  }

  /** Sends what is due, one after the other, until nothing is. */
  pass(): Promise<void> {
    this.#passing ??= this.#all().finally(() => (this.#passing = undefined));
    return this.#passing;
  }

  /** A mail on its way is waited for, for a moment; cut off after that it counts as one that may have arrived. */
  async end(patience = LAST_MAIL_MS): Promise<void> {
    this.#ending = true;
    clearInterval(this.#looking);
    const enough = setTimeout(() => this.#cut.abort(), patience);
    await this.#passing;
    clearTimeout(enough);
  }

  async #all(): Promise<void> {
    const { store, clock, config, log } = this.#sending;
    const mayGoOn = (): boolean => !this.#ending && clock.now().getTime() >= this.#notBefore;
    try {
      if (!this.#smtpUrl || !mayGoOn() || !(await mailIsDue(store, clock.now()))) return;
      const line = openLine(this.#smtpUrl, config.mailFrom);
      try {
        while (mayGoOn() && (await this.#next(line)));
      } finally {
        line.close();
      }
    } catch (error) {
      log.warn(error, 'the outbox could not be read');
    }
  }

  async #next(line: Line): Promise<boolean> {
    const { store, clock, config } = this.#sending;
    const taken = await store.transaction([], (tx) => takeMail(tx, { now: clock.now(), register: config.publicUrl ?? '', messageIdOf: this.#messageIdOf }));
    if (!taken?.mail) return taken !== undefined;
    const { messageId, recipient, language, mail } = taken;
    const stopRenewing = this.#renewing(taken);
    const signal = AbortSignal.any([this.#cut.signal, AbortSignal.timeout(LONGEST_MS)]);
    const outcome = await line.handOver({ messageId, to: recipient, language, ...mail, date: clock.now() }, signal);
    await this.#noted(taken, outcome);
    stopRenewing();
    if (outcome.kind === 'later' && outcome.unreachable) this.#pause(outcome.answer);
    return true;
  }

  #renewing(taken: Taken): () => void {
    const { store, clock, log } = this.#sending;
    const renew = (): Promise<number> => store.transaction([], (tx) => renewClaim(tx, taken, later(clock.now(), LEASE_MS)));
    const timer = setInterval(() => void renew().catch((error: unknown) => log.warn(error, 'the claim on a mail could not be renewed')), RENEW_MS);
    return () => clearInterval(timer);
  }

  /** What was learnt is noted however long that takes: until it is, the mail looks as if it had not gone. */
  async #noted(taken: Taken, outcome: Outcome): Promise<void> {
    const { store, clock, log } = this.#sending;
    for (let tries = 1; ; tries++) {
      try {
        return await store.transaction([], (tx) => note(tx, taken, outcome, clock.now()));
      } catch (error) {
        log.warn(error, 'what became of a mail could not be noted');
        if (this.#cut.signal.aborted && tries > 1) return;
        await pause(NOTE_AGAIN_MS);
      }
    }
  }

  #pause(answer: string): void {
    const { clock, log } = this.#sending;
    this.#notBefore = clock.now().getTime() + PAUSE_MS;
    log.warn(`mail cannot be handed over, trying again in a minute: ${answer}`);
  }
}
