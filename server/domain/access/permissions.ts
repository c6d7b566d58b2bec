/** Who may do what: one table, action by role. A pair that is not listed is decided: no. Every action is listed, and a test walks them all. */
import type { MembershipRole } from '../accounts/account.ts';

/** Keeping the register of one authority. */
const KEEPERS = ['monitoring-officer', 'deputy-monitoring-officer'] as const satisfies readonly MembershipRole[];
/** Those who work inside an authority, and those who may look at it by agreement and for a time. */
const READERS = [...KEEPERS, 'system-administrator', 'reviewer', 'democratic-services', 'parish-clerk', 'member', 'officer', 'delegate', 'external-auditor', 'lga-auditor'] as const satisfies readonly MembershipRole[];
const AUDITORS = ['external-auditor', 'lga-auditor'] as const satisfies readonly MembershipRole[];
/** Settings of the installation, and no content of any register. */
const INSTANCE = ['instance-administrator'] as const satisfies readonly MembershipRole[];

interface Grant {
  /** Roles held in the authority concerned; or, where `anywhere`, in any authority or none. */
  readonly to: readonly MembershipRole[];
  readonly anywhere?: true;
}

export const PERMISSIONS = {
  'authority.add': { to: INSTANCE, anywhere: true },
  'authority.read': { to: [...INSTANCE, ...READERS], anywhere: true },
  'mutual.add': { to: [...INSTANCE, ...KEEPERS], anywhere: true },
  'mutual.read': { to: [...INSTANCE, ...READERS], anywhere: true },
  'catalogue.read': { to: [...INSTANCE, ...READERS], anywhere: true },
  'account.add': { to: [...INSTANCE, 'system-administrator'], anywhere: true },
  'account.read': { to: [...INSTANCE, 'system-administrator'], anywhere: true },
  'instance-ledger.read': { to: INSTANCE, anywhere: true },
  'dossier.record': { to: KEEPERS },
  'unit.record': { to: [...KEEPERS, 'system-administrator', 'democratic-services'] },
  'person.record': { to: [...KEEPERS, 'system-administrator', 'democratic-services', 'parish-clerk'] },
  'role.record': { to: KEEPERS },
  'role-statement.record': { to: KEEPERS },
  'responsibility.record': { to: KEEPERS },
  'register.read': { to: READERS },
  'ledger.read': { to: [...KEEPERS, ...AUDITORS, 'system-administrator', 'reviewer'] },
} as const satisfies Record<string, Grant>;

export type Action = keyof typeof PERMISSIONS;

export function allows(action: Action, role: MembershipRole): boolean {
  return (PERMISSIONS[action].to as readonly MembershipRole[]).includes(role);
}

/** Whether an action concerns one authority's register, so that the role must be held there. */
export const isOfOneAuthority = (action: Action): boolean => !('anywhere' in PERMISSIONS[action]);
