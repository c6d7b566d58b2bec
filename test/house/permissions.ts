/** Pairs of action and role without an answer, and roles in the table that no account can have. */
export function undecided<A extends string, R extends string>(table: Readonly<Record<A, { readonly to: readonly string[] }>>, roles: readonly R[], allows: (action: A, role: R) => unknown): string[] {
  return (Object.entries(table) as [A, { readonly to: readonly string[] }][]).flatMap(([action, { to }]) => [
    ...to.filter((role) => !(roles as readonly string[]).includes(role)).map((role) => `${action} names ${role}, which is no role`),
    ...roles.filter((role) => typeof allows(action, role) !== 'boolean').map((role) => `${action} by ${role} is undecided`),
  ]);
}
