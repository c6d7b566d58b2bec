/**
 * The UK's principal authorities, current and abolished, as the register ships them: what a new installation chooses its council from.
 * Facts only, in our own form. Starts that the source gives in May and June 2005 are left out: they are the days on which its own records
 * began (no principal authority was made then), and a true role of 2003 would be refused against them.
 * One authority a line: `gss|name|kind|nation|from|to|successors`, empty where the source does not know.
 */
import type { Period } from '../time/period.ts';
import type { AuthorityKind, Nation } from '../vocabulary.ts';
import { ENGLISH_DISTRICTS } from './reference-list/english-districts.ts';
import { ENGLISH_OTHER } from './reference-list/english-other.ts';
import { OTHER_NATIONS } from './reference-list/other-nations.ts';

export interface ReferenceAuthority {
  /** Districts of Northern Ireland that ended in 2015 have none in the source. */
  readonly gss: string | null;
  readonly name: string;
  readonly kind: AuthorityKind;
  readonly nation: Nation;
  readonly period: Readonly<Period>;
  readonly replacedBy: readonly string[];
}

export const REFERENCE_SOURCE = {
  title: 'UK Local Authorities (past and current), version 1.6.1',
  publisher: 'mySociety',
  url: 'https://github.com/mysociety/uk_local_authority_names_and_codes',
  retrieved: '2025-07-10',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  changes: 'Name, GSS code, kind, nation, dates and successors only; kinds mapped to the register’s vocabulary, successors written as GSS codes; starts in May and June 2005 left out.',
} as const;

const NATION: Readonly<Record<string, Nation>> = { E: 'England', W: 'Wales', S: 'Scotland', N: 'Northern-Ireland' };

function authority(line: string): ReferenceAuthority {
  const [gss = '', name = '', kind = '', nation = '', from = '', to = '', successors = ''] = line.split('|');
  return {
    gss: gss || null,
    name,
    kind: kind as AuthorityKind,
    nation: NATION[nation] ?? 'England',
    period: { from: from || null, to: to || null },
    replacedBy: successors ? successors.split(' ') : [],
  };
}

/** Read from text at import: under a millisecond for the whole list. */
export const REFERENCE_AUTHORITIES: readonly ReferenceAuthority[] = `${ENGLISH_DISTRICTS}${ENGLISH_OTHER}${OTHER_NATIONS}`
  .split('\n')
  .filter((line) => line !== '')
  .map(authority);

const byGss = new Map(REFERENCE_AUTHORITIES.filter(({ gss }) => gss !== null).map((entry) => [entry.gss, entry]));

export const referenceAuthority = (gss: string): ReferenceAuthority | undefined => byGss.get(gss);
