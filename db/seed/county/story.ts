/**
 * How the story of the fictional county is written down. Keys stand for ids, which exist only once the story has been told; `told` is the day
 * on which somebody recorded the fact, so that the second clock has a history of its own.
 */
import type { MembershipRole } from '../../../server/domain/accounts/account.ts';
import type { NewAuthority } from '../../../server/domain/authorities/authority.ts';
import type { ChangeSettings } from '../../../server/domain/authorities/settings.ts';
import type { NewRuling } from '../../../server/domain/declarations/ruling.ts';
import type { NewDossier } from '../../../server/domain/mutuals/dossier.ts';
import type { NewMutual } from '../../../server/domain/mutuals/mutual.ts';
import type { NewAct } from '../../../server/domain/acts/act.ts';
import type { NewConnection } from '../../../server/domain/people/connection.ts';
import type { Office } from '../../../server/domain/people/person.ts';
import type { NewWithheldDetail } from '../../../server/domain/people/withheld-detail.ts';
import type { NewConcern } from '../../../server/domain/reviews/concern.ts';
import type { NewDecision, NewRecommendation } from '../../../server/domain/reviews/decision.ts';
import type { NewSafeguard, NewVerification } from '../../../server/domain/reviews/safeguard.ts';
import type { CorrectRole, EndRole, NewRole, NewResponsibility } from '../../../server/domain/roles/role.ts';
import type { Period } from '../../../server/domain/time/period.ts';
import type { NewUnit } from '../../../server/domain/units/unit.ts';
import type { Family } from '../../../server/domain/vocabulary.ts';

export type CouncilKey = 'county' | 'district' | 'parish' | 'training';

export interface Telling {
  readonly told: string;
}

interface Hands {
  readonly unit?: string;
  readonly committee?: string;
  readonly officer?: string;
}

export interface StoryUnit extends Pick<NewUnit, 'name' | 'kind'> {
  readonly key: string;
  readonly parent?: string;
}

export interface StoryPerson {
  readonly key: string;
  readonly name: string;
  readonly offices: readonly (Omit<Office, 'unit'> & { readonly unit?: string })[];
  /** Where mail goes to somebody who has no account. */
  readonly email?: string;
}

/** What the public copy leaves out, and the keepers open only with a purpose. */
export interface StoryDetail extends Telling, Pick<NewWithheldDetail, 'kind' | 'detail' | 'reason' | 'reviewOn'> {
  readonly person: string;
}

export interface StoryCouncil {
  readonly key: CouncilKey;
  readonly authority: NewAuthority;
  /** Parents before children. */
  readonly units: readonly StoryUnit[];
  readonly people: readonly StoryPerson[];
  readonly withheld?: readonly StoryDetail[];
}

export type StoryChange = Telling &
  (
    | { readonly end: EndRole }
    | { readonly correct: Omit<CorrectRole, 'unit' | 'committee' | 'accountableOfficer'> & Hands }
    | { readonly withdraw: { readonly reason: string } }
    | { readonly alsoAnswers: Pick<NewResponsibility, 'capacity' | 'period'> & { readonly person: string } }
  );

export interface StoryRole extends Hands, Pick<NewRole, 'kind' | 'legalBasis' | 'evidence' | 'publication' | 'ofContractedService'> {
  readonly by: CouncilKey;
  readonly from: string | null;
  readonly to?: string;
  /** Where it is not the day on which the body was first recorded. */
  readonly told?: string;
  readonly then?: readonly StoryChange[];
}

export interface StoryStatement {
  readonly by: CouncilKey;
  readonly families: readonly Family[];
  readonly period: Period;
  readonly told?: string;
}

/** That somebody is connected with the body, so that its matters go past them. */
export interface StoryConnection extends Pick<NewConnection, 'kind' | 'period' | 'note'> {
  readonly by: CouncilKey;
  readonly person: string;
  readonly told?: string;
}

/** What was done, or left undone, towards the body in the days of one of its roles. */
export interface StoryAct extends Pick<NewAct, 'kind' | 'on' | 'tie' | 'outcome' | 'description' | 'evidence'> {
  readonly by: CouncilKey;
  readonly person: string;
  readonly told: string;
}

export interface StoryBody extends Telling {
  readonly addedBy: CouncilKey;
  readonly identity: NewMutual;
  readonly files: readonly (Omit<NewDossier, 'authority'> & { readonly by: CouncilKey })[];
  readonly roles: readonly StoryRole[];
  readonly notHeld?: readonly StoryStatement[];
  readonly connections?: readonly StoryConnection[];
  readonly acts?: readonly StoryAct[];
}

export interface StoryAccount {
  readonly email: string;
  /** Where it is not the day on which the register began. */
  readonly told?: string;
  readonly name: string;
  readonly memberships: readonly { readonly role: MembershipRole; readonly authority?: CouncilKey; readonly person?: string; readonly to?: string; readonly agreement?: string }[];
}

/** Line of an older register, under the heading where it stood. */
export interface StoryBookLine {
  readonly heading: string;
  readonly text: string;
  readonly from?: string;
}

/** Of a register of interests: which filing, by its key, and under which heading. */
export interface StoryEntry {
  readonly of: string;
  readonly heading: string;
}

/**
 * What somebody did about declarations, on a day or at a time of it (UTC). `by` is the address of an account; `link` stands for the mail through
 * which somebody without one confirms, and `operator` for who reads older books in. Nobody has done yet what lies in the future.
 */
export type StoryDeed = Telling & { readonly by: string; readonly at: CouncilKey } & (
    | { readonly file: string; readonly person: string; readonly kind: string; readonly answers: object; readonly onPaper?: true; readonly about?: StoryEntry }
    | { readonly copy: string; readonly as: string; readonly person: string; readonly headings: object }
    | { readonly confirm: string; readonly person: string; readonly kind: string }
    | { readonly carryOver: readonly StoryBookLine[]; readonly person: string }
    | { readonly accept: string }
    | { readonly acceptNil: readonly string[] }
    | { readonly giveBack: string; readonly question: string }
    | { readonly rectify: string; readonly answers: object; readonly reason: string }
    | { readonly retract: string; readonly reason: string }
    | { readonly end: StoryEntry; readonly on: string; readonly reason: string }
    | { readonly withhold: StoryEntry; readonly reviewOn: string }
    | { readonly remind: string }
    | { readonly rule: Pick<NewRuling, 'kind' | 'reason' | 'period'> & { readonly person?: string; readonly body: string } }
    | { readonly hold: string; readonly reason: string }
    | { readonly set: ChangeSettings }
  );

/** What somebody decided or arranged about what the rules found of a body, by the rule; or saw when they tested a safeguard, by its key. */
export type StoryReview = Telling & { readonly by: string; readonly at: CouncilKey } & (
    | ({ readonly arrange: string; readonly body: string; readonly for: readonly string[]; readonly owner: string } & Pick<NewSafeguard, 'kind' | 'description' | 'period' | 'testEveryMonths'>)
    | ({ readonly test: string } & NewVerification)
    | ({ readonly recommend: string; readonly body: string } & NewRecommendation)
    | { readonly decide: string; readonly body: string; readonly decision: NewDecision }
    | { readonly raise: Pick<NewConcern, 'text' | 'capacity' | 'inConfidence'>; readonly body: string }
  );
