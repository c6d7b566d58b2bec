/** What lists of conflicts are filtered by, the public one and that of the register, as conditions on c (conflict), f (finding) and d (the decision that stands on it). */
import { sql, type SQL } from 'drizzle-orm';
import { Type } from 'typebox';
import { amongTexts } from '../../db/dialect.ts';
import { holdsOn } from '../../db/stores/conflicts.ts';
import { PERSONAL_RULES } from '../domain/conflicts/personal/rules/index.ts';
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

const ALL = [...RULES, ...PERSONAL_RULES];
const ofRules = (rules: readonly { readonly id: string }[]): SQL => amongTexts(sql`c.rule`, JSON.stringify(rules.map(({ id }) => id)));

/** Properties of a rule and not of its findings: the filter becomes a list of rules. The class that some propose is told by how severe the finding is. */
function isOfClass(asked: string): SQL {
  const bySeverity = PERSONAL_RULES.filter(({ actualFrom }) => actualFrom !== undefined);
  const plain = ALL.filter((rule) => rule.proposedClass === asked && !bySeverity.some(({ id }) => id === rule.id));
  const severe = bySeverity.map(({ id, actualFrom = 0, proposedClass }) => (asked === 'actual' ? sql`(c.rule = ${id} and f.severity >= ${actualFrom})` : asked === proposedClass ? sql`(c.rule = ${id} and f.severity < ${actualFrom})` : sql`1 = 0`));
  return sql`(${sql.join([ofRules(plain), ...severe], sql` or `)})`;
}

/** `mutual` is the id of the body asked about. */
export function conflictsAsked(asked: Asked, mutual: string | undefined, page: Page): SQL {
  const { rule, class: ofClass, kind, live, minSeverity } = asked;
  return allOf(
    asKnown(sql`f`, page),
    page.asAt !== undefined ? holdsOn(page.asAt) : undefined,
    mutual && sql`c.mutual = ${mutual}`,
    rule && sql`c.rule = ${rule}`,
    // Concluded, where it was decided; else as proposed.
    ofClass && sql`case when d.id is not null then d.class = ${ofClass} else ${isOfClass(ofClass)} end`,
    kind && ofRules(ALL.filter((one) => one.kind === kind)),
    live === undefined ? undefined : live ? holdsOn(page.day) : sql`not ${holdsOn(page.day)}`,
    minSeverity === undefined ? undefined : sql`f.severity >= ${minSeverity}`,
  );
}
