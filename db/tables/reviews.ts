/** What was concluded of an overlap, by whom and on which facts, and what was arranged because of it. */
import { check, index, integer, primaryKey, table, text } from '../dialect.ts';
import { sql } from 'drizzle-orm';
import { identity, known, valid } from './clock.ts';

export const recommendations = table(
  'recommendations',
  {
    ...identity(),
    authority: text('authority').notNull(),
    conflict: text('conflict').notNull(),
    disposition: text('disposition').notNull(),
    /** A commitment. */
    reason: text('reason').notNull(),
    account: text('account').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('recommendations_conflict').on(t.conflict)],
);

/** A decision holds the facts that it saw: what changes later makes it stale and never alters it. */
export const decisions = table(
  'decisions',
  {
    ...identity(),
    authority: text('authority').notNull(),
    conflict: text('conflict').notNull(),
    disposition: text('disposition').notNull(),
    class: text('class').notNull(),
    /** Commitments: the internal reason, what a fair-minded observer would think, and for what is perceived the steps that show that there is none. */
    reason: text('reason').notNull(),
    observer: text('observer').notNull(),
    steps: text('steps'),
    /** A commitment too, for it can name somebody: what the public reads. */
    publicReason: text('public_reason').notNull(),
    /** 1 where the internal reason is legal advice. */
    legalAdvice: integer('legal_advice').notNull(),
    referredTo: text('referred_to'),
    reviewOn: text('review_on'),
    account: text('account').notNull(),
    /** Who agreed to it, where a second person is needed. */
    second: text('second'),
    /** `proposed` until the second person agrees; `made`; `withdrawn`. */
    state: text('state').notNull(),
    rule: text('rule').notNull(),
    ruleVersion: integer('rule_version').notNull(),
    factsHash: text('facts_hash').notNull(),
    /** JSON: the days that it saw. Days outside them are undecided. */
    periods: text('periods').notNull(),
    severity: integer('severity').notNull(),
    /** A commitment: the file as it was shown, for it holds names. */
    facts: text('facts').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('decisions_conflict').on(t.conflict), index('decisions_authority').on(t.authority, t.reviewOn)],
);

export const safeguards = table(
  'safeguards',
  {
    ...identity(),
    authority: text('authority').notNull(),
    mutual: text('mutual').notNull(),
    /** JSON: ids of the conflicts for which it was arranged. */
    conflicts: text('conflicts').notNull(),
    kind: text('kind').notNull(),
    /** A commitment. */
    description: text('description').notNull(),
    /** A person of the authority. */
    owner: text('owner'),
    ...valid(),
    testEveryMonths: integer('test_every_months').notNull(),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('safeguards_mutual').on(t.authority, t.mutual), check('safeguards_period', sql`${t.validFrom} <= ${t.validTo}`)],
);

/** That a safeguard was looked at on a day, and whether it operated: an act with evidence. */
export const verifications = table(
  'verifications',
  {
    ...identity(),
    authority: text('authority').notNull(),
    safeguard: text('safeguard').notNull(),
    testedOn: text('tested_on').notNull(),
    outcome: text('outcome').notNull(),
    /** A commitment. */
    evidence: text('evidence').notNull(),
    account: text('account').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('verifications_safeguard').on(t.safeguard)],
);

/** Who works on a file and who watches it. The id is the conflict's. */
export const assignments = table(
  'assignments',
  { ...identity(), authority: text('authority').notNull(), account: text('account'), watchers: text('watchers').notNull(), ...known() },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('assignments_authority').on(t.authority, t.account)],
);

/** Private notes on a file, questions to the people concerned, and their answers, in order. */
export const fileNotes = table(
  'file_notes',
  {
    ...identity(),
    authority: text('authority').notNull(),
    conflict: text('conflict').notNull(),
    /** `note`, `question`, `answer`. */
    kind: text('kind').notNull(),
    /** Of a question and its answer: the person concerned. */
    person: text('person'),
    /** Of an answer: the question. */
    answers: text('answers'),
    /** A commitment. */
    text: text('text').notNull(),
    account: text('account').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('file_notes_conflict').on(t.conflict), index('file_notes_person').on(t.authority, t.person)],
);

/** What somebody raised, whom no rule told. It is triaged like an overlap. */
export const concerns = table(
  'concerns',
  {
    ...identity(),
    authority: text('authority').notNull(),
    mutual: text('mutual'),
    raisedOn: text('raised_on').notNull(),
    /** As what: councillor, officer, bidder, tenant, public. */
    capacity: text('capacity').notNull(),
    /** 1 where who raised it must not be told to the body or the people concerned. */
    inConfidence: integer('in_confidence').notNull(),
    /** Commitments: what was said, how to reach who said it, and what was done about it and why. */
    text: text('text').notNull(),
    contact: text('contact'),
    reason: text('reason'),
    /** `received`, `taken-up` (with the conflict that it is about, where there is one), `closed`. */
    state: text('state').notNull(),
    conflict: text('conflict'),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('concerns_authority').on(t.authority, t.state)],
);
