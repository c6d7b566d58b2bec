/** Which rules rest on which paragraph. */
import { PERSONAL_RULES } from '../conflicts/personal/rules/index.ts';
import { RULES } from '../conflicts/rules/index.ts';
import type { Words } from '../words.ts';

interface Citing {
  readonly id: string;
  readonly title: Words;
  readonly guidance: string;
}

export const CITING: readonly Citing[] = [...RULES, ...PERSONAL_RULES];

export const CITED: readonly string[] = [...new Set(CITING.map(({ guidance }) => guidance))];

const byRule = new Map(CITING.map((rule) => [rule.id, rule]));
export const citedBy = (rule: string): string | undefined => byRule.get(rule)?.guidance;
