/** The shapes of replies that are put together for a page and have no record of their own in the domain. */
import type { Addition } from '../../server/domain/guidance/following.ts';
import type { Static } from 'typebox';
import type { Tie } from '../../server/domain/access/connected.ts';
import type { Step } from '../../server/domain/access/deciding.ts';
import type { ActorReply, Membership, MembershipRole } from '../../server/domain/accounts/account.ts';
import type { LinkSeen, OwnSession } from '../../server/domain/accounts/session.ts';
import type { Source } from '../../server/domain/conflicts/rule.ts';
import type { AuthorityKind, ConflictClass, ConflictKind, Family } from '../../server/domain/vocabulary.ts';

export type Actor = Static<typeof ActorReply>;

export interface SessionNow {
  actor: Actor;
  expiresAt: string | null;
  idleAt?: string | null;
  endsAt?: string | null;
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
  roles: { family: Family; title?: string; from: string; to?: string; background?: boolean; line?: string[]; committee?: string; officer?: string }[];
  /** Of a rule about people, in words. */
  facts: { says: string; from: string | null; to: string | null }[];
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
  scope: 'institutional' | 'personal';
  kind: ConflictKind;
  severity: number;
  parameters: { name: string; title: string; value: number; unit: string; why: string; least: number; most: number }[];
  validFrom: string;
  validTo: string | null;
  /** From which day the council applies it so; null where as the register begins. */
  adoptedFrom: string | null;
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
  untranslated: boolean;
  /** Of what a council follows: ids that mean this paragraph now, what the council adds, and the edition. */
  standsFor?: string[];
  additions?: Addition[];
  edition?: FollowedEdition | null;
}

export interface FollowedEdition {
  id: string;
  title: string;
  publisher: string | null;
  publisherName: string | null;
  from: string;
  withdrawn: boolean;
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

export type SessionLine = Static<typeof OwnSession>;
export type LinkLook = Static<typeof LinkSeen>;

export interface PermissionLine {
  action: string;
  says: string;
  anywhere: boolean;
  roles: MembershipRole[];
}

/** `link` is there only where no mail can be sent: then it is passed on by hand. */
export interface InvitationReply {
  sentTo?: string;
  expiresAt: string;
  link: string | null;
}

export interface AuditorLine {
  membership: Membership;
  name: string | null;
  email: string | null;
}

export interface StandingLine {
  step: Step;
  account: string | null;
  name: string | null;
  /** Told only to those who may know what it is. */
  ties: Tie[];
  /** Null where that is not for the reader. */
  connected: boolean | null;
  /** False where it is not known which person they are. */
  linked: boolean;
  mayDecide: boolean;
}

export interface DecidingReply {
  endedOn: string | null;
  apartFrom: number;
  mayPrepare: boolean;
  mayDecide: boolean;
  ties: Tie[];
  needsAnother: boolean;
  standings: StandingLine[];
}
