/** What the register says when it cannot do something (RFC 9457), as an error that forms and panels can show. */
import type { Problem } from '../../server/domain/schema.ts';
import { longDate } from '../text/dates.ts';
import { language } from '../text/index.ts';

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: readonly FieldProblem[];
  /** The whole document: some problems carry more, such as the body that already has a number. */
  readonly document: Readonly<Record<string, unknown>>;

  constructor(problem: Problem & Record<string, unknown>) {
    super(readable(problem.detail || problem.title));
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = readable(problem.detail);
    this.fields = (problem.fields ?? []).map(({ path, message }) => ({ path, message: readable(message) }));
    this.document = problem;
  }
}

/** Programs read dates as they are stored; people as they say them. */
const readable = (sentence: string): string => sentence.replaceAll(/\b\d{4}-\d{2}-\d{2}\b(?!T)/g, (date) => longDate(date, language()));
