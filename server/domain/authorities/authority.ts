/** A public authority that plays roles and keeps a register. Shared by every council, in the instance log; facts about it are public. */
import { Type, type Static } from 'typebox';
import { Gss, Id, Name, nullable, oneOf, optional, PeriodSchema, strict } from '../schema.ts';
import { AUTHORITY_KINDS, keys, NATIONS } from '../vocabulary.ts';

const given = {
  name: Name,
  kind: oneOf(keys(AUTHORITY_KINDS)),
  nation: oneOf(keys(NATIONS)),
  period: PeriodSchema,
};

export const NewAuthority = strict({
  gss: Gss,
  ...given,
  replacedBy: optional(Type.Array(Gss, { maxItems: 20, description: 'GSS codes of the authorities that took over' })),
  principal: optional(Gss),
});
export type NewAuthority = Static<typeof NewAuthority>;

/** As published lists have them: some combined authorities and former districts of Northern Ireland have no code there. */
export type ListedAuthority = Omit<NewAuthority, 'gss'> & { gss: string | null };

export const Authority = Type.Object({
  id: Id,
  version: Type.Integer(),
  gss: nullable(Gss),
  ...given,
  replacedBy: Type.Array(Gss),
  principal: nullable(Gss),
  recordedAt: Type.String(),
});
export type Authority = Static<typeof Authority>;
