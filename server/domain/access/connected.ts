/**
 * The connected-person check: whoever holds a post in the body, has an interest in it (their own, their partner's or a relative's), or is
 * themselves what the matter is about, may prepare it and not decide it. To advise the council on the body, or to serve as its officer for it,
 * is no connection: otherwise nobody who knows anything could decide. (Porter v Magill [2001] UKHL 67, 103; LGHA 1989 s.5(7) for the deputy.)
 */
import type { Words } from '../words.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

/** Of whom a relative or partner is, is said by the person whose record it is; their names are never kept. */
export const CONNECTION_KINDS = {
  'post-in-body': words('holds a post in the body', 'yn dal swydd yn y corff'),
  'own-interest': words('has an interest in the body', 'â buddiant yn y corff'),
  'partner-interest': words('their partner has an interest in the body', 'mae gan eu partner fuddiant yn y corff'),
  'relative-interest': words('a relative of theirs has an interest in the body', 'mae gan berthynas iddynt fuddiant yn y corff'),
} as const satisfies Record<string, Words>;
export type ConnectionKind = keyof typeof CONNECTION_KINDS;

export const TIES = { ...CONNECTION_KINDS, 'about-oneself': words('the matter is about themselves', 'mae’r mater amdanynt hwy eu hunain') } as const satisfies Record<string, Words>;
export type Tie = keyof typeof TIES;

/** A connection as recorded, of a person with the body that the matter is about. */
export interface Connection {
  /** Whose register says so. */
  readonly authority: string;
  readonly person: string;
  readonly kind: ConnectionKind;
  readonly from: string;
  readonly to: string;
}

export interface Matter {
  /** Whose matter it is. */
  readonly authority: string;
  /** The person whom it is about, where it is about one. */
  readonly about: string | null;
  /** Connections of anybody with the body, whichever council recorded them. */
  readonly connections: readonly Connection[];
  readonly day: string;
}

/** Why a human being who is these persons may not decide; empty where nothing stands in the way. One human can be a person of several councils. */
export function tiesOf(persons: readonly string[], matter: Matter): Tie[] {
  const held = matter.connections.filter(({ person, from, to }) => persons.includes(person) && from <= matter.day && matter.day <= to).map(({ kind }) => kind);
  const about = matter.about !== null && persons.includes(matter.about) ? (['about-oneself'] as const) : [];
  return [...new Set<Tie>([...about, ...held])];
}

/** Of these, what the register whose matter it is says itself. What another council recorded stops somebody here too, but why is not told here. */
export const tiesKnownHere = (persons: readonly string[], matter: Matter): Tie[] => tiesOf(persons, { ...matter, connections: matter.connections.filter(({ authority }) => authority === matter.authority) });
