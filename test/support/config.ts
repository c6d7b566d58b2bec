import type { Config } from '../../server/config.ts';

/** Settings of a test: no limits that it would trip over, no mail, nothing of this machine. */
export const testConfig = (change: Partial<Config> & Pick<Config, 'databaseUrl'>): Config => ({
  port: 0,
  host: '127.0.0.1',
  demo: false,
  bootstrap: undefined,
  trustProxy: false,
  requestsPerSecond: 100_000,
  failuresPerAccount: 1000,
  signInsPerAddress: 1000,
  publicUrl: 'http://register.test',
  smtpUrl: undefined,
  mailFrom: 'register@register.test',
  accessEventDays: 180,
  ...change,
});
