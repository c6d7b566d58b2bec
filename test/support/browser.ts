/** A browser as far as sessions go: it keeps the cookies that it is given, and sends them along. */
import { cookiesOf, type Register, type Reply } from './register.ts';

export class Browser {
  readonly #register: Pick<Register, 'nobody'>;
  readonly #headers: Record<string, string>;
  readonly jar: Record<string, string>;

  constructor(register: Pick<Register, 'nobody'>, headers: Record<string, string> = {}, jar: Record<string, string> = {}) {
    this.#register = register;
    this.#headers = headers;
    this.jar = { ...jar };
  }

  async send(method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const cookie = Object.entries(this.jar).map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await this.#register.nobody.send(method, url, body, { ...(cookie && { cookie }), ...this.#headers, ...headers });
    for (const [name, value] of Object.entries(cookiesOf(reply.headers))) {
      if (value === '') delete this.jar[name];
      else this.jar[name] = value;
    }
    return reply;
  }

  get = (url: string, headers?: Record<string, string>): Promise<Reply> => this.send('GET', url, undefined, headers);
  post = (url: string, body: unknown = {}, headers?: Record<string, string>): Promise<Reply> => this.send('POST', url, body, headers);
  refresh = (): Promise<Reply> => this.post('/api/sessions/refresh');
  signIn = (email: string, password: string): Promise<Reply> => this.post('/api/sessions', { email, password });

  /** Somebody who has a copy of everything in it. */
  copy = (): Browser => new Browser(this.#register, this.#headers, this.jar);
}
