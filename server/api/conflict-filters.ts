/** What lists of conflicts are filtered by, the public one and that of the register, as conditions on c (conflict) and f (finding). */
import { sql, type SQL } from 'drizzle-orm';
import { Type } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { holdsOn } from '../../db/stores/conflicts.ts';
import { RULES } from '../domain/conflicts/rules/index.ts';
import { Id, oneOf, optional } from '../domain/schema.ts';
import { CONFLICT_CLASSES, CONFLICT_KINDS, keys } from '../domain/vocabulary.ts';
import { allOf, asKnown, type Page } from './paging.ts';

export const conflictFilters = {
  authority: optional(Id),
  mutual: optional(Id),
  rule: optional(Id),
  class: optional(oneOf(keys(CONFLICT_CLASSES))),
  kind: optional(oneOf(keys(CONFLICT_KINDS))),
  live: optional(Type.Boolean()),
  minSeverity: optional(Type.Integer({ minimum: 1, maximum: 5 })),
};

interface Asked {
  readonly rule?: string;
  readonly class?: string;
  readonly kind?: string;
  readonly live?: boolean;
  readonly minSeverity?: number;
}

/** Properties of a rule and not of its findings: the filter becomes a list of rules. */
const rulesWith = ({ class: ofClass, kind }: Asked): string => JSON.stringify(RULES.filter((rule) => (ofClass === undefined || rule.proposedClass === ofClass) && (kind === undefined || rule.kind === kind)).map((rule) => rule.id));

/** `mutual` is the id of the body asked about. */
export function conflictsAsked(asked: Asked, mutual: string | undefined, page: Page): SQL {
  const { rule, class: ofClass, kind, live, minSeverity } = asked;
  return allOf(
    asKnown(sql`f`, page),
    page.asAt !== undefined ? holdsOn(page.asAt) : undefined,
    mutual && sql`c.mutual = ${mutual}`,
    rule && sql`c.rule = ${rule}`,
    ofClass === undefined && kind === undefined ? undefined : amongTexts(sql`c.rule`, rulesWith(asked)),
    live === undefined ? undefined : live ? holdsOn(page.day) : sql`not ${holdsOn(page.day)}`,
    minSeverity === undefined ? undefined : sql`f.severity >= ${minSeverity}`,
  );
}
