/** The twelve cases as the training borough of a demo holds them, and what its people do about them through the API. */
import { expect } from 'vitest';
import type { Case, CaseRole, End } from '../../db/seed/cases/case.ts';
import { DEPUTY, KEEPER, REVIEWER, TRAINING, TRAINING_GSS } from '../../db/seed/cases/council.ts';
import { version } from './filing.ts';
import type { Client, Register } from './register.ts';

const { people: PEOPLE, units: UNITS } = TRAINING;
const TODAY = '2026-11-02';

export class Practice {
  readonly keeper: Client;
  readonly deputy: Client;
  readonly reviewer: Client;
  readonly #named: ReadonlyMap<string, string>;
  readonly #units: ReadonlyMap<string, string>;

  private constructor([keeper, deputy, reviewer]: [Client, Client, Client], named: ReadonlyMap<string, string>, units: ReadonlyMap<string, string>) {
    [this.keeper, this.deputy, this.reviewer, this.#named, this.#units] = [keeper, deputy, reviewer, named, units];
  }

  static async open(demo: Register): Promise<Practice> {
    const hands: [Client, Client, Client] = [await demo.signIn(KEEPER, ''), await demo.signIn(DEPUTY, ''), await demo.signIn(REVIEWER, '')];
    const ids = async (list: string) => new Map<string, string>((await hands[0].read(`/api/${list}?authority=${TRAINING_GSS}&limit=500`)).items.map((one: any) => [one.name, one.id]));
    return new Practice(hands, await ids('people'), await ids('units'));
  }

  #person = (one: Case, key: string): string => {
    const found = [...one.people, ...PEOPLE].find((person) => person.key === key);
    return this.#named.get(found?.name ?? '') ?? key;
  };
  #unit = (one: Case, key: string): string => this.#units.get([...one.units, ...UNITS].find((unit) => unit.key === key)?.name ?? '') ?? key;

  body = async ({ identity }: Case): Promise<string> => {
    const [number] = identity.identifiers ?? [];
    return (await this.keeper.read(`/api/mutuals/${number?.scheme}:${number?.number}?authority=${TRAINING_GSS}`)).id;
  };
  list = async (what: string, mutual: string): Promise<any[]> => (await this.keeper.read(`/api/${what}?authority=${TRAINING_GSS}&mutual=${mutual}&limit=500`)).items;
  conflicts = async (mutual: string): Promise<any[]> => this.list('conflicts', mutual);

  async #role(one: Case, mutual: string, i: number): Promise<any> {
    const { kind } = one.roles[i] as CaseRole;
    return (await this.list('roles', mutual)).find((role) => role.kind === kind && role.state === 'recorded');
  }

  async #connection(one: Case, mutual: string, i: number): Promise<any> {
    const person = this.#person(one, one.connections?.[i]?.person ?? '');
    return (await this.list('connections', mutual)).find((connection) => connection.person === person && connection.state === 'recorded');
  }

  /** Nobody lifts their own connection. */
  #other = (one: Case, i: number): Client => (one.connections?.[i]?.person === 'lanyard' ? this.deputy : this.keeper);

  /** What the end of an overlap changes about the facts. */
  async change(one: Case, mutual: string, { change }: End): Promise<void> {
    if (change?.ends !== undefined) {
      const role = await this.#role(one, mutual, change.ends);
      await this.keeper.made(`/api/roles/${role.id}/end`, { on: TODAY, reason: 'It goes into other hands.' }, version(role.version));
    }
    if (change?.begins) {
      const { unit, committee, officer, ...facts } = change.begins;
      await this.keeper.made('/api/roles', { authority: TRAINING_GSS, mutual, ...facts, period: { from: '2026-11-03', to: null }, ...(unit && { unit: this.#unit(one, unit) }), ...(committee && { committee: this.#unit(one, committee) }), ...(officer && { accountableOfficer: this.#person(one, officer) }) });
    }
    if (change?.leaves !== undefined) {
      const connection = await this.#connection(one, mutual, change.leaves);
      await this.#other(one, change.leaves).made(`/api/connections/${connection.id}/end`, { on: TODAY }, version(connection.version));
    }
  }

  /** Arranged for the overlap, owned by somebody of the service, and looked at by the reviewer. */
  async arrange(one: Case, mutual: string, conflict: string, { safeguard }: End): Promise<void> {
    if (!safeguard) return;
    const { owner, tested, ...facts } = safeguard;
    const made = await this.keeper.made('/api/safeguards', { authority: TRAINING_GSS, mutual, conflicts: [conflict], ...facts, owner: this.#person(one, owner), period: { from: TODAY, to: null }, testEveryMonths: 6 });
    await this.reviewer.made(`/api/safeguards/${made.id}/verifications`, { on: TODAY, outcome: 'operating', evidence: tested });
  }

  /** By whom it is for; where it takes a second person, the deputy agrees. */
  async decide(one: Case, conflict: any, { decision }: End): Promise<any> {
    const isHers = (await this.keeper.read(`/api/conflicts/${conflict.id}/deciding`)).mayDecide;
    expect([one.id, conflict.rule.id, isHers]).toEqual([one.id, conflict.rule.id, one.id !== 'T4']);
    const made = await (isHers ? this.keeper : this.deputy).made(`/api/conflicts/${conflict.id}/decisions`, decision);
    const grave = decision.disposition === 'tolerate' && conflict.severity >= 4;
    expect([conflict.rule.id, made.state]).toEqual([conflict.rule.id, grave ? 'proposed' : 'made']);
    return grave ? this.deputy.made(`/api/decisions/${made.id}/second`, { agree: true }, version(made.version)) : made;
  }

  /** As if the decisive fact had never been: what was recorded is withdrawn. */
  async without(one: Case, mutual: string): Promise<void> {
    const { role, connection } = one.decisive;
    const found = role !== undefined ? await this.#role(one, mutual, role) : connection !== undefined ? await this.#connection(one, mutual, connection) : undefined;
    if (found) await (connection === undefined ? this.keeper : this.#other(one, connection)).made(`/api/${role !== undefined ? 'roles' : 'connections'}/${found.id}/withdraw`, { reason: 'Never so.' }, version(found.version));
  }
}
