/** What the element that stands in other sites shows, in one reply and in words: it is to know nothing of headings and kinds. */
import { Type, type Static } from 'typebox';
import { nullable } from '../schema.ts';

/** A label, and what stands beside it. */
const Told = Type.Object({ label: Type.String(), text: Type.String() });

const EmbeddedInterest = Type.Object({
  person: nullable(Type.String()),
  personPage: Type.String(),
  category: Type.String(),
  fields: Type.Array(Told),
  period: Type.String(),
  addressWithheld: Type.Boolean(),
});
export type EmbeddedInterest = Static<typeof EmbeddedInterest>;

const EmbeddedPerson = Type.Object({ name: nullable(Type.String()), page: Type.String(), offices: Type.Array(Type.String()), interests: Type.Array(EmbeddedInterest), withheld: Type.Integer() });
export type EmbeddedPerson = Static<typeof EmbeddedPerson>;

const EmbeddedBody = Type.Object({ name: Type.String(), page: Type.String(), roles: Type.Array(Type.Object({ ...Told.properties, live: Type.Boolean() })), concerns: Type.Array(Type.String()), interests: Type.Array(EmbeddedInterest) });
export type EmbeddedBody = Static<typeof EmbeddedBody>;

/** A whole register has both lists; a person or a body has one of one. */
export const Embedded = Type.Object({
  council: Type.String(),
  page: Type.String(),
  asOf: Type.String(),
  /** Under which an interest of this council is withheld. */
  law: Type.String(),
  demo: Type.Boolean(),
  people: nullable(Type.Array(EmbeddedPerson)),
  bodies: nullable(Type.Array(EmbeddedBody)),
});
export type Embedded = Static<typeof Embedded>;
