/** Over HTTP, as anybody signs in. */
import { ADMIN, OFFICER } from './county.ts';
import { COUNCIL } from './open.ts';

export async function sent(path: string, method: string, token: string | undefined, body?: unknown): Promise<Record<string, unknown>> {
  const reply = await fetch(path, { method, headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return (await reply.json()) as Record<string, unknown>;
}

export async function signIn(url: string, email = OFFICER): Promise<string> {
  return (await sent(`${url}/api/sessions`, 'POST', undefined, { email, password: ADMIN.password }))['token'] as string;
}

/** The monitoring officer of the measured council; made where there is none yet. */
export async function officer(url: string): Promise<string> {
  const admin = await signIn(url, ADMIN.email);
  await sent(`${url}/api/accounts`, 'POST', admin, { email: OFFICER, name: 'Monitoring officer', password: ADMIN.password, memberships: [{ role: 'monitoring-officer', authority: COUNCIL }] });
  return signIn(url);
}
