/** What the pages of rules are told, and figures of parameters as people read and type them. */
import type { RuleAdoption } from '../../../server/domain/conflicts/adoption.ts';
import { get, getAll, type Page as ListOf } from '../../api/client.ts';
import type { RuleReply } from '../../api/replies.ts';
import { adopting as t } from '../../text/adopting.ts';

export type Parameter = RuleReply['parameters'][number];

export interface RuleVersion {
  readonly version: number;
  readonly title: string;
  readonly why: string;
  readonly parameters: readonly Parameter[];
  readonly inForce: boolean;
}

export interface RuleFigures {
  readonly rule: string;
  readonly fired: number;
  readonly live: number;
  readonly undecided: number;
  readonly stale: number;
  readonly remedied: number;
  readonly mitigated: number;
  readonly transferred: number;
  readonly accepted: number;
  readonly referred: number;
  readonly dismissed: number;
  readonly withdrawn: number;
  readonly medianDaysToDecide: number | null;
}

/** What a council made of a rule, and what the rule found there. */
export interface CouncilRule {
  readonly versions: readonly RuleVersion[];
  readonly adoptions: readonly RuleAdoption[];
  readonly figures: RuleFigures;
}

export async function ofCouncil(id: string, authority: string, signal: AbortSignal): Promise<CouncilRule | undefined> {
  if (!authority) return undefined;
  const of = `/api/rules/${encodeURIComponent(id)}`;
  const [versions, adoptions, figures] = await Promise.all([
    get<ListOf<RuleVersion>>(`${of}/versions`, { authority, limit: 500 }, signal),
    getAll<RuleAdoption>('/api/rule-adoptions', { authority, rule: id }, signal),
    get<RuleFigures>(`${of}/statistics`, { authority }, signal),
  ]);
  return { versions: versions.items, adoptions, figures };
}

const pounds = (pence: number): string => (pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2));

/** "24 months", "£50" */
export const figure = ({ unit }: Pick<Parameter, 'unit'>, value: number): string => (unit === 'pence' ? t().pounds(pounds(value)) : t().months(value));
/** As it stands in a field. */
export const written = ({ unit }: Pick<Parameter, 'unit'>, value: number): string => (unit === 'pence' ? pounds(value) : String(value));

/** Of what was typed; undefined where it is no such figure. */
export function typedFigure({ unit, least, most }: Parameter, typed: string): number | undefined {
  const text = typed.trim().replace(/^£/, '');
  const value = unit === 'pence' ? (/^\d{1,7}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : Number.NaN) : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/** "Version 2: how long a test speaks for, 6 months" */
export function figuresSaid(version: number, values: Readonly<Record<string, number>>, parameters: readonly Parameter[]): string {
  const said = parameters.map((one) => `${one.title}: ${figure(one, values[one.name] ?? one.value)}`);
  return [t().version(version), ...said].join('. ');
}
