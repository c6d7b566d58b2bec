/** The councils on which somebody sits: the same human being, in each a person of its own. */
import { session, type Membership } from '../../controllers/session.ts';

/** In each council the first capacity in which they declare; drafting for somebody is none. */
export function ownSeats(): readonly (Membership & { readonly authority: string; readonly person: string })[] {
  const seats = (session.actor?.memberships ?? []).flatMap(({ authority, person, ...more }) => (authority !== null && person !== null && more.role !== 'delegate' ? [{ ...more, authority, person }] : []));
  return seats.filter(({ authority }, i) => seats.findIndex((one) => one.authority === authority) === i);
}

export const otherSeats = (authority: string): ReturnType<typeof ownSeats> => ownSeats().filter((one) => one.authority !== authority);
