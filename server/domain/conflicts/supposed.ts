/** What somebody who decides may suppose, to see what would follow: a closed list, each a change of what is recorded from a day on. Nothing of it is saved. */
import { Type, type Static } from 'typebox';
import { CivilDate, Id, nullable, oneOf, optional, strict } from '../schema.ts';
import type { Day } from '../time/civil.ts';
import type { Span } from '../time/period.ts';
import { keys } from '../vocabulary.ts';
import type { Words } from '../words.ts';

export const SUPPOSED = {
  'end-role': { en: 'a role ends', cy: 'daw rôl i ben' },
  'move-role': { en: 'an inspection or licensing role moves to a neighbouring council', cy: 'mae rôl arolygu neu drwyddedu yn symud i gyngor cyfagos' },
  reassign: { en: 'a role goes to another unit, committee or accountable officer', cy: 'mae rôl yn mynd i uned, pwyllgor neu swyddog atebol arall' },
  'end-connection': { en: 'a person’s connection with the body ends', cy: 'daw cysylltiad person â’r corff i ben' },
  'end-interest': { en: 'an interest that a person registered ends', cy: 'daw buddiant a gofrestrodd person i ben' },
  'end-office': { en: 'a person’s office ends', cy: 'daw swydd person i ben' },
  'end-responsibility': { en: 'a person answers for a role no longer', cy: 'nid yw person yn atebol am rôl mwyach' },
  safeguard: { en: 'a safeguard is arranged and found to operate', cy: 'trefnir mesur diogelu a chanfod ei fod yn gweithio' },
  'decide-again': { en: 'the decisions that are due a review are reviewed', cy: 'adolygir y penderfyniadau y mae’n bryd eu hadolygu' },
  'test-again': { en: 'the safeguards that are due a test are tested and found to operate', cy: 'profir y mesurau diogelu y mae’n bryd eu profi a chanfod eu bod yn gweithio' },
} as const satisfies Record<string, Words>;
export type Supposing = keyof typeof SUPPOSED;

/** `id` is of the role, connection, interest or responsibility; an office is named by its person and its place among their offices. `on` is the first day on which it is so. Null for "another one". */
const FIELDS = {
  what: oneOf(keys(SUPPOSED)),
  id: optional(Id),
  person: optional(Id),
  office: optional(Type.Integer({ minimum: 0, maximum: 49 })),
  on: optional(CivilDate),
  unit: optional(nullable(Id)),
  committee: optional(nullable(Id)),
  officer: optional(nullable(Id)),
};
export const Supposed = strict(FIELDS);
export type Supposed = Static<typeof Supposed>;
export const Suppositions = strict({ changes: Type.Array(Supposed, { minItems: 1, maxItems: 10 }) });

/** As it is told: with the words that follow "if", and the day. Without its words it can be sent back. */
export const SupposedTold = Type.Object({ ...FIELDS, on: CivilDate, words: Type.String() });
export type SupposedTold = Static<typeof SupposedTold>;

/** One that was checked: what the judgement needs of it. */
export interface Change {
  readonly what: Supposing;
  readonly id?: string;
  readonly person?: string;
  readonly office?: number;
  readonly on: Day;
  /** Of the unit to which a role goes: itself, its parent and its parent's parent; empty outside every line. */
  readonly line?: readonly string[];
  readonly committee?: string | null;
  readonly officer?: string | null;
  /** Of a responsibility: the role, and whether it is that of the accountable officer, for whom rules about roles look as well. */
  readonly held?: { readonly role: string; readonly person: string; readonly accountable: boolean; readonly span: Span };
}

export const ENDS_ROLE: ReadonlySet<Supposing> = new Set(['end-role', 'move-role']);
export const OF_ROLE: ReadonlySet<Supposing> = new Set([...ENDS_ROLE, 'reassign']);

/** What a change is about: two of one record cannot both be. */
export const recordOf = ({ what, id, person, office }: Pick<Change, 'what' | 'id' | 'person' | 'office'>): string => (what === 'end-office' ? `office ${person} ${office}` : id === undefined ? what : `${OF_ROLE.has(what) ? 'role' : what} ${id}`);
