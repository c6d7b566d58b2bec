/** Which of the facts that a decision saw are recorded differently since: by what a rule reads of them, so that more evidence is no change. */
import { periodInWords } from '../conflicts/explain.ts';
import { roleKind } from '../roles/kinds.ts';
import type { Period } from '../time/period.ts';
import type { Language } from '../words.ts';

export interface FactSeen {
  readonly id: string;
  readonly kind: string;
  readonly period: Period;
  readonly unit: string | null;
  readonly committee: string | null;
  readonly accountableOfficer: string | null;
}

const READ = ['kind', 'unit', 'committee', 'accountableOfficer'] as const satisfies readonly (keyof FactSeen)[];

const alike = (a: FactSeen, b: FactSeen): boolean => a.period.from === b.period.from && a.period.to === b.period.to && READ.every((name) => a[name] === b[name]);

export function changedFacts(before: readonly FactSeen[], now: readonly FactSeen[], language: Language): string[] {
  const [known, found] = [new Map(before.map((fact) => [fact.id, fact])), new Map(now.map((fact) => [fact.id, fact]))];
  const name = ({ kind, period }: FactSeen): string => `${roleKind(kind)?.title[language] ?? kind} (${periodInWords(period, language)})`;
  const say = (en: string, cy: string): string => (language === 'cy' ? cy : en);
  return [
    ...now.flatMap((fact) => {
      const was = known.get(fact.id);
      if (!was) return [say(`New since: ${name(fact)}.`, `Newydd ers hynny: ${name(fact)}.`)];
      return alike(was, fact) ? [] : [say(`Changed since: ${name(was)} is now ${name(fact)}.`, `Wedi newid ers hynny: ${name(was)} yw ${name(fact)} bellach.`)];
    }),
    ...before.flatMap((fact) => (found.has(fact.id) ? [] : [say(`No longer recorded: ${name(fact)}.`, `Heb ei gofnodi mwyach: ${name(fact)}.`)])),
  ];
}
