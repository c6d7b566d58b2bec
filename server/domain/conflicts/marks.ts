/**
 * Kinds of role that a rule must tell from others of their family: a mark, with the scopes in which some rule looks for it. A kind without one leaves no
 * more in presence than its family, so an ordinary role costs what it did.
 */
export type Mark = 'planning' | 'land' | 'let' | 'promoter' | 'impact' | 'challenge' | 'provider';
type Where = 'family' | 'unit' | 'committee' | 'officer';

interface Marked {
  readonly mark: Mark;
  readonly in: readonly Where[];
}

/** By kind of role. */
export const MARKED: Readonly<Record<string, Marked>> = {
  planning: { mark: 'planning', in: ['committee', 'officer'] },
  'land-manager': { mark: 'land', in: ['committee', 'officer'] },
  landlord: { mark: 'let', in: ['committee', 'officer'] },
  promoter: { mark: 'promoter', in: ['family'] },
  'environmental-impact': { mark: 'impact', in: ['family'] },
  'challenge-assessor': { mark: 'challenge', in: ['unit', 'officer'] },
  'current-provider': { mark: 'provider', in: ['family', 'unit', 'officer'] },
};

const whereOf = new Map(Object.values(MARKED).map((one) => [one.mark, one.in]));

export const markOf = (kind: string): Mark | undefined => (Object.hasOwn(MARKED, kind) ? MARKED[kind]?.mark : undefined);

export const isMarkedIn = (mark: Mark, where: Where): boolean => whereOf.get(mark)?.includes(where) ?? false;
