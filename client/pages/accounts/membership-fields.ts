/** What a capacity needs: as what, in which council, until when; for auditors what was agreed; and who they are in that council's register. */
import { getAll } from '../../api/client.ts';
import type { Typed, VerbField } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { accounts as t } from '../../text/accounts.ts';
import { common } from '../../text/common.ts';
import type { Authority } from '../../../server/domain/authorities/authority.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import { isAuditor, rolesToGive } from './account-words.ts';

export interface Choices {
  readonly councils: readonly Authority[];
  /** Of the administrator's own council: whoever runs the installation sees nobody's people. */
  readonly people: readonly Person[];
}

export async function loadChoices(signal: AbortSignal): Promise<Choices> {
  const [councils, people] = await Promise.all([getAll<Authority>('/api/authorities', {}, signal), session.authority ? getAll<Person>('/api/people', { authority: session.authority }, signal) : []]);
  return { councils: session.administers ? councils : councils.filter(({ gss }) => gss === session.authority), people };
}

const isOfCouncil = ({ role }: Typed): boolean => role !== 'instance-administrator';

export function membershipFields({ councils, people }: Choices): VerbField[] {
  const own = session.authority;
  const choices = councils.flatMap(({ gss, name }) => (gss ? [{ value: gss, title: name }] : []));
  return [
    { name: 'role', label: t().role, kind: 'choice', choices: rolesToGive(), value: 'member' },
    { name: 'authority', label: t().council, kind: 'choice', none: '', choices, value: own || (choices.length === 1 ? (choices[0]?.value ?? '') : ''), missing: t().authorityMissing, when: isOfCouncil },
    {
      name: 'person',
      label: t().person,
      hint: t().personHint,
      kind: 'choice',
      none: t().personNone,
      choices: people.flatMap(({ id, name, offices }) => (name ? [{ value: id, title: [name, offices[0]?.title].filter(Boolean).join(', ') }] : [])),
      when: (typed) => people.length > 0 && isOfCouncil(typed) && typed['authority'] === own && !isAuditor(typed['role'] ?? ''),
    },
    { name: 'to', label: t().until, hint: t().untilHint, kind: 'date', also: ['period'], when: ({ role = '' }) => !isAuditor(role) },
    { name: 'end', label: t().until, hint: t().untilAuditor, kind: 'date', also: ['period'], when: ({ role = '' }) => isAuditor(role) },
    { name: 'agreement', label: t().agreement, hint: t().agreementHint, when: ({ role = '' }) => isAuditor(role) },
  ];
}

/** In the body of a request, from what was typed into those of the fields that were shown. */
export function membershipOf(typed: Typed, today: string): object {
  const { role, authority, person, agreement } = typed;
  const to = typed['to'] || typed['end'];
  return { role, ...(authority && { authority }), ...(person && { person }), ...(agreement?.trim() && { agreement: agreement.trim() }), ...(to && { period: { from: today, to } }) };
}

/** Of problems that are said in words here, whichever form meets them. */
export const accountProblems = (): Record<string, string> => ({ 'last-administrator': t().lastAdministrator, 'not-yours-alone': t().notYoursAlone, 'changed-meanwhile': common().changedMeanwhile });
