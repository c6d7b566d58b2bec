/** The file of a finding as a decision keeps it. */
import type { ConflictRow } from '../../db/stores/conflicts.ts';
import type { Reader } from '../../db/store.ts';
import { isPersonal } from '../domain/conflicts/personal/derive.ts';
import { personalRuleOf } from '../domain/conflicts/personal/rules/index.ts';
import { proposedClassOf } from '../domain/conflicts/proposed.ts';
import { ruleOf } from '../domain/conflicts/rules/index.ts';
import type { FileSeen } from '../domain/reviews/file-seen.ts';
import type { Role } from '../domain/roles/role.ts';
import type { Language, Words } from '../domain/words.ts';
import { factsOf, handsOf } from './conflict-facts.ts';
import { restsOf, tellingOf } from './personal-told.ts';
import { role } from './role-replies.ts';

const NOW = { asAt: undefined, knownAt: undefined };
/** A possible breach is told to those who keep the register alone (Data Protection Act 2018 s.11(2)), and decisions are read by others as well. */
const NOT_AS_KEEPER = { reading: [], keeping: [], own: [], asked: [] };

const inBoth = async <T>(of: (language: Language) => Promise<T>): Promise<Record<Language, T>> => ({ en: await of('en'), cy: await of('cy') });

export async function fileSeen(reader: Reader, row: ConflictRow, day: string): Promise<FileSeen> {
  const about = isPersonal(row.scope);
  const told = await inBoth(async (language) => (await tellingOf(reader, [row], { lens: undefined, sight: NOT_AS_KEEPER, language, day, knownAt: undefined }))(row));
  const rests = about ? await inBoth((language) => restsOf(reader, row, NOW, day, language)) : undefined;
  const facts = rests?.en.roles ?? (await factsOf(reader, row, undefined, NOW, day)).map(role);
  const { units, persons } = await handsOf(reader, facts, false);
  const subject = told.en.subject ? [{ id: told.en.subject.id, name: told.en.subject.name }] : [];
  const named = new Map([...units, ...persons, ...subject].map((one) => [one.id, one.name]));
  const rule = about ? personalRuleOf(row.rule) : ruleOf(row.rule, row.ruleVersion);
  return {
    title: rule?.title as Words,
    ...(rule && { why: rule.why }),
    explanation: { en: told.en.explanation, cy: told.cy.explanation },
    sources: told.en.sources,
    proposedClass: proposedClassOf(row.rule, row.severity),
    body: row.mutualName,
    facts: facts.map(factSeen),
    records: (rests?.en.records ?? []).map(({ title, ...record }, i) => ({ ...record, title: { en: title, cy: rests?.cy.records[i]?.title ?? title } })),
    names: [...named].map(([id, name]) => ({ id, name })),
  };
}

export const factSeen = ({ id, kind, family, period, unit, committee, accountableOfficer, legalBasis, evidence }: Role): FileSeen['facts'][number] => ({ id, kind, family, period, unit, committee, accountableOfficer, legalBasis, evidence });
