/** The two clocks that the product is given: an instant in UTC, and the civil date in Europe/London (`en-CA` writes it as YYYY-MM-DD). */
export interface Clock {
  readonly now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

let memory: { minute: number; date: string } | undefined;

/** Formatting costs more than a whole request may; no zone changes its date within a minute. */
export function civilDate(now: Date): string {
  const minute = Math.floor(now.getTime() / 60_000);
  if (memory?.minute !== minute) memory = { minute, date: london.format(now) };
  return memory.date;
}
