/** The words that people and files use for a council's role, and the kind of role that each is taken for. */
import { roleKind } from '../../roles/kinds.ts';
import { plain } from './table.ts';

const WORDS: Readonly<Record<string, string>> = {
  incubator: 'set-up-support',
  founder: 'set-up-support',
  supporter: 'set-up-support',
  assettransfer: 'asset-transferor',
  contractor: 'commissioner',
  client: 'commissioner',
  buyer: 'customer',
  funder: 'grant-funder',
  grant: 'grant-funder',
  grantgiver: 'grant-funder',
  loan: 'lender',
  owner: 'shareholder',
  member: 'member-of-body',
  nominator: 'board-nominator',
  nominee: 'board-nominator',
  licensingauthority: 'licensing',
  planningauthority: 'planning',
  foodauthority: 'food-hygiene',
  scrutinybody: 'scrutiny',
  lessor: 'landlord',
};

/** A kind by its own name (in any spelling), or by a word that stands for one. `regulator` stands for none: it must say of what. */
export function kindOf(word: string): string | undefined {
  const own = word.trim().toLowerCase().replaceAll(/[\s_]+/g, '-');
  return roleKind(own) ? own : WORDS[plain(word)];
}

/** What a regulator regulates, by the words about it. */
const REGULATES: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/\bfood\b|\bfhrs\b|hygiene/i, 'food-hygiene'],
  [/licen[cs]/i, 'licensing'],
  [/health (and|&) safety/i, 'health-safety'],
  [/planning enforcement/i, 'planning-enforcement'],
  [/planning (authority|permission|application)/i, 'planning'],
  [/building control/i, 'building-control'],
  [/trading standards/i, 'trading-standards'],
  [/housing (standards|enforcement|conditions)/i, 'housing-standards'],
  [/special educational needs/i, 'special-educational-needs'],
  [/safeguarding (of )?adults/i, 'safeguarding-adults'],
  [/safeguarding (of )?children/i, 'safeguarding-children'],
];

export const regulates = (text: string): readonly string[] => REGULATES.filter(([pattern]) => pattern.test(text)).map(([, kind]) => kind);
