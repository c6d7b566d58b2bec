/** Answers against the schema of their kind and then its own check. The route's compiler makes one function of each schema, once, as it does of bodies. */
import type { FastifyRequest } from 'fastify';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { headingsIn } from '../domain/declarations/began.ts';
import type { FiledAnswers } from '../domain/declarations/filing.ts';
import type { Kind } from '../domain/declarations/kind.ts';
import { entriesElsewhere } from '../domain/declarations/within.ts';
import { formOf } from '../domain/declarations/kinds/index.ts';
import { Refused, type FieldProblem } from '../domain/problem.ts';
import { fieldsOf, type AjvProblem } from './problems.ts';

type Problem = AjvProblem & { readonly schemaPath?: string };

const ANSWER = /^\/headings\/([^/]+)/;
const BRANCH = /\/properties\/headings\/properties\/[^/]+\/anyOf\/(\d)/;

/** A heading is answered with "none" or with entries: what is wrong is told of the one that was meant, and not of the other as well. */
function meant(problems: readonly Problem[], answers: unknown): Problem[] {
  const given = headingsIn(answers).length === 0 ? {} : (answers as { headings: Record<string, unknown> }).headings;
  return problems.filter(({ instancePath = '', schemaPath = '', keyword }) => {
    const heading = ANSWER.exec(instancePath)?.[1];
    const answer = heading === undefined ? undefined : given[heading];
    const chosen = typeof answer !== 'object' || answer === null ? undefined : 'entries' in answer ? '1' : 'none' in answer ? '0' : undefined;
    const branch = BRANCH.exec(schemaPath)?.[1];
    if (heading === undefined || (branch === undefined && keyword !== 'anyOf')) return true;
    return branch === undefined ? chosen === undefined : branch === chosen;
  });
}

const UNANSWERED = 'must say that there is none, or what there is';

function fieldsWrong(problems: readonly Problem[], answers: unknown): FieldProblem[] {
  return fieldsOf(meant(problems, answers)).map(({ path, message }) => {
    const named = path === 'body' ? 'answers' : `answers.${path}`;
    const says = message.slice(path === 'body' ? 'The body '.length : path.length + 1);
    return { path: named, message: `${named} ${says.startsWith('must match a schema') ? UNANSWERED : says}` };
  });
}

function refused(fields: readonly FieldProblem[]): Refused {
  return new Refused(422, 'invalid', fields.length === 1 ? (fields[0] as FieldProblem).message : `${fields.length} answers need attention; nothing was filed, and what you wrote is kept.`, fields);
}

export function filedAnswers(request: FastifyRequest, kind: Kind, answers: unknown, today: string, council: AuthorityRef): FiledAnswers {
  const isValid = request.getValidationFunction(kind.answers) ?? request.compileValidationSchema(kind.answers);
  if (!isValid(answers)) throw refused(fieldsWrong((isValid.errors ?? []) as Problem[], answers));
  const wrong = kind.check(answers as never, today);
  if (wrong.length > 0) throw refused(wrong.map(({ path, message }) => ({ path, message: `${path} ${message}` })));
  const elsewhere = entriesElsewhere(answers, council);
  if (elsewhere.length > 0) throw refused(elsewhere);
  return { kind: formOf(kind, answers), answers } as FiledAnswers;
}
