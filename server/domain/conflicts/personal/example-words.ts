/** Facts of an example in words, for the page of the rule and the documentation. */
import { CONNECTION_KINDS } from '../../access/connected.ts';
import { ACT_KINDS, STATED_TIES } from '../../acts/kinds.ts';
import { headingOf } from '../../declarations/headings/index.ts';
import { KINDS } from '../../declarations/kinds/index.ts';
import { RULING_KINDS } from '../../declarations/ruling.ts';
import { CAPACITIES, FAMILIES, NATIONS, OFFICE_KINDS } from '../../vocabulary.ts';
import type { Language, Words } from '../../words.ts';
import type { ExampleFact } from './examples.ts';

export interface SaidFact {
  readonly says: string;
  /** Null where it is of no day. */
  readonly from: string | null;
  readonly to: string | null;
}

const words = (en: string, cy: string): Words => ({ en, cy });
const STATUTORY = {
  'head-of-paid-service': words('head of paid service', 'pennaeth y gwasanaeth cyflogedig'),
  'monitoring-officer': words('monitoring officer', 'swyddog monitro'),
  'chief-finance-officer': words('chief finance officer', 'prif swyddog cyllid'),
} as const;
const COUNCIL = words('the council', 'y cyngor:');
const THEY = words('they are', 'maent yn');
const ON = words('on the committee', 'ar y pwyllgor');
const NO_VOTE = words('without a vote', 'heb bleidlais');
const PARTNERS = words('of the partner', 'y partner');
const GIFT = words('a gift', 'rhodd');
const REFUSED = words('refused', 'a wrthodwyd');
const FILED = words('filed:', 'ffeiliwyd:');
const CARRIED = words('carried over', 'wedi’i gario drosodd');
const DUE = words('due by', 'i’w wneud erbyn');
const ASKED = words('the council asks each year on', 'mae’r cyngor yn gofyn bob blwyddyn ar');
const DID = words('they did:', 'gwnaethant:');
const TOGETHER = words('gifts of one source count together from', 'mae rhoddion o un ffynhonnell yn cyfrif gyda’i gilydd o');

const pounds = (pence: number): string => (pence % 100 === 0 ? `£${pence / 100}` : `£${(pence / 100).toFixed(2)}`);
const joined = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ');

export function factInWords(fact: ExampleFact, language: Language): SaidFact {
  const said = (says: string, from: string | null = 'from' in fact ? fact.from : null, to: string | null = 'to' in fact ? (fact.to ?? null) : null): SaidFact => ({ says, from, to });
  const on = (committee: string | undefined): string | undefined => committee && `${ON[language]} ${committee}`;
  switch (fact.what) {
    case 'office':
      return said(joined(fact.statutory ? STATUTORY[fact.statutory][language] : OFFICE_KINDS[fact.kind][language], fact.hasVote === false && NO_VOTE[language], on(fact.on)));
    case 'role':
      return said(joined(`${COUNCIL[language]} ${FAMILIES[fact.family][language]}`, fact.kind, on(fact.committee), fact.answers && `${THEY[language]} ${CAPACITIES[fact.answers][language]}`));
    case 'connection':
      return said(CONNECTION_KINDS[fact.kind][language]);
    case 'interest':
      return said(joined(headingOf(fact.heading)?.title[language] ?? KINDS.find(({ id }) => id === fact.heading)?.title[language] ?? OTHER_HEADINGS[fact.heading]?.[language] ?? fact.heading, fact.holder === 'partner' && PARTNERS[language], fact.post));
    case 'gift':
      return said(joined(`${GIFT[language]}: ${pounds(fact.pence)}`, fact.outcome && REFUSED[language]), fact.on, fact.on);
    case 'filing':
      return said(joined(`${FILED[language]} ${KINDS.find(({ id }) => id === fact.kind)?.title[language] ?? CARRIED[language]}`, fact.due && `${DUE[language]} ${fact.due}`), fact.on, fact.on);
    case 'ruling':
      return said(RULING_KINDS[fact.kind as keyof typeof RULING_KINDS][language]);
    case 'act':
      return said(joined(`${DID[language]} ${ACT_KINDS[fact.kind].title[language]}`, on(fact.committee), fact.tie && STATED_TIES[fact.tie][language]), fact.on, fact.on);
    case 'nation':
      return said(NATIONS[fact.nation][language]);
    case 'setting':
      return said(fact.giftsTogether === undefined ? `${ASKED[language]} ${fact.yearlyRequestOn}` : `${TOGETHER[language]} ${pounds(fact.giftsTogether)}`, fact.since ?? null);
    default:
      return fact satisfies never;
  }
}

/** Of officers, whose kinds have no headings. */
const OTHER_HEADINGS: Readonly<Record<string, Words>> = {
  'officer-contracts': words('written notice of an interest in a contract', 'rhybudd ysgrifenedig o fuddiant mewn contract'),
};
