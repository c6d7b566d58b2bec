import { dutyDays, impliedInterests } from '../../../declarations/implied.ts';
import { DPI_REGULATIONS, TAKING_OFFICE } from '../../../declarations/sources.ts';
import { merge, subtract, type Span } from '../../../time/period.ts';
import { FAMILIES, keys } from '../../../vocabulary.ts';
import { POST_ENDS, REGISTERED, RULED } from '../levers.ts';
import type { PersonFacts } from '../facts.ts';
import type { PersonalFound, PersonalRule, Rest } from '../rule.ts';

function look(facts: PersonFacts): PersonalFound[] {
  // The seven headings are England’s; of whom no office is recorded, no duty is known.
  const inOffice = dutyDays(facts.offices);
  if (facts.nation !== 'England' || inOffice === undefined) return [];
  const byBody = Map.groupBy(impliedInterests({ connections: facts.connections, interests: facts.interests, roles: facts.roles, inOffice }), ({ mutual }) => mutual);
  return [...byBody].flatMap(([mutual, implied]): PersonalFound[] => {
    const ruled = merge(facts.rulings.filter((ruling) => ruling.mutual === null || ruling.mutual === mutual).map(({ span }) => span).toSorted((a, b) => a[0] - b[0]));
    const missing = implied.map((one) => ({ ...one, missing: subtract(one.unregistered, ruled) })).filter((one) => one.missing.length > 0);
    if (missing.length === 0) return [];
    const roles = new Set(missing.flatMap((one) => one.roles));
    const there = new Set(facts.roles.filter(({ id }) => roles.has(id)).map(({ family }) => family));
    const because = missing.flatMap((one) => one.because).map(({ from, id }): Rest => ({ what: from, id }));
    const rests = new Map([...because, ...[...roles].map((id): Rest => ({ what: 'role', id }))].map((rest) => [`${rest.what} ${rest.id}`, rest]));
    const days: Span[] = missing.flatMap((one) => one.missing).toSorted((a, b) => a[0] - b[0]);
    const read = Object.fromEntries(implied.flatMap(({ heading, spans, unregistered }) => [[heading, spans], [`${heading} unregistered`, unregistered]]));
    return [{ mutual, periods: merge(days), severity: 4, families: keys(FAMILIES).filter((family) => there.has(family)), read: { ...read, ruled }, rests: [...rests.values()] }];
  });
}

export const impliedInterestUnregistered: PersonalRule = {
  id: 'implied-interest-unregistered',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  title: { en: 'An interest that the text of the law implies is not registered', cy: 'Nid yw buddiant y mae testun y gyfraith yn ei awgrymu wedi’i gofrestru' },
  why: {
    en: 'A director, committee member, partner or holder of shares in a body has, on the text of the regulations, an interest in its contract with the council and in its tenancy of council premises. Pay and size do not matter. The monitoring officer can rule otherwise, with reasons.',
    cy: 'Yn ôl testun y rheoliadau mae gan gyfarwyddwr, aelod pwyllgor, partner neu ddeiliad cyfranddaliadau mewn corff fuddiant yn ei gontract â’r cyngor ac yn ei denantiaeth o eiddo’r cyngor. Nid yw tâl na maint yn bwysig. Gall y swyddog monitro ddyfarnu fel arall, gyda rhesymau.',
  },
  says: {
    en: '{subject} has a place in {body} that implies an interest in what {authority} has with it ({families}), and the register does not hold it: {periods}.',
    cy: 'Mae gan {subject} le yn {body} sy’n awgrymu buddiant yn yr hyn sydd gan {authority} ag ef ({families}), ac nid yw’r gofrestr yn ei ddal: {periods}.',
  },
  sources: [DPI_REGULATIONS, TAKING_OFFICE],
  guidance: 'organising.declare-in-time',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  parameters: {},
  look,
  levers: [REGISTERED, RULED, POST_ENDS],
  examples: {
    flags: [
      {
        title: { en: 'An unpaid director of a body with a live contract', cy: 'Cyfarwyddwr di-dâl corff â chontract byw' },
        facts: [{ what: 'office', kind: 'member', from: '2023-05-09', to: '2027-05-10' }, { what: 'connection', kind: 'post-in-body', from: '2020-01-01' }, { what: 'role', family: 'contractor', from: '2024-04-01' }],
        periods: ['2024-04-01/2027-05-10'],
        severity: 4,
      },
      {
        title: { en: 'One share in a tenant of the council, until it is registered', cy: 'Un gyfran mewn tenant i’r cyngor, nes ei chofrestru' },
        facts: [{ what: 'office', kind: 'member', from: '2023-05-09' }, { what: 'interest', heading: 'securities', from: '2023-05-09' }, { what: 'role', family: 'landlord', from: '2020-01-01' }, { what: 'interest', heading: 'corporate-tenancies', from: '2023-09-01' }],
        periods: ['2023-05-09/2023-08-31'],
      },
    ],
    silent: [
      {
        title: { en: 'Registered', cy: 'Wedi’i gofrestru' },
        facts: [{ what: 'office', kind: 'member', from: '2023-05-09' }, { what: 'connection', kind: 'post-in-body', from: '2023-05-09' }, { what: 'role', family: 'contractor', from: '2023-05-09' }, { what: 'interest', heading: 'contracts', from: '2023-05-09' }],
        periods: [],
      },
      {
        title: { en: 'Ruled to be no interest', cy: 'Dyfarnwyd nad yw’n fuddiant' },
        facts: [{ what: 'office', kind: 'member', from: '2023-05-09' }, { what: 'connection', kind: 'post-in-body', from: '2023-05-09' }, { what: 'role', family: 'contractor', from: '2023-05-09' }, { what: 'ruling', kind: 'no-interest', from: '2023-05-09' }],
        periods: [],
      },
      {
        title: { en: 'The contract ended on the day before they took office', cy: 'Daeth y contract i ben y diwrnod cyn iddynt ddechrau yn y swydd' },
        facts: [{ what: 'office', kind: 'member', from: '2023-05-09' }, { what: 'connection', kind: 'post-in-body', from: '2020-01-01' }, { what: 'role', family: 'contractor', from: '2020-01-01', to: '2023-05-08' }],
        periods: [],
      },
      {
        title: { en: 'Co-opted without a vote: no duty', cy: 'Cyfetholedig heb bleidlais: dim dyletswydd' },
        facts: [{ what: 'office', kind: 'co-opted', hasVote: false, from: '2023-05-09' }, { what: 'connection', kind: 'post-in-body', from: '2023-05-09' }, { what: 'role', family: 'contractor', from: '2023-05-09' }],
        periods: [],
      },
    ],
  },
};
