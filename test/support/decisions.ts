/** A council in which overlaps are decided: who does it, what they say, and what changes under their hands. */
import { expect } from 'vitest';
import { version } from './filing.ts';
import type { Client, Register, Reply } from './register.ts';
import { Town, type Human } from './town.ts';

export const OBSERVER = 'They would not: other people inspect than those who buy.';
const given = (more: object) => ({ disposition: 'remedy', reason: 'internal words', publicReason: 'public words', observer: OBSERVER, ...more });

export const codeOf = ({ status, body }: Reply): string => `${status} ${body.code ?? ''}`;
export const decide = (who: { client: Client }, id: string, more: object = {}): Promise<Reply> => who.client.post(`/api/conflicts/${id}/decisions`, given(more));
export async function decided(who: { client: Client }, id: string, more: object = {}): Promise<any> {
  const { status, body } = await decide(who, id, more);
  expect([status, body], JSON.stringify(body)).toMatchObject([201, { conflict: id }]);
  return body;
}

const person = (title: string, kind: string, more: object = {}) => ({ offices: [{ title, kind, period: { from: '2023-05-09', to: null }, ...more }] });

export class Deciders {
  readonly town: Town;
  mo: Human;
  readonly deputy: Human;
  readonly reviewer: Human;
  readonly head: Human;
  readonly member: Human;

  private constructor(town: Town, [mo, deputy, reviewer, head, member]: [Human, Human, Human, Human, Human]) {
    [this.town, this.mo, this.deputy, this.reviewer, this.head, this.member] = [town, mo, deputy, reviewer, head, member];
  }

  static async open(register: Register): Promise<Deciders> {
    const town = await Town.open(register);
    return new Deciders(town, [
      await town.human('Moira', ['monitoring-officer']),
      await town.human('Tobias', ['deputy-monitoring-officer']),
      await town.human('Rhian', ['reviewer']),
      await town.human('Ottoline', ['officer'], person('Chief Executive', 'officer', { statutory: 'head-of-paid-service' })),
      await town.human('Councillor', ['member'], person('Councillor', 'member')),
    ]);
  }

  /** A body of its own with an overlap of severity 4, contractor and regulator. */
  async overlap(more: object = {}): Promise<{ id: string; body: string; all: any[] }> {
    const body = await this.town.body(this.mo);
    const all = await this.town.concerns(this.mo, body.id, more);
    return { id: all.find((one) => one.rule.id === 'contractor-and-regulator').id, body: body.id, all };
  }

  file = (id: string, query = ''): Promise<any> => this.mo.client.read(`/api/conflicts/${id}${query}`);

  /** That the role of this kind ends on a day. */
  async ending(body: string, on: string, kind = 'licensing'): Promise<any> {
    const { items } = await this.mo.client.read(`/api/roles?mutual=${body}&limit=50`);
    const role = items.find((one: any) => one.kind === kind);
    return this.mo.client.made(`/api/roles/${role.id}/end`, { on, reason: 'Moved' }, version(role.version));
  }
}
