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

const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
/** `14:02`, on the clocks of Europe/London. */
export const civilTime = (now: Date): string => timeOfDay.format(now);

const HOUR_MS = 3_600_000;

/** The instant at which a day begins in Europe/London: midnight there, which in summer is an hour before it is midnight in UTC. */
export function beginningOf(date: string): string {
  const midnight = new Date(`${date}T00:00:00.000Z`);
  const before = new Date(midnight.getTime() - HOUR_MS);
  return (civilDate(before) === date ? before : midnight).toISOString();
}

/** An hour of UTC, as the instant at which it begins. */
export const hourOf = (now: Date): string => `${now.toISOString().slice(0, 13)}:00:00.000Z`;
export const hoursAfter = (hour: string, hours: number): string => new Date(Date.parse(hour) + hours * HOUR_MS).toISOString();
