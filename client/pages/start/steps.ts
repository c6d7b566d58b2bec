/** The first run as data: its steps, what is kept of each answer, and what each answer records. */
import { NO_DATE, type Since } from '../../components/since.ts';
import type { Family } from '../../../server/domain/vocabulary.ts';
import { start as cy } from '../../text/cy/start.ts';
import { start as en } from '../../text/en/start.ts';
import { bilingual } from '../../text/index.ts';

export const t = bilingual(en, cy);

export const STEPS = ['council', 'hat', 'people', 'body', 'setUp', 'buy', 'inspect', 'check', 'done'] as const;
export type Step = (typeof STEPS)[number];

export type Question = 'setUp' | 'buy' | 'inspect';

/** What "no" states, and the kinds of role that "yes" offers. */
export const FAMILIES_ASKED: Record<Question, readonly Family[]> = { setUp: ['incubator'], buy: ['contractor', 'financier'], inspect: ['regulator'] };

export interface RoleKind {
  readonly kind: string;
  readonly family: Family;
  readonly title: string;
  readonly functionOf: readonly string[] | null;
}

export interface Answer {
  answer: '' | 'yes' | 'no' | 'unknown';
  kind: string;
  since: Since;
  until: Since;
  unit: string;
}

export const NO_ANSWER: Answer = { answer: '', kind: '', since: NO_DATE, until: NO_DATE, unit: '' };

export interface Council {
  gss: string;
  name: string;
  kind: string;
  nation: string;
  period: { from: string | null; to: string | null };
  replacedBy: string[];
}

export interface Typed {
  council: Council | null;
  hat: string;
  deputy: string;
  finance: string;
  name: string;
  legalForm: string;
  setUp: Answer;
  buy: Answer;
  inspect: Answer;
  /** What has been recorded already, by the step of `record.ts`: a second attempt goes on from there. */
  recorded: Record<string, string>;
}

export const NOTHING: Typed = { council: null, hat: '', deputy: '', finance: '', name: '', legalForm: '', setUp: NO_ANSWER, buy: NO_ANSWER, inspect: NO_ANSWER, recorded: {} };

/** The body's part of what was typed, for the next body. */
export const NEXT_BODY = { name: '', legalForm: '', setUp: NO_ANSWER, buy: NO_ANSWER, inspect: NO_ANSWER };
