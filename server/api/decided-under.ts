/** The rule under which something was decided, as it stood then: its version, why it is one, the law in force on that day and the paragraph of guidance. */
import { personalRuleOf, versionsOfPersonal } from '../domain/conflicts/personal/rules/index.ts';
import { ruleOf } from '../domain/conflicts/rules/index.ts';
import type { Source } from '../domain/conflicts/rule.ts';
import { paragraphOf } from '../domain/guidance/index.ts';
import type { DecidedUnder } from '../domain/reviews/file-item.ts';
import type { FileSeen } from '../domain/reviews/file-seen.ts';
import type { Language, Words } from '../domain/words.ts';

interface Decided {
  readonly rule: string;
  readonly ruleVersion: number;
  /** The file as it was kept; null where that is no more. */
  readonly facts: string | null;
}

/** Those in force on a day; all where none was, so that nothing is told without a reason. */
function inForceOn<S extends Pick<Source, 'from' | 'to'>>(sources: readonly S[], day: string): readonly S[] {
  const found = sources.filter(({ from, to }) => from <= day && (to === null || day <= to));
  return found.length > 0 ? found : sources;
}

/** What was kept beside the decision counts before the catalogue, which may have changed since. */
export function decidedUnder({ rule: id, ruleVersion, facts }: Decided, day: string, language: Language): DecidedUnder {
  const kept = facts === null ? undefined : (JSON.parse(facts) as FileSeen);
  const rule = ruleOf(id, ruleVersion) ?? versionsOfPersonal(id)?.find(({ version }) => version === ruleVersion) ?? personalRuleOf(id);
  const words = (said: Words | undefined, known: Words | undefined): string => (said ?? known)?.[language] ?? '';
  const guidance = rule && paragraphOf(rule.guidance);
  return {
    id,
    version: ruleVersion,
    title: words(kept?.title, rule?.title),
    why: words(kept?.why, rule?.why),
    sources: inForceOn(kept?.sources ?? rule?.sources ?? [], day).map((source) => ({ ...source })),
    guidance: guidance ? { id: guidance.id, title: guidance.title[language] } : null,
  };
}
