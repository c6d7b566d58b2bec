/** The shapes of interests-api.parliament.uk (version 1), so that what reads the register of the Commons reads a council's. */
import { Type, type Static } from 'typebox';
import { nullable, oneOf } from '../schema.ts';

const Link = Type.Object({ rel: Type.String(), href: Type.String(), method: Type.Literal('GET') });
export type Link = Static<typeof Link>;

export const PublishedCategory = Type.Object({ id: Type.String(), number: Type.String(), name: Type.String(), parentCategoryIds: Type.Array(Type.String()), type: Type.String(), links: Type.Array(Link) });

const Member = Type.Object({
  id: Type.String(),
  nameDisplayAs: nullable(Type.String()),
  nameListAs: nullable(Type.String()),
  /** A council's name stands where theirs says which House. */
  house: Type.String(),
  memberFrom: Type.Null(),
  party: Type.Null(),
  links: Type.Array(Link),
});

const PublishedField = Type.Object({
  name: Type.String(),
  description: Type.String(),
  type: oneOf(['String', 'DateOnly', 'Decimal', 'Boolean'] as const),
  typeInfo: nullable(Type.Object({ currencyCode: Type.Literal('GBP') })),
  value: nullable(Type.Union([Type.String(), Type.Boolean()])),
});
export type PublishedField = Static<typeof PublishedField>;

export const PublishedInterest = Type.Object({
  id: Type.String(),
  summary: nullable(Type.String()),
  parentInterestId: Type.Null(),
  /** Null where it is withheld, and so is the heading: days would say too much. */
  registrationDate: nullable(Type.String()),
  publishedDate: nullable(Type.String()),
  updatedDates: Type.Array(Type.String()),
  category: nullable(PublishedCategory),
  member: Member,
  fields: Type.Array(PublishedField),
  links: Type.Array(Link),
  rectified: Type.Boolean(),
  rectifiedDetails: nullable(Type.String()),
});
export type PublishedInterest = Static<typeof PublishedInterest>;

export const PublishedRegister = Type.Object({ id: Type.String(), publishedDate: Type.String(), type: Type.String(), name: Type.String(), links: Type.Array(Link) });

export const paged = <T extends typeof PublishedInterest | typeof PublishedCategory | typeof PublishedRegister>(item: T) =>
  Type.Object({ links: Type.Array(Link), items: Type.Array(item), skip: Type.Integer(), take: Type.Integer(), totalResults: Type.Integer() });
