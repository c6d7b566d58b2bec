/** The shapes of replies that are put together for a page and have no record of their own in the domain. */
import type { Static } from 'typebox';
import type { ActorReply, MembershipRole } from '../../server/domain/accounts/account.ts';
import type { Source } from '../../server/domain/conflicts/rule.ts';
import type { AuthorityKind, ConflictClass, ConflictKind, Family } from '../../server/domain/vocabulary.ts';

export type Actor = Static<typeof ActorReply>;

export interface SessionNow {
  actor: Actor;
  expiresAt: string | null;
  demo?: boolean;
}

export interface Health {
  status: string;
  engine: string;
  version: string;
  demo?: boolean;
}

export interface DemoAccount {
  email: string;
  name: string | null;
  role: MembershipRole;
  authorities: string[];
}

export interface ReferenceAuthority {
  /** Some that were abolished never had one. */
  gss: string | null;
  name: string;
  kind: AuthorityKind;
  nation: string;
  period: { from: string | null; to: string | null };
  replacedBy: string[];
}

export interface ExampleReply {
  title: string;
  roles: { family: Family; from: string; to?: string; background?: boolean; line?: string[]; committee?: string; officer?: string }[];
  periods: string[];
  severity?: number;
}

export interface RuleReply {
  id: string;
  version: number;
  title: string;
  why: string;
  sources: Source[];
  proposedClass: ConflictClass;
  kind: ConflictKind;
  severity: number;
  parameters: { name: string; value: number; unit: string; why: string }[];
  validFrom: string;
  validTo: string | null;
  guidance: string;
  examples: { flags: ExampleReply[]; silent: ExampleReply[] };
}

export interface GuidanceReply {
  id: string;
  phase: string;
  phaseTitle: string;
  title: string;
  advice: string;
  safeguards: { title: string; test: string }[];
  modelWording: string;
  sources: Source[];
}

export interface LogReply {
  log: string;
  title: string;
  size: number;
  root: string;
  at: string;
}

export interface HeadReply {
  log: string;
  size: number;
  root: string;
  at: string;
  signature?: string;
}

export interface EntryReply {
  index: number;
  at: string;
  actor: string | null;
  event: string;
  v: number;
  subject: string | null;
  data: unknown;
  leaf: string;
}

export interface InclusionReply {
  index: number;
  size: number;
  leaf: string;
  path: string[];
}
