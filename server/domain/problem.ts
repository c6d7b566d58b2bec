/** A refusal that a person can act on: what happened, which field, what to do. Thrown by actions, told by the API as a problem document (RFC 9457). */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

export class Refused extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 503;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  /** Set where somebody was kept out, also where all that they are told is "there is no such record": refusals are noted. */
  refusal: { readonly authority: string | null } | undefined;

  constructor(status: Refused['status'], code: string, detail: string, fields: readonly FieldProblem[] = []) {
    super(detail);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  notPermitted(authority?: string): this {
    this.refusal = { authority: authority ?? null };
    return this;
  }
}

export const invalid = (path: string, message: string): Refused => new Refused(422, 'invalid', message, [{ path, message }]);
export const absent = (path: string, what: string): Refused => new Refused(404, 'not-found', `There is no such ${what}, or it is not yours to see.`, [{ path, message: `There is no such ${what}, or it is not yours to see` }]);
export const notFound = (what: string): Refused => new Refused(404, 'not-found', `There is no such ${what}, or it is not yours to see.`);
export const conflict = (code: string, detail: string, fields: readonly FieldProblem[] = []): Refused => new Refused(409, code, detail, fields);

/** Gathers every problem of a form, so that nobody has to submit five times to learn of five mistakes. */
export class Checks {
  readonly #fields: FieldProblem[] = [];

  refuse(path: string, message: string): void {
    this.#fields.push({ path, message });
  }

  done(): void {
    const [first] = this.#fields;
    if (first) throw new Refused(422, 'invalid', this.#fields.length === 1 ? first.message : `${this.#fields.length} fields need attention; nothing was saved.`, this.#fields);
  }
}
