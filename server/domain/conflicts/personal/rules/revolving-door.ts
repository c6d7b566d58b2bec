import { addMonths, FIRST_DAY, LAST_DAY } from '../../../time/civil.ts';
import { merge, toSpan, type Span } from '../../../time/period.ts';
import { CORE_FAMILIES, type Family } from '../../../vocabulary.ts';
import { NAO_2015 } from '../../sources.ts';
import type { PersonFacts } from '../facts.ts';
import { OFFICER_POST_ENDS, POST_ENDS } from '../levers.ts';
import type { PersonalFound, PersonalRule } from '../rule.ts';
import { PAID_OFFICE } from '../sources.ts';
import { handsIn, officesOf, postsIn, type Tied } from '../ties.ts';
import { foundOver, inEachBody } from '../together.ts';

const MONTHS = 12;
const CORE: readonly (Family | undefined)[] = CORE_FAMILIES;

/** Came to the second within so many months after the first had ended: from that day until these are over. */
function after(first: readonly Tied[], second: readonly Tied[], months: number): Span[] {
  return merge(first.map(({ span }) => span)).flatMap(([, e]) => {
    if (e >= LAST_DAY) return [];
    const limit = addMonths(e, months);
    return second.flatMap(({ span: [s, t] }): Span[] => (s > e && s <= limit ? [[s, Math.min(t, limit)]] : []));
  });
}

function joined(facts: PersonFacts, mutual: string, months: number): PersonalFound[] {
  const dealt = handsIn(facts, mutual).filter(({ family }) => CORE.includes(family));
  const posts = postsIn(facts, mutual);
  const periods = merge(after(dealt, posts, months).toSorted((a, b) => a[0] - b[0]));
  return foundOver(mutual, periods, 3, { posts, dealt }).map((one) => ({ ...one, families: [...new Set(dealt.flatMap(({ family }) => family ?? []))], rests: [...one.rests, ...dealt.flatMap(({ rests }) => rests)] }));
}

/** Appointed while a member, or within twelve months of having been one. Of whom it is not known since when, it is not known. */
function appointed(facts: PersonFacts): PersonalFound[] {
  if (facts.nation !== 'England' && facts.nation !== 'Wales') return [];
  const [members, officers] = [officesOf(facts, ({ kind }) => kind === 'member'), officesOf(facts, ({ kind }) => kind === 'officer')];
  const barred = merge(facts.offices.filter(({ kind }) => kind === 'member').map(({ period }) => toSpan(period)).map(([from, to]): Span => [from, addMonths(to, MONTHS)]));
  const days = officers.flatMap(({ span: [s, t] }) => (s === FIRST_DAY ? [] : barred.filter(([from, to]) => from <= s && s <= to).map(([, to]): Span => [s, Math.min(t, to)])));
  return foundOver(null, merge(days.toSorted((a, b) => a[0] - b[0])), 5, { members, officers }).map((one) => ({ ...one, rests: [...members, ...officers].flatMap(({ rests }) => rests) }));
}

export const revolvingDoor: PersonalRule = {
  id: 'revolving-door',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  title: { en: 'From the council to the body, or from member to paid officer, within a year', cy: 'O’r cyngor i’r corff, neu o fod yn aelod i swydd â thâl, o fewn blwyddyn' },
  why: {
    en: 'Whoever supported, bought from or inspected a body and then joins it takes along what others cannot know, and may have thought of it before. No statute stops an officer; one does stop a member from taking paid office with the council for twelve months.',
    cy: 'Mae’r sawl a gefnogodd, a brynodd gan neu a arolygodd gorff ac sy’n ymuno ag ef wedyn yn mynd â’r hyn na all eraill ei wybod, ac efallai iddo feddwl am hynny cynt. Nid oes statud yn atal swyddog; mae un yn atal aelod rhag cymryd swydd â thâl gyda’r cyngor am ddeuddeg mis.',
  },
  says: {
    en: '{subject} joined {body} within {window} after acting for {authority} towards it ({families}): {periods}.',
    cy: 'Ymunodd {subject} â {body} o fewn {window} ar ôl gweithredu dros {authority} tuag ato ({families}): {periods}.',
  },
  saysOfNoBody: {
    en: '{subject} was appointed an officer of {authority} while a councillor of it, or within twelve months afterwards: {periods}.',
    cy: 'Penodwyd {subject} yn swyddog i {authority} tra oedd yn gynghorydd yno, neu o fewn deuddeg mis wedyn: {periods}.',
  },
  sources: [PAID_OFFICE, NAO_2015],
  guidance: 'supporting.equal-information',
  kind: 'unequal-access',
  proposedClass: 'potential',
  actualFrom: 5,
  severity: 3,
  parameters: { window: { title: { en: 'How long after acting for the council somebody joins the body', cy: 'Am ba hyd ar ôl gweithredu dros y cyngor y mae rhywun yn ymuno â’r corff' }, value: MONTHS, unit: 'months', why: { en: 'Twelve months are the law’s own for a member who becomes an officer (Local Government Act 1972 s.116). For an officer who joins a body they are our parameter.', cy: 'Deuddeg mis yw cyfnod y gyfraith ei hun i aelod sy’n dod yn swyddog (Deddf Llywodraeth Leol 1972 a.116). I swyddog sy’n ymuno â chorff, ein paramedr ni ydynt.' } } },
  // What a council adopts is its own figure; that of section 116 is not its to change.
  look: (facts, { window = MONTHS } = {}) => [...inEachBody(facts, (mutual) => joined(facts, mutual, window)), ...appointed(facts)],
  levers: [POST_ENDS, OFFICER_POST_ENDS],
  examples: {
    flags: [
      {
        title: { en: 'The contract’s officer joins the body within the year', cy: 'Mae swyddog y contract yn ymuno â’r corff o fewn y flwyddyn' },
        facts: [{ what: 'role', family: 'contractor', from: '2020-04-01', to: '2024-03-31', answers: 'accountable-officer' }, { what: 'connection', kind: 'post-in-body', from: '2025-03-31' }],
        periods: ['2025-03-31/2025-03-31'],
        severity: 3,
      },
      {
        title: { en: 'A councillor becomes an officer within twelve months', cy: 'Daw cynghorydd yn swyddog o fewn deuddeg mis' },
        facts: [{ what: 'office', kind: 'member', from: '2019-05-07', to: '2023-05-08' }, { what: 'office', kind: 'officer', from: '2023-09-01' }],
        periods: ['2023-09-01/2024-05-08'],
        severity: 5,
      },
    ],
    silent: [
      {
        title: { en: 'A day after the year', cy: 'Diwrnod wedi’r flwyddyn' },
        facts: [{ what: 'role', family: 'contractor', from: '2020-04-01', to: '2024-03-31', answers: 'accountable-officer' }, { what: 'connection', kind: 'post-in-body', from: '2025-04-01' }],
        periods: [],
      },
      { title: { en: 'An officer a day after the twelve months', cy: 'Swyddog ddiwrnod wedi’r deuddeg mis' }, facts: [{ what: 'office', kind: 'member', from: '2019-05-07', to: '2023-05-08' }, { what: 'office', kind: 'officer', from: '2024-05-09' }], periods: [] },
      { title: { en: 'An officer who is elected afterwards', cy: 'Swyddog a etholir wedyn' }, facts: [{ what: 'office', kind: 'officer', from: '2010-01-01', to: '2023-04-30' }, { what: 'office', kind: 'member', from: '2023-05-09' }], periods: [] },
    ],
  },
};
