/** Examples of rules about people, in the plainest form; one body is meant wherever none is named. */
import type { ConnectionKind } from '../../access/connected.ts';
import type { ActKindId, StatedTie } from '../../acts/kinds.ts';
import type { Holder } from '../../declarations/heading.ts';
import type { Office } from '../../people/person.ts';
import { toDay } from '../../time/civil.ts';
import { toSpan, type Span } from '../../time/period.ts';
import type { Capacity, Family, Nation, OfficeKind } from '../../vocabulary.ts';
import type { PersonFacts } from './facts.ts';

interface Days {
  readonly from: string;
  readonly to?: string;
}

export type ExampleFact =
  | (Days & { readonly what: 'office'; readonly kind: OfficeKind; readonly statutory?: NonNullable<Office['statutory']>; readonly on?: string; readonly hasVote?: false })
  | (Days & { readonly what: 'role'; readonly family: Family; readonly kind?: string; readonly committee?: string; readonly answers?: Capacity })
  | (Days & { readonly what: 'connection'; readonly kind: ConnectionKind })
  | (Days & { readonly what: 'interest'; readonly heading: string; readonly holder?: Holder; readonly post?: string })
  | { readonly what: 'gift'; readonly on: string; readonly pence: number; readonly outcome?: 'refused' }
  | { readonly what: 'filing'; readonly kind: string; readonly on: string; readonly due?: string; readonly state?: string }
  | (Days & { readonly what: 'ruling'; readonly kind: string })
  | { readonly what: 'setting'; readonly yearlyRequestOn?: string; readonly since?: string; readonly giftsTogether?: number }
  | { readonly what: 'act'; readonly kind: ActKindId; readonly on: string; readonly tie?: StatedTie; readonly committee?: string }
  | { readonly what: 'nation'; readonly nation: Nation };

const BODY = 'a-body';
const spanOf = ({ from, to }: Days): Span => toSpan({ from, to: to ?? null });

type Writable = { -readonly [K in keyof PersonFacts]: PersonFacts[K] extends readonly (infer T)[] ? T[] : PersonFacts[K] };

export function factsOf(given: readonly ExampleFact[]): PersonFacts {
  const facts: Writable = { person: 'a-person', nation: 'England', offices: [], responsibilities: [], connections: [], interests: [], filings: [], acts: [], roles: [], rulings: [], yearly: null, giftsTogether: 0 };
  for (const [i, fact] of given.entries()) put(facts, fact, `${fact.what}-${i}`);
  return facts;
}

function put(facts: Writable, fact: ExampleFact, id: string): void {
  const declared = { id, mutual: BODY, holder: 'self', post: null, outcome: null, valuePence: null, on: null } as const;
  switch (fact.what) {
    case 'office':
      facts.offices.push({ title: id, kind: fact.kind, period: { from: fact.from, to: fact.to ?? null }, ...(fact.statutory && { statutory: fact.statutory }), ...(fact.on && { unit: fact.on }), ...(fact.hasVote === false && { hasVote: false }) });
      break;
    case 'role': {
      const role = { id, mutual: BODY, family: fact.family, span: spanOf(fact) };
      facts.roles.push({ ...role, committee: fact.committee ?? null });
      if (fact.answers) facts.responsibilities.push({ ...role, id: `${id}-answered`, role: id, kind: fact.kind ?? 'any', capacity: fact.answers });
      break;
    }
    case 'connection':
      facts.connections.push({ id, mutual: BODY, kind: fact.kind, span: spanOf(fact) });
      break;
    case 'interest':
      facts.interests.push({ ...declared, heading: fact.heading, holder: fact.holder ?? 'self', post: fact.post ?? null, span: spanOf(fact) });
      break;
    case 'gift':
      facts.interests.push({ ...declared, heading: 'gifts', span: [toDay(fact.on), spanOf({ from: fact.on })[1]], outcome: fact.outcome ?? 'accepted', valuePence: fact.pence, on: fact.on });
      break;
    case 'filing':
      facts.filings.push({ id, kind: fact.kind, kindVersion: 1, state: fact.state ?? 'accepted', receivedOn: fact.on, dueOn: fact.due ?? null });
      break;
    case 'ruling':
      facts.rulings.push({ id, kind: fact.kind, mutual: null, span: spanOf(fact) });
      break;
    case 'setting':
      if (fact.yearlyRequestOn !== undefined && fact.since !== undefined) facts.yearly = { on: fact.yearlyRequestOn, since: fact.since };
      facts.giftsTogether = fact.giftsTogether ?? facts.giftsTogether;
      break;
    case 'act':
      facts.acts.push({ id, mutual: BODY, kind: fact.kind, span: [toDay(fact.on), toDay(fact.on)], committee: fact.committee ?? null, role: null, tie: fact.tie ?? 'none' });
      break;
    case 'nation':
      facts.nation = fact.nation;
  }
}
