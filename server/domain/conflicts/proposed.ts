/** The class that a rule proposes for a finding; what it is concluded to be is somebody's decision. */
import type { ConflictClass } from '../vocabulary.ts';
import { classOf } from './personal/rule.ts';
import { personalRuleOf } from './personal/rules/index.ts';
import { ruleOf } from './rules/index.ts';

export function proposedClassOf(rule: string, severity: number): ConflictClass {
  const personal = personalRuleOf(rule);
  return personal ? classOf(personal, severity) : (ruleOf(rule)?.proposedClass ?? 'potential');
}
