/** What somebody raised, whom no rule told. It is triaged like an overlap, and says honestly what can be promised to whoever raised it. */
import { Type, type Static } from 'typebox';
import type { Machine } from '../machine.ts';
import { conflict } from '../problem.ts';
import { Gss, Id, line, Note, nullable, oneOf, optional, strict } from '../schema.ts';
import { keys } from '../vocabulary.ts';
import type { Language, Words } from '../words.ts';

export const RAISED_AS = {
  councillor: { en: 'A councillor or co-opted member', cy: 'Cynghorydd neu aelod cyfetholedig' },
  officer: { en: 'Somebody who works for the council', cy: 'Rhywun sy’n gweithio i’r cyngor' },
  bidder: { en: 'Somebody who bids for the council’s work, or supplies it', cy: 'Rhywun sy’n cynnig am waith y cyngor, neu’n ei gyflenwi' },
  tenant: { en: 'A tenant, a member or a customer of the body', cy: 'Tenant, aelod neu gwsmer y corff' },
  public: { en: 'A member of the public', cy: 'Aelod o’r cyhoedd' },
} as const satisfies Record<string, Words>;
export type RaisedAs = keyof typeof RAISED_AS;

export const CONCERN_STATES = ['received', 'taken-up', 'closed'] as const;
export type ConcernState = (typeof CONCERN_STATES)[number];

export type ConcernMove = 'take-up' | 'close';
/** One that was closed is taken up again where more comes to light; none goes back to being unread. */
export const CONCERN: Machine<ConcernState, ConcernMove> = {
  begins: ['received'],
  table: {
    received: { 'take-up': 'taken-up', close: 'closed' },
    'taken-up': { 'take-up': 'taken-up', close: 'closed' },
    closed: { 'take-up': 'taken-up' },
  },
  refused: (from) => conflict(`is-${from}`, `This concern is ${from} already; it can become ${Object.values(CONCERN.table[from]).join(' or ')}.`),
};

export const NewConcern = strict({ authority: Id, mutual: optional(Id), text: Note, capacity: oneOf(keys(RAISED_AS)), inConfidence: optional(Type.Boolean()), contact: optional(line(300)) });
export type NewConcern = Static<typeof NewConcern>;

/** `says`: what was done, and what can and cannot be promised. */
export const ConcernRaised = Type.Object({ id: Id, version: Type.Integer(), reference: Type.String(), state: oneOf(CONCERN_STATES), raisedOn: Type.String(), says: Type.Array(Type.String()) });
export type ConcernRaised = Static<typeof ConcernRaised>;

export const TriageConcern = strict({ state: oneOf(['taken-up', 'closed'] as const), conflict: optional(Id), reason: Note });
export type TriageConcern = Static<typeof TriageConcern>;

/** To those who triage, and to nobody else. `by` is null where it was raised without an account, or in confidence. */
export const Concern = Type.Object({
  id: Id,
  version: Type.Integer(),
  reference: Type.String(),
  authority: Gss,
  mutual: nullable(Id),
  mutualName: nullable(Type.String()),
  raisedOn: Type.String(),
  capacity: oneOf(keys(RAISED_AS)),
  inConfidence: Type.Boolean(),
  text: nullable(Type.String()),
  contact: nullable(Type.String()),
  by: nullable(Type.Object({ account: Id, name: nullable(Type.String()) })),
  state: oneOf(CONCERN_STATES),
  reason: nullable(Type.String()),
  conflict: nullable(Id),
  recordedAt: Type.String(),
});
export type Concern = Static<typeof Concern>;

/** To be said by telephone: the last eight signs of the id, which are chance. */
export const referenceOf = (id: string): string => `C-${id.slice(-8, -4)}-${id.slice(-4)}`.toUpperCase();
const REFERENCE = /^C-?([0-9A-F]{4})-?([0-9A-F]{4})$/i;
/** How an id ends of which this is the reference; undefined where it is none. */
export const endingOf = (reference: string): string | undefined => REFERENCE.exec(reference.trim())?.slice(1).join('').toLowerCase();

const READ_BY: Words = {
  en: 'It is read by the council’s monitoring officer, the deputy, and those who review conflicts of interest for them. If it is about one of them, write to the council’s chief executive or its external auditor instead.',
  cy: 'Fe’i darllenir gan swyddog monitro’r cyngor, y dirprwy, a’r rhai sy’n adolygu gwrthdaro buddiannau drostynt. Os yw’n ymwneud ag un ohonynt, ysgrifennwch yn hytrach at brif weithredwr y cyngor neu ei archwilydd allanol.',
};
const IN_CONFIDENCE: Words = {
  en: 'You asked for confidence. The register does not tell the body or the people concerned who you are, it publishes nothing of what you wrote, and it keeps no note of your account or your network address beside it.',
  cy: 'Gofynasoch am gyfrinachedd. Nid yw’r gofrestr yn dweud wrth y corff na’r bobl dan sylw pwy ydych chi, nid yw’n cyhoeddi dim o’r hyn a ysgrifennoch, ac nid yw’n cadw nodyn o’ch cyfrif na’ch cyfeiriad rhwydwaith gydag ef.',
};
const CANNOT: Words = {
  en: 'What cannot be promised: somebody may guess from what you wrote; a court, the police or a law on information may require what is held; and a fair inquiry may need to put to the people concerned what was said, though not by whom.',
  cy: 'Yr hyn na ellir ei addo: efallai y bydd rhywun yn dyfalu o’r hyn a ysgrifennoch; gall llys, yr heddlu neu gyfraith ar wybodaeth ofyn am yr hyn a gedwir; ac efallai y bydd angen i ymchwiliad teg roi gerbron y bobl dan sylw yr hyn a ddywedwyd, er nad gan bwy.',
};
const OPENLY: Words = {
  en: 'You did not ask for confidence: whoever looks into it may tell the people concerned that you raised it. Nothing of it is published.',
  cy: 'Ni ofynasoch am gyfrinachedd: gall pwy bynnag sy’n edrych i mewn iddo ddweud wrth y bobl dan sylw mai chi a’i cododd. Ni chyhoeddir dim ohono.',
};
const REACHABLE: Words = { en: 'You left a way to reach you. Nobody is bound to reply; quote the reference if you write again.', cy: 'Gadawsoch ffordd o gysylltu â chi. Nid oes rheidrwydd ar neb i ateb; nodwch y cyfeirnod os ysgrifennwch eto.' };
const UNREACHABLE: Words = { en: 'You left no way to reach you, so nobody can ask you more or tell you what came of it. Keep the reference.', cy: 'Ni adawsoch ffordd o gysylltu â chi, felly ni all neb ofyn mwy i chi na dweud beth a ddaeth ohono. Cadwch y cyfeirnod.' };
const PROTECTED: Words = {
  en: 'If you work for the council or the body, the Employment Rights Act 1996, Part IVA, may protect you: Protect (the whistleblowing charity) and ACAS advise without charge.',
  cy: 'Os ydych yn gweithio i’r cyngor neu’r corff, gall Deddf Hawliau Cyflogaeth 1996, Rhan IVA, eich diogelu: mae Protect (yr elusen chwythu’r chwiban) ac ACAS yn cynghori’n ddi-dâl.',
};

/** What is said to whoever raised it. */
export const promises = ({ capacity, inConfidence = false, contact }: Pick<NewConcern, 'capacity' | 'inConfidence' | 'contact'>, language: Language): string[] =>
  [READ_BY, ...(inConfidence ? [IN_CONFIDENCE, CANNOT] : [OPENLY]), contact === undefined ? UNREACHABLE : REACHABLE, ...(capacity === 'officer' ? [PROTECTED] : [])].map((words) => words[language]);

/** The same before anything is written. */
export const beforehand = (language: Language): string[] => [READ_BY, CANNOT, PROTECTED].map((words) => words[language]);
