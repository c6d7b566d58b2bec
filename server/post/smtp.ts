/** Handing a mail to the mail server, and what its answer means. */
import { createTransport, type NodemailerError, type SMTPPoolOptions } from 'nodemailer';
import { hostname } from 'node:os';
import type { Language } from '../domain/words.ts';

export interface Outgoing {
  readonly messageId: string;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
}

export type Outcome =
  | { readonly kind: 'sent'; readonly answer: string }
  /** For good; `ofAddress` where there is no such mailbox. */
  | { readonly kind: 'refused'; readonly answer: string; readonly ofAddress: boolean }
  /** `inDoubt`: it may have arrived. `unreachable`: any other mail would have fared alike. */
  | { readonly kind: 'later'; readonly answer: string; readonly inDoubt: boolean; readonly unreachable: boolean };

export interface Line {
  readonly handOver: (mail: Outgoing, signal: AbortSignal) => Promise<Outcome>;
  readonly close: () => void;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * A server that has the whole mail may think about it for ten minutes, and whoever does not wait sends it twice (RFC 5321 §4.5.3.2.6).
 */
const TIMEOUTS = { dnsTimeout: 15_000, connectionTimeout: 20_000, greetingTimeout: 30_000, socketTimeout: 10 * 60_000, socketCloseTimeout: 1000 } as const;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Error('SMTP_URL has a % that begins no code: write %25 for it in a user or a password');
  }
}

/**
 * Mail holds links that sign people in, so it goes to another machine under TLS with a certificate that is checked, or not at all; unless the
 * operator says that the way there is theirs (`?requireTLS=false`): then under TLS where that can be had. On this machine nobody listens in, and
 * its mail server has a certificate that nobody signed. Read here and not by the library, whose URLs can also switch on a log of all that is sent.
 */
export function smtpOptions(smtpUrl: string): SMTPPoolOptions {
  const url = new URL(smtpUrl);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const [requireTLS, ...others] = url.searchParams.getAll('requireTLS');
  const strange = [...url.searchParams.keys()].find((name) => name !== 'requireTLS');
  if (host === '' || strange !== undefined || others.length > 0 || (requireTLS !== undefined && requireTLS !== 'true' && requireTLS !== 'false')) {
    throw new Error('SMTP_URL takes smtp://user:password@host:port, or smtps:// for TLS from the start; after it nothing but ?requireTLS=false, where the way to the server is your own');
  }
  const secure = url.protocol === 'smtps:';
  const here = LOOPBACK.has(host) && requireTLS !== 'true';
  const tls = here ? { ignoreTLS: true, tls: { rejectUnauthorized: false } } : requireTLS === 'false' ? { opportunisticTLS: true, tls: { rejectUnauthorized: false } } : { requireTLS: true };
  return {
    host,
    ...(url.port && { port: Number(url.port) }),
    secure,
    ...(url.username && { auth: { user: decoded(url.username), pass: decoded(url.password) } }),
    ...tls,
    ...TIMEOUTS,
    name: hostname(),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** What is shown of an answer. Some servers quote what they object to: a link must not come back that way. */
const shown = (text: string): string => text.replaceAll(/#\S+/g, '#…').replaceAll(/\p{Cc}+/gu, ' ').trim().slice(0, 300);

/** Before the server can have had the mail. */
const NOT_BEGUN = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'ECONFIG', 'EENVELOPE', 'EMESSAGE']);
const NO_WAY_THERE = /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_)/;
const NO_BEGINNING = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);

/** What an answer is to, where that is not the mail: "500 command not recognized" tells an administrator nothing. */
const STAGE: Readonly<Record<string, string>> = { ETLS: 'TLS could not be had: ', EAUTH: 'signing in was refused: ' };

export function outcomeOf(error: NodemailerError): Outcome {
  const { code = '', responseCode, response, command = '', permanent = false } = error;
  const answer = shown(`${STAGE[code] ?? ''}${response ?? `${code} ${error.message}`}`);
  const ofThisMail = command === 'RCPT TO' || command === 'DATA';
  // What is refused for us (5.7: a policy, a login) says nothing of the address, unlike 5.1 and 5.2 (RFC 3463 §3.2 and 3.3).
  if (permanent && ofThisMail) return { kind: 'refused', answer, ofAddress: command === 'RCPT TO' ? !/^\d{3}[ -]5\.7\./.test(answer) : /^\d{3}[ -]5\.[12]\./.test(answer) };
  if (code === 'EENVELOPE' && command === 'API' && /recipient/.test(error.message)) return { kind: 'refused', answer, ofAddress: true };
  const begun = responseCode === undefined && !NOT_BEGUN.has(code) && !NO_WAY_THERE.test(error.originalCode ?? '') && !NO_BEGINNING.has(error.timeoutType ?? '');
  return { kind: 'later', answer, inDoubt: begun, unreachable: !ofThisMail };
}

/**
 * One connection for all that is due now. It is not kept for what comes later: one that died in silence would be found out by waiting. And where it
 * breaks, nothing is sent again by the library: that would be a second delivery of which nobody knows.
 */
export function openLine(smtpUrl: string, mailFrom: string): Line {
  const transport = createTransport({ ...smtpOptions(smtpUrl), pool: true, maxConnections: 1, maxRequeues: 0 });
  const handOver: Line['handOver'] = async ({ messageId, to, language, subject, text, date }, signal) => {
    try {
      const { response } = await transport.sendMail({
        from: mailFrom,
        to: { name: '', address: to },
        subject,
        text,
        messageId,
        date,
        signal,
        xMailer: false,
        // RFC 3834 §5: no holiday notice and no other register answers it.
        headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All', 'content-language': language },
      });
      return { kind: 'sent', answer: shown(response) };
    } catch (error) {
      return outcomeOf(error as NodemailerError);
    }
  };
  return { handOver, close: () => transport.close() };
}
