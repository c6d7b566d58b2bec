/** Confirming from one mail, without an account: what is shown, and the press that says that nothing has changed. */
import { Type, type Static } from 'typebox';
import { Gss, Id, line, nullable, oneOf, optional, strict } from '../schema.ts';

const Token = line(100, 0);
/** What the press was made upon: where the register changed between looking and pressing, it is refused. */
const Seen = line(64, 0);

export const LookConfirmation = strict({ token: Token });
export const Confirm = strict({ token: Token, seen: optional(Seen) });

export const Confirmation = Type.Object({
  name: nullable(Type.String()),
  authority: Gss,
  authorityName: Type.String(),
  kind: Id,
  /** Of councillors whether their register holds; of officers whether there is anything to declare. */
  asking: oneOf(['yearly', 'nil-return'] as const),
  kindTitle: Type.String(),
  lead: Type.String(),
  /** As everybody may see them. */
  interests: Type.Array(Type.Object({ category: Type.String(), title: Type.String(), entry: Type.Unknown(), period: Type.Object({ from: nullable(Type.String()), to: nullable(Type.String()) }) })),
  /** Beside those: what is registered and nobody is shown by a link. */
  withheld: Type.Integer(),
  /** Entries of which the address is left out. */
  addressesWithheld: Type.Integer(),
  /** What is signed by the press. */
  truth: Type.String(),
  dueOn: nullable(Type.String()),
  expiresAt: Type.String(),
  /** The day of a change since the mail was sent. */
  changedOn: nullable(Type.String()),
  /** To be sent along with the press. */
  seen: Type.String(),
  /** In which the mail was written. */
  language: oneOf(['en', 'cy'] as const),
});
export type Confirmation = Static<typeof Confirmation>;
