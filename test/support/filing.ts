/** People who declare, and what they declare. */
import { HEADINGS } from '../../server/domain/declarations/headings/index.ts';
import type { Client, Council, Register, Reply } from './register.ts';

export interface Declarer {
  readonly person: string;
  readonly client: Client;
  readonly email: string;
}

const OFFICE = { title: 'Councillor', kind: 'member', period: { from: '2023-05-09', to: null } };
let made = 0;

/** Signed in, with a person of the council's own and an office in it. */
export async function declarer(register: Register, council: Council, name: string, { role = 'member', office = {}, person: known }: { role?: string; office?: object | null; person?: string } = {}): Promise<Declarer> {
  const offices = office === null ? [] : [{ ...OFFICE, ...office }];
  const person = known ?? ((await council.officer.made('/api/people', { authority: council.gss, name, offices })).id as string);
  const email = `declarer${++made}@register.test`;
  const { id } = await register.admin.made('/api/accounts', { email, name, memberships: [{ authority: council.gss, role, person }] });
  return { person, email, client: await register.enter(id) };
}

const none = { none: true };
/** Every heading with "none", but for those that are given. */
export const headings = (given: Record<string, unknown[]> = {}) => Object.fromEntries(HEADINGS.map(({ id }) => [id, given[id] ? { entries: given[id] } : none]));
export const register = (given: Record<string, unknown[]> = {}, tookOfficeOn = '2026-10-20') => ({ tookOfficeOn, headings: headings(given) });
export const change = (given: Record<string, unknown>, changedOn = '2026-10-20') => ({ changedOn, headings: given });

export const version = (n: number): Record<string, string> => ({ 'if-match': `"${n}"` });

export const drafted = (council: Council, { client, person }: Pick<Declarer, 'client' | 'person'>, kind: string, answers: unknown, more: object = {}): Promise<any> =>
  client.made('/api/declarations', { authority: council.gss, person, kind, answers, ...more });

/** Id of the filing, and its receipt. */
export async function filed(council: Council, who: Pick<Declarer, 'client' | 'person'>, kind: string, answers: unknown, more: object = {}): Promise<{ id: string; receipt: any }> {
  const { id } = await drafted(council, who, kind, answers, more);
  return { id, ...(await who.client.made(`/api/declarations/${id}/submit`, {})) };
}

export const pathsOf = ({ body }: Reply): string[] => (body.fields ?? []).map(({ path }: { path: string }) => path);
export const verb = (client: Client, noun: string, id: string, name: string, body: unknown, at?: number): Promise<Reply> => client.post(`/api/${noun}/${id}/${name}`, body, at === undefined ? {} : version(at));
