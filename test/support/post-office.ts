/** A real mail server for tests: it keeps what it took, and answers as the test says. */
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface Arrived {
  readonly to: string;
  readonly raw: string;
  /** Whether it came under TLS, and over which connection. */
  readonly secure: boolean;
  readonly session: string;
  readonly mail: Email;
}

/** An answer other than 250: `[450, 'try later']`. */
type Answer = readonly [code: number, text: string] | undefined;

export interface PostOffice {
  readonly url: string;
  readonly port: number;
  /** In the order in which they were taken. */
  readonly arrived: Arrived[];
  /** What is answered to a recipient, and to a whole mail. A mail that is answered late is taken all the same. */
  onRecipient: (address: string) => Answer;
  onMail: (to: string) => Answer | Promise<Answer>;
  close: () => Promise<void>;
}

const refusal = ([responseCode, text]: readonly [number, string]): Error => Object.assign(new Error(text), { responseCode });

export interface PostOfficeOptions {
  /** The same one again, after it was closed. */
  readonly port?: number;
  readonly host?: string;
  /** Whether it offers TLS, with a certificate that nobody vouches for. */
  readonly tls?: boolean;
}

export async function openPostOffice({ port = 0, host = '127.0.0.1', tls = true }: PostOfficeOptions = {}): Promise<PostOffice> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: tls ? [] : ['STARTTLS'],
    // Or it warns of the very certificate that is wanted.
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      const answer = office.onRecipient(address);
      done(answer && refusal(answer));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void answered(session, Buffer.concat(chunks), done));
    },
  });
  async function taken({ id, secure, envelope }: SMTPServerSession, bytes: Buffer): Promise<Answer> {
    const to = envelope.rcptTo[0]?.address ?? '';
    const answer = await office.onMail(to);
    if (!answer) office.arrived.push({ to, secure, session: id, raw: bytes.toString('utf8'), mail: await PostalMime.parse(bytes) });
    return answer;
  }
  async function answered(session: SMTPServerSession, bytes: Buffer, done: (error?: Error) => void): Promise<void> {
    const answer = await taken(session, bytes);
    done(answer && refusal(answer));
  }
  // A client that is killed is what some tests are about.
  server.on('error', () => {});
  const office: PostOffice = {
    url: '',
    port: 0,
    arrived: [],
    onRecipient: () => undefined,
    onMail: () => undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const address = server.server.address();
  const listening = typeof address === 'object' && address ? address.port : 0;
  return Object.assign(office, { port: listening, url: `smtp://${host}:${listening}` });
}
