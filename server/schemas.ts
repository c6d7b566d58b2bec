/**
 * How requests are checked and replies are written, from the schemas of the routes. A schema is compiled when its route is first asked for: most
 * of what it takes to start the service is the compiling of a thousand schemas that nobody may need that day. That each of them compiles is tested.
 */
import AjvCompiler from '@fastify/ajv-compiler';
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';
import type { FastifyInstance } from 'fastify';

const AJV = { allErrors: true, removeAdditional: false, useDefaults: false } as const;

interface Validator {
  (data: unknown): unknown;
  errors?: unknown;
}

function whenAsked(compile: () => Validator): Validator {
  let compiled: Validator | undefined;
  const validate: Validator = (data) => {
    compiled ??= compile();
    const fits = compiled(data);
    validate.errors = compiled.errors;
    return fits;
  };
  return validate;
}

/**
 * Strict for what is stored: nothing coerced, nothing dropped in silence, for a register of interests cannot lose a misspelt field. Query
 * strings are text by nature, so in them, and only in them, numbers and booleans are read from it.
 */
export function compilers() {
  const build = AjvCompiler();
  const strict = build({}, { customOptions: { ...AJV, coerceTypes: false } });
  // Not strict about numbers: else "1e999" is read as a whole number that no limit is then compared with.
  const fromText = build({}, { customOptions: { ...AJV, coerceTypes: true, strictNumbers: false } });
  const validator = (route: Parameters<typeof strict>[0] & { httpPart?: string }) => (route.httpPart === 'querystring' ? fromText : strict)(route);
  return { validator, serializer: SerializerSelector()({}, {}) };
}

export function useSchemas(app: FastifyInstance): void {
  const { validator, serializer } = compilers();
  app.setValidatorCompiler((route) => whenAsked(() => validator(route) as Validator) as ReturnType<typeof validator>);
  app.setSerializerCompiler((route) => {
    let write: ((reply: unknown) => string) | undefined;
    return (reply) => (write ??= serializer(route as Parameters<typeof serializer>[0]))(reply);
  });
}
