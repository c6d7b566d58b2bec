/** A council where everybody who signs in is a person of its register, and no keeper is there who is not asked for. */
import type { Client, Register } from './register.ts';

export interface Human {
  readonly person: string;
  readonly account: string;
  readonly email: string;
  readonly client: Client;
}

let made = 100;

export class Town {
  readonly #register: Register;
  readonly #clerk: Client;
  readonly gss: string;
  readonly id: string;

  private constructor(register: Register, clerk: Client, authority: { gss: string; id: string }) {
    this.#register = register;
    this.#clerk = clerk;
    this.gss = authority.gss;
    this.id = authority.id;
  }

  static async open(register: Register): Promise<Town> {
    const gss = `E07000${made++}`;
    const authority = await register.admin.made('/api/authorities', { gss, name: `Town ${gss}`, kind: 'unitary', nation: 'England', period: { from: '1974-04-01', to: null } });
    return new Town(register, await register.person('system-administrator', gss), authority);
  }

  person = async (name: string, more: object = {}): Promise<string> => (await this.#clerk.made('/api/people', { authority: this.gss, name, ...more })).id;

  /** Signed in, with these roles here. */
  async human(name: string, roles: readonly string[], more: object = {}): Promise<Human> {
    const person = await this.person(name, more);
    const email = `human${made++}@register.test`;
    const account = await this.#register.admin.made('/api/accounts', { email, name, memberships: roles.map((role) => ({ authority: this.gss, role, person })) });
    return { person, account: account.id, email, client: await this.#register.enter(account.id) };
  }

  /** That this human being has a role here as well. */
  also = ({ account }: Pick<Human, 'account'>, role: string, more: object = {}): Promise<unknown> => this.#register.admin.made(`/api/accounts/${account}/memberships`, { authority: this.gss, role, ...more });

  /** A body that every council sees, for its number is public. */
  body = (by: Human): Promise<any> => by.client.made('/api/mutuals', { name: `Body ${made}`, legalForm: 'community-benefit-society', identifiers: [{ scheme: 'fca-mutuals', number: `${100_000 + made++}` }] });

  /** Two roles towards the body, and the concerns that they open. */
  async concerns(by: Human, mutual: string, more: object = {}): Promise<any[]> {
    const role = (kind: string, from: string) => by.client.made('/api/roles', { authority: this.gss, mutual, kind, period: { from, to: null }, ...more });
    await role('commissioner', '2014-04-01');
    return (await role('licensing', '2016-01-01')).conflicts.opened;
  }

  connect = (who: Pick<Human, 'person' | 'client'>, mutual: string, kind = 'post-in-body', more: object = {}): Promise<any> =>
    who.client.made('/api/connections', { authority: this.gss, person: who.person, mutual, kind, period: { from: null, to: null }, ...more });
}
