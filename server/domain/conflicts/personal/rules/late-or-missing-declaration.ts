import { kindAt } from '../../../declarations/kinds/index.ts';
import { isOwedBy, obligationsOf, type Obligation } from '../../../declarations/obligations.ts';
import { AT_A_MEETING, MODEL_CODE_CHANGES, TAKING_OFFICE } from '../../../declarations/sources.ts';
import { addMonths, LAST_DATE, LAST_DAY, toDate, toDay } from '../../../time/civil.ts';
import { intersect, merge, toSpan, type Span } from '../../../time/period.ts';
import type { Filing, PersonFacts } from '../facts.ts';
import { FILED } from '../levers.ts';
import type { PersonalFound, PersonalRule, Rest } from '../rule.ts';

interface Late {
  readonly span: Span;
  readonly basis: 'statute' | 'local-code';
  readonly rests: readonly Rest[];
}

/** The day on which it came is the last on which it was missing; it is missing while they are in an office that owes it. */
function lateness({ offices }: PersonFacts, { kind, dueOn, met, carriedOver, withdrawn, office }: Obligation): Late[] {
  if (dueOn === null || !kind.deadline || carriedOver || (!met && withdrawn)) return [];
  const missing: Span = [toDay(dueOn) + 1, met ? toDay(met.receivedOn) : LAST_DAY];
  if (missing[0] > missing[1]) return [];
  const inOffice = merge(offices.filter((one) => isOwedBy(one, kind)).map(({ period }) => toSpan(period)).toSorted((a, b) => a[0] - b[0]));
  const { basis } = kind.deadline;
  const rests: Rest[] = [{ what: 'office', id: String(offices.indexOf(office)) }, ...(met ? [{ what: 'declaration' as const, id: met.id }] : [])];
  return intersect([missing], inOffice).map((span) => ({ span, basis, rests }));
}

/**
 * Yearly requests since the council began to ask: all of them that something was filed after, and the first that nothing was. Until it is, that one is
 * missing on every day on which a later one could be, so there is no need to look for an end of years to come.
 */
function yearly(facts: PersonFacts): Obligation[] {
  if (facts.yearly === null) return [];
  const { on, since } = facts.yearly;
  const until = [since, ...facts.filings.map(({ receivedOn }) => receivedOn), ...facts.offices.flatMap(({ period }) => period.from ?? [])].reduce((a, b) => (a > b ? a : b));
  const end = addMonths(toDay(until), 24);
  const found: Obligation[] = [];
  for (let day = toDay(since), years = 1; day <= end; day = addMonths(toDay(since), 12 * years++)) {
    found.push(...obligationsOf({ nation: facts.nation, authorityKind: facts.authorityKind, offices: facts.offices, filings: facts.filings, yearlyRequestOn: on, askedSince: since }, toDate(day)).filter(({ kind }) => kind.deadline?.clock === 'each-year'));
  }
  return found;
}

/** Filed after its own last day: a change, a gift, what was disclosed at a meeting. */
function late({ id, kind, kindVersion, state, receivedOn, dueOn }: Filing): Late[] {
  const deadline = kindAt(kind, kindVersion)?.deadline;
  if (dueOn === null || !deadline || receivedOn <= dueOn || ['retracted', 'carried-over', 'destroyed'].includes(state)) return [];
  return [{ span: [toDay(dueOn) + 1, toDay(receivedOn)], basis: deadline.basis, rests: [{ what: 'declaration', id }] }];
}

function look(facts: PersonFacts): PersonalFound[] {
  // What was destroyed after its time can no longer show that it came.
  if (facts.filings.some(({ state }) => state === 'destroyed')) return [];
  const owed = obligationsOf({ nation: facts.nation, authorityKind: facts.authorityKind, offices: facts.offices, filings: facts.filings, yearlyRequestOn: null }, LAST_DATE);
  // Filed after an older register was carried over, it says of no day that it was missing.
  const uncounted = new Set(owed.flatMap(({ carriedOver, met }) => (carriedOver && met ? [met.id] : [])));
  const all = [...[...owed, ...yearly(facts)].flatMap((one) => lateness(facts, one)), ...facts.filings.filter(({ id }) => !uncounted.has(id)).flatMap(late)];
  const days = (which: readonly Late[]) => merge(which.map(({ span }) => span).toSorted((a, b) => a[0] - b[0]));
  const periods = days(all);
  const last = periods.at(-1);
  if (!last) return [];
  // A finding has one severity: that of what is missing, or was missing last.
  const statute = all.some(({ span, basis }) => basis === 'statute' && span[1] === last[1]);
  const rests = new Map(all.flatMap((one) => one.rests).map((rest) => [`${rest.what} ${rest.id}`, rest]));
  const read = { statute: days(all.filter(({ basis }) => basis === 'statute')), code: days(all.filter(({ basis }) => basis === 'local-code')) };
  return [{ mutual: null, periods, severity: statute ? 4 : 2, families: [], read, rests: [...rests.values()] }];
}

export const lateOrMissingDeclaration: PersonalRule = {
  id: 'late-or-missing-declaration',
  version: 2,
  validFrom: '2012-07-01',
  validTo: null,
  title: { en: 'A declaration is late or missing', cy: 'Mae datganiad yn hwyr neu ar goll' },
  why: {
    en: 'What is not in the register cannot be seen by anybody who asks who had an interest. Silence is no "none". A last day of statute weighs more than one of a code.',
    cy: 'Ni all neb sy’n gofyn pwy oedd â buddiant weld yr hyn nad yw yn y gofrestr. Nid "dim" yw distawrwydd. Mae diwrnod olaf statud yn pwyso mwy nag un cod.',
  },
  says: {
    en: 'By what is recorded, a declaration that {subject} owes to the register of {authority} is late or missing on these days: {periods}.',
    cy: 'Yn ôl yr hyn a gofnodwyd, mae datganiad y mae {subject} yn ei ddyledu i gofrestr {authority} yn hwyr neu ar goll ar y dyddiau hyn: {periods}.',
  },
  sources: [TAKING_OFFICE, AT_A_MEETING, MODEL_CODE_CHANGES],
  guidance: 'organising.declare-in-time',
  kind: 'unequal-access',
  proposedClass: 'potential',
  actualFrom: 4,
  severity: 2,
  parameters: {},
  look,
  levers: [FILED],
  examples: {
    flags: [
      {
        title: { en: 'Nothing came after taking office: from D + 28 on', cy: 'Ni ddaeth dim wedi dechrau yn y swydd: o D + 28 ymlaen' },
        facts: [{ what: 'office', kind: 'member', from: '2023-05-09', to: '2027-05-10' }],
        periods: ['2023-06-06/2027-05-10'],
        severity: 4,
      },
      {
        title: { en: 'It came a day late', cy: 'Daeth ddiwrnod yn hwyr' },
        facts: [{ what: 'office', kind: 'member', from: '2023-05-09' }, { what: 'filing', kind: 'register-of-interests', on: '2023-06-06' }],
        periods: ['2023-06-06/2023-06-06'],
        severity: 4,
      },
      {
        title: { en: 'A gift declared late is a matter of the code', cy: 'Mater i’r cod yw rhodd a ddatganwyd yn hwyr' },
        facts: [{ what: 'office', kind: 'officer', from: '2023-05-09' }, { what: 'filing', kind: 'gift-or-hospitality', due: '2026-06-28', on: '2026-07-01' }],
        periods: ['2026-06-29/2026-07-01'],
        severity: 2,
      },
      {
        title: { en: 'The yearly request was not answered; the one before was', cy: 'Nid atebwyd y cais blynyddol; atebwyd yr un o’r blaen' },
        facts: [{ what: 'office', kind: 'member', from: '2023-05-09' }, { what: 'filing', kind: 'register-of-interests', on: '2023-05-20' }, { what: 'setting', yearlyRequestOn: '05-01', since: '2024-04-20' }, { what: 'filing', kind: 'annual-confirmation', on: '2024-05-10' }],
        periods: ['2025-05-29/'],
        severity: 2,
      },
    ],
    silent: [
      { title: { en: 'Filed on the last day, D + 27', cy: 'Ffeiliwyd ar y diwrnod olaf, D + 27' }, facts: [{ what: 'office', kind: 'member', from: '2023-05-09' }, { what: 'filing', kind: 'register-of-interests', on: '2023-06-05' }], periods: [] },
      { title: { en: 'Left before the last day', cy: 'Gadael cyn y diwrnod olaf' }, facts: [{ what: 'office', kind: 'member', from: '2023-05-09', to: '2023-06-05' }], periods: [] },
      { title: { en: 'Carried over from an older register', cy: 'Wedi’i gario drosodd o gofrestr hŷn' }, facts: [{ what: 'office', kind: 'member', from: '2023-05-09' }, { what: 'filing', kind: 'carried-over', state: 'carried-over', on: '2023-08-01' }], periods: [] },
      { title: { en: 'Carried over, and filed anew since', cy: 'Wedi’i gario drosodd, ac wedi’i ffeilio o’r newydd ers hynny' }, facts: [{ what: 'office', kind: 'member', from: '2023-05-09' }, { what: 'filing', kind: 'carried-over', state: 'carried-over', on: '2023-08-01' }, { what: 'filing', kind: 'register-of-interests', due: '2023-06-05', on: '2023-09-01' }], periods: [] },
      { title: { en: 'A yearly request from before the council began to ask', cy: 'Cais blynyddol o’r cyfnod cyn i’r cyngor ddechrau gofyn' }, facts: [{ what: 'office', kind: 'member', from: '2023-05-09', to: '2025-04-30' }, { what: 'filing', kind: 'register-of-interests', on: '2023-05-20' }, { what: 'setting', yearlyRequestOn: '05-01', since: '2024-06-01' }], periods: [] },
      { title: { en: 'Co-opted without a vote: nothing is owed', cy: 'Cyfetholedig heb bleidlais: nid oes dim yn ddyledus' }, facts: [{ what: 'office', kind: 'co-opted', hasVote: false, from: '2023-05-09' }], periods: [] },
    ],
  },
};
