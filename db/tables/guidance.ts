/** What a council chose of rules and guidance, from which day; what is published as guidance; and what was decided elsewhere and is shared. */
import { index, integer, primaryKey, table, text } from '../dialect.ts';
import { identity, known, valid } from './clock.ts';

/** From a day on, an authority applies this version of a rule, with these values of its parameters. Another one, from a later day, takes its place then. */
export const ruleAdoptions = table(
  'rule_adoptions',
  {
    ...identity(),
    authority: text('authority').notNull(),
    rule: text('rule').notNull(),
    ruleVersion: integer('rule_version').notNull(),
    /** JSON: values by the name of a parameter; what is left out is as in the catalogue. */
    parameters: text('parameters').notNull(),
    adoptedFrom: text('adopted_from').notNull(),
    /** A commitment. */
    reason: text('reason').notNull(),
    account: text('account').notNull(),
    /** `adopted` or `withdrawn`. */
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('rule_adoptions_authority').on(t.authority, t.rule)],
);

/** A published edition of guidance. It is public, so nothing of it is sealed. */
export const guidanceEditions = table(
  'guidance_editions',
  {
    ...identity(),
    /** The authority that publishes it; null for the Local Government Association, whose installation this is. */
    publisher: text('publisher'),
    title: text('title').notNull(),
    /** What it changes: an edition, or null for what the register ships with. */
    basis: text('basis'),
    publishedOn: text('published_on').notNull(),
    /** JSON: paragraphs that are new or other than in the basis, and the ids of those that are gone. */
    content: text('content').notNull(),
    contact: text('contact'),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('guidance_editions_published').on(t.publishedOn, t.id)],
);

/** From a day on, an authority follows an edition. */
export const guidanceAdoptions = table(
  'guidance_adoptions',
  {
    ...identity(),
    authority: text('authority').notNull(),
    /** Null for what the register ships with. */
    edition: text('edition'),
    adoptedFrom: text('adopted_from').notNull(),
    /** A commitment. */
    reason: text('reason').notNull(),
    account: text('account').notNull(),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('guidance_adoptions_authority').on(t.authority)],
);

/** What a council adds to a paragraph for itself. */
export const guidanceAdditions = table(
  'guidance_additions',
  {
    ...identity(),
    authority: text('authority').notNull(),
    paragraph: text('paragraph').notNull(),
    /** A commitment. */
    text: text('text').notNull(),
    ...valid(),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('guidance_additions_authority').on(t.authority, t.paragraph)],
);

/** A decision that a council agrees to show to the others, in words that name nobody. */
export const sharedPrecedents = table(
  'shared_precedents',
  {
    ...identity(),
    authority: text('authority').notNull(),
    decision: text('decision').notNull(),
    rule: text('rule').notNull(),
    /** Commitments: the words, and whom to ask about it. */
    text: text('text').notNull(),
    contact: text('contact'),
    account: text('account').notNull(),
    /** `shared` or `withdrawn`. */
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('shared_precedents_rule').on(t.rule, t.state), index('shared_precedents_authority').on(t.authority)],
);
