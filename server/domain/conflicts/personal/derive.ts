/** From what is recorded of one person to findings: every rule about people, once. The same function derives on a write, rebuilds, and is compared with. */
import { ofVersion } from '../derive.ts';
import type { Scope } from '../presence.ts';
import type { PersonFacts } from './facts.ts';
import type { PersonalFound, PersonalRule } from './rule.ts';
import { PERSONAL_RULES } from './rules/index.ts';

const PREFIX = 'person:';

export const personScope = (person: string): Scope => `${PREFIX}${person}`;
export const isPersonal = (scope: Scope): boolean => scope.startsWith(PREFIX);

export interface PersonalFinding extends PersonalFound {
  readonly rule: PersonalRule;
  readonly scope: Scope;
}

/** The kinds of role are told with a finding, so that another one is another version of it. */
export function derivePerson(facts: PersonFacts, rules: readonly PersonalRule[] = PERSONAL_RULES): PersonalFinding[] {
  return rules.flatMap((rule) => rule.look(facts).map((found) => ({ ...found, read: { ...found.read, families: found.families }, rule: ofVersion(rule, found.version), scope: personScope(facts.person) })));
}
