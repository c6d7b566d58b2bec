/** What a council adopted, in words. */
import type { Language } from '../words.ts';
import type { Adoption } from './rulebook.ts';
import { dateInWords, figureInWords } from './explain.ts';
import type { Rule } from './rule.ts';

/** "version 2, how long a test speaks for: 6 months" */
function adoptedInWords({ parameters }: Pick<Rule, 'parameters'>, { version, values }: Pick<Adoption, 'version' | 'values'>, language: Language): string {
  const said = Object.entries(parameters).map(([name, { title, value, unit }]) => `${lower(title?.[language] ?? name)}: ${figureInWords(values[name] ?? value, unit, language)}`);
  return [`${language === 'cy' ? 'fersiwn' : 'version'} ${version}`, ...said].join(', ');
}

const lower = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** What the council did with the rule after an instant, in the order in which it did. What it adopted and took back meanwhile is nobody's news. */
export function adoptedSince(rule: Pick<Rule, 'parameters'>, adoptions: readonly Adoption[], since: string, language: Language): string[] {
  const say = (en: string, cy: string): string => (language === 'cy' ? cy : en);
  return adoptions.flatMap((one) => {
    const [what, from] = [adoptedInWords(rule, one, language), dateInWords(one.from, language)];
    if (one.state === 'adopted') return one.adoptedAt > since ? [say(`The council adopted for this rule, from ${from}: ${what}.`, `Mabwysiadodd y cyngor ar gyfer y rheol hon, o ${from}: ${what}.`)] : [];
    return one.adoptedAt <= since && one.recordedAt > since ? [say(`The council withdrew what it had adopted for this rule from ${from}: ${what}.`, `Tynnodd y cyngor yn ôl yr hyn yr oedd wedi’i fabwysiadu ar gyfer y rheol hon o ${from}: ${what}.`)] : [];
  });
}
