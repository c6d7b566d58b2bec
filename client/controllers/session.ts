/** Who is signed in, and in which hat: one store for the shell and every page. */
import { actAs, ApiProblem, del, get, HAT_ENDED, SIGNED_OUT } from '../api/client.ts';
import { recallHere, rememberHere } from '../api/stored.ts';
import { forgetTimes, keepTimes } from '../api/upkeep.ts';
import { draftsBelongTo } from './draft.ts';
import type { Actor, Health, SessionNow } from '../api/replies.ts';
import type { Authority } from '../../server/domain/authorities/authority.ts';
import type { Static } from 'typebox';
import type { Membership as MembershipSchema, MembershipRole } from '../../server/domain/accounts/account.ts';

export type Membership = Static<typeof MembershipSchema>;

/** What somebody acts in: a membership, or what follows from it in a parish whose register of interests its principal authority keeps (Localism Act 2011 s.29(4)). */
export interface Hat extends Membership {
  /** The membership that requests are made in. */
  readonly membership: string;
  readonly asPrincipal: boolean;
}

/** Sent on `window` when the actor, the hat, the demo mark or the language changed: pages ask again and draw again. */
export const SESSION_CHANGED = 'session-changed';

const HAT = 'hat';

class Session {
  /** `undefined` until asked; `null` when nobody is signed in. */
  actor: Actor | null | undefined;
  demo = false;
  /** The register ended the session while somebody was at work: the sign-in page says so. */
  ended = false;
  version = '';
  hat: Hat | undefined;
  /** The hat that is no longer the reader's, until they were told. */
  lost: Hat | undefined;
  /** The councils of the actor's memberships, by GSS code. */
  readonly councils = new Map<string, Authority>();

  /** The GSS code of the council in which the actor acts; empty where the hat belongs to no council. */
  get authority(): string {
    return this.hat?.authority ?? '';
  }

  get authorityName(): string {
    return this.nameOf(this.authority);
  }

  get council(): Authority | undefined {
    return this.councils.get(this.authority);
  }

  nameOf(gss: string): string {
    return this.councils.get(gss)?.name ?? gss;
  }

  is(...roles: MembershipRole[]): boolean {
    return this.hat !== undefined && roles.includes(this.hat.role);
  }

  /** Keeps the register of this council: records roles, adds bodies. What the server allows is its own table; this only hides forms that it would refuse. */
  get keeps(): boolean {
    return this.reviews && this.hat?.asPrincipal !== true;
  }

  /** Looks at declarations, chases, rules and keeps: of this council, or of a parish as its principal authority's. */
  get reviews(): boolean {
    return this.is('monitoring-officer', 'deputy-monitoring-officer');
  }

  /** In order: as they were given, each followed by the parishes that come with it. */
  get hats(): readonly Hat[] {
    const { memberships = [], parishes = [] } = this.actor ?? {};
    return memberships.flatMap((one) => [
      { ...one, membership: one.id, asPrincipal: false },
      ...parishes.filter(({ membership }) => membership === one.id).map(({ authority }) => ({ ...one, id: `${one.id}@${authority}`, membership: one.id, authority, asPrincipal: true })),
    ]);
  }

  /** Records people and units of this council. */
  get staffs(): boolean {
    return this.reviews || this.is('system-administrator', 'democratic-services');
  }

  /** Of the installation: with another hat on, what belongs to this one is refused. */
  get administers(): boolean {
    return this.is('instance-administrator');
  }

  /** Sees who came, who was refused, and what auditors looked at. */
  get watches(): boolean {
    return this.keeps || this.is('system-administrator', 'instance-administrator');
  }

  /** Is told no names of people: what is missing was not left out by mistake. */
  get seesNoNames(): boolean {
    return this.is('lga-auditor');
  }

  /** Whether the reader is this person, in the hat that is on. A delegate drafts for somebody else. */
  isSelf(person: string): boolean {
    return this.hat?.person === person && !this.is('delegate');
  }

  /** Reads the entries of the record; its head is for everybody. */
  get readsRecord(): boolean {
    return this.reviews || this.is('external-auditor', 'lga-auditor', 'system-administrator', 'reviewer');
  }

  /** Sees accounts and adds to them: everywhere, or those of one council. */
  get admits(): boolean {
    return this.administers || this.is('system-administrator');
  }

  /** Where roles can be recorded: the page of another council, or of another hat, is for reading. */
  keepsAt(authority: string): boolean {
    return this.keeps && authority === this.authority;
  }

  /** The same of filings, where a principal council's count for its parishes. */
  reviewsAt(authority: string): boolean {
    return this.reviews && authority === this.authority;
  }

  async refresh(): Promise<void> {
    const [now] = await Promise.all([get<SessionNow>('/api/sessions/current').catch((error: unknown) => this.#unanswered(error)), this.#askHealth()]);
    if (now === undefined) return;
    const before = this.actor?.account === now?.actor.account ? this.hat : undefined;
    this.actor = now?.actor ?? null;
    if (now) {
      this.ended = false;
      draftsBelongTo(now.actor.account);
      keepTimes(now.actor.account, now);
      if (now.demo) this.demo = true;
    }
    this.#chooseHat();
    // What it was is told: the reader goes on in another, and must not take it for the one that they chose.
    if (before && before.id !== this.hat?.id && !this.hats.some(({ id }) => id === before.id)) this.lost = before;
    await this.#askCouncils();
    this.changed();
  }

  /** `null`: nobody is signed in. A register that does not answer has not signed anybody out. */
  #unanswered(error: unknown): null | undefined {
    return this.actor && !(error instanceof ApiProblem && error.status === 401) ? undefined : null;
  }

  wear(hat: string): void {
    rememberHere(HAT, hat);
    this.lost = undefined;
    this.#chooseHat();
    this.changed();
  }

  async signOut(): Promise<void> {
    await del('/api/sessions/current').catch(() => undefined);
    this.left();
  }

  /** The session was ended on purpose, here or from the list of sessions. */
  left(): void {
    forgetTimes();
    this.actor = null;
    this.changed();
  }

  changed(): void {
    window.dispatchEvent(new Event(SESSION_CHANGED));
  }

  #chooseHat(): void {
    const { hats } = this;
    this.hat = hats.find(({ id }) => id === recallHere(HAT)) ?? hats.find(({ authority }) => authority !== null) ?? hats[0];
    actAs(this.hat?.membership);
  }

  async #askHealth(): Promise<void> {
    if (this.version) return;
    const health = await get<Health>('/api/health').catch(() => undefined);
    this.version = health?.version ?? '';
    this.demo = health?.demo ?? this.demo;
  }

  async #askCouncils(): Promise<void> {
    const asked = this.hats.flatMap(({ authority }) => (authority && !this.councils.has(authority) ? [authority] : []));
    await Promise.all(
      [...new Set(asked)].map(async (gss) => {
        const council = await get<Authority>(`/api/authorities/${gss}`).catch(() => undefined);
        if (council) this.councils.set(gss, council);
      }),
    );
  }
}

export const session = new Session();

window.addEventListener(SIGNED_OUT, () => {
  if (session.actor) session.ended = true;
  forgetTimes();
  // The hat stays until somebody signs in: without it the page that is being left would ask for everything again.
  session.actor = null;
  session.changed();
});

window.addEventListener(HAT_ENDED, () => void session.refresh());
