/**
 * The fictional county, told through the actions that people use and on the days on which its people recorded it: so "as known at" has a
 * history, and the logs of a demo verify like any other.
 */
import { findAuthority } from '../db/stores/authorities.ts';
import { closeLog, openLog } from '../db/stores/ledger.ts';
import type { Store } from '../db/store.ts';
import { ACCOUNTS } from '../db/seed/county/accounts.ts';
import { BODIES } from '../db/seed/county/bodies/index.ts';
import { COUNCILS } from '../db/seed/county/councils/index.ts';
import { INQUIRIES } from '../db/seed/county/inquiries.ts';
import { REVIEWS } from '../db/seed/county/reviews.ts';
import { ASKING } from '../db/seed/county/still-true.ts';
import { CHASED_ON, DEEDS } from '../db/seed/county/declarations/index.ts';
import type { CouncilKey, StoryBody, StoryChange, StoryCouncil, StoryRole } from '../db/seed/county/story.ts';
import { addAccount } from './actions/add-account.ts';
import { addAuthority } from './actions/add-authority.ts';
import { addMutual } from './actions/add-mutual.ts';
import { correctRole, endRole, withdrawRole } from './actions/change-role.ts';
import { recordAct } from './actions/record-act.ts';
import { recordConnection } from './actions/record-connection.ts';
import { recordDossier } from './actions/record-dossier.ts';
import { recordPerson } from './actions/record-person.ts';
import { recordResponsibility } from './actions/record-responsibility.ts';
import { recordRole } from './actions/record-role.ts';
import { recordUnit } from './actions/record-unit.ts';
import { recordWithheldDetail } from './actions/record-withheld-detail.ts';
import { stateRoleNotHeld } from './actions/state-role-not-held.ts';
import { askStillTrueIn } from './actions/ask-still-true.ts';
import { chaseAll } from './actions/chase.ts';
import { doing, type Doing, type Unit } from './actions/unit-of-work.ts';
import { civilDate, type Clock } from './clock.ts';
import { answerAsKeeper, answerByLinks } from './demo/asking.ts';
import { accountOf, type Known } from './demo/hand.ts';
import { tellInquiry } from './demo/inquiring.ts';
import { tell } from './demo/keeping.ts';
import { guidanceSteps } from './demo/guidance.ts';
import { deliver } from './demo/post.ts';
import { tellReview } from './demo/reviewing.ts';
import { permitOfOperator, type AuthorityRef } from './domain/access/permit.ts';

const FIRST_DAY = '2024-03-04';

/** One thing that somebody recorded, on a day or at a time of it, and for a council (the installation where there is none). */
interface Step {
  readonly told: string;
  readonly by?: CouncilKey;
  /** Done by this account, at a sitting of its own. */
  readonly account?: () => string;
  readonly tell: (unit: Unit, how: Doing) => Promise<unknown>;
}

class County {
  readonly #ids = new Map<string, string>();
  readonly #councils = new Map<CouncilKey, AuthorityRef>();

  #council(key: CouncilKey): AuthorityRef {
    const council = this.#councils.get(key);
    if (!council) throw new Error(`the story has no council ${key} yet`);
    return council;
  }

  #id(key: string): string {
    const id = this.#ids.get(key);
    if (!id) throw new Error(`the story has no ${key} yet`);
    return id;
  }

  /** The account of the monitoring officer, whom the ledger names; the parish has none of its own. */
  accountFor(by: CouncilKey | undefined): string {
    return this.#ids.get(`account ${by}`) ?? 'operator';
  }

  get #known(): Known {
    return { id: (key) => this.#id(key), keep: (key, id) => void this.#ids.set(key, id), council: (key) => this.#council(key) };
  }

  /** What was decided and arranged. Nobody has done yet what lies in the future. */
  reviews(today: string): Step[] {
    const known = this.#known;
    return REVIEWS.filter(({ told }) => told.slice(0, 10) <= today).map((deed): Step => ({ told: deed.told, account: () => accountOf(deed, known), tell: (unit, { clock }) => tellReview(unit, deed, known, clock.now()) }));
  }

  /** What was published, adopted and shared of guidance. */
  guidance(today: string): Step[] {
    return guidanceSteps(this.#known, today);
  }

  /** What services were asked, and answered. */
  inquiries(today: string): Step[] {
    const known = this.#known;
    return INQUIRIES.filter(({ told }) => told.slice(0, 10) <= today).map((deed): Step => ({ told: deed.told, account: () => accountOf(deed, known), tell: (unit, { clock }) => tellInquiry(unit, deed, known, clock.now()) }));
  }

  /** Whether roles are still true, as the county asked in one year, and who answered. */
  stillTrue(today: string): Step[] {
    const known = this.#known;
    const steps: Step[] = [
      { told: ASKING.asked, account: () => 'operator', tell: (_unit, how) => askStillTrueIn(how, known.council(ASKING.at)) },
      { told: ASKING.answered, account: () => 'link', tell: (unit) => answerByLinks(unit, ASKING, known) },
      { told: ASKING.settled, account: () => accountOf(ASKING, known), tell: (unit, { clock }) => answerAsKeeper(unit, ASKING, known, clock.now()) },
    ];
    return steps.filter(({ told }) => told.slice(0, 10) <= today);
  }

  /** What people did about declarations: each at their own time, with the rights that their account has. Nobody has done yet what lies in the future. */
  declarations(today: string): Step[] {
    const known = this.#known;
    const deeds = DEEDS.map((deed): Step => ({ told: deed.told, account: () => accountOf(deed, known), tell: (unit, { clock }) => tell(unit, deed, known, clock.now()) }));
    const reminders = CHASED_ON.map((told): Step => ({ told, account: () => 'operator', tell: (_unit, how) => chaseAll(how) }));
    return [...deeds, ...reminders].filter(({ told }) => told.slice(0, 10) <= today);
  }

  foundation({ key, authority, units, people, withheld = [] }: StoryCouncil): Step[] {
    const tell = async (unit: Unit): Promise<void> => {
      await addAuthority(unit, permitOfOperator('authority.add'), authority);
      const council = await findAuthority(unit.tx, authority.gss);
      if (!council) throw new Error(`${authority.name} was not added`);
      this.#councils.set(key, council);
      for (const { key: own, parent, ...facts } of units) {
        const made = await recordUnit(unit, permitOfOperator('unit.record', council), { authority: council.gss, ...facts, ...(parent && { parent: this.#id(`${key} ${parent}`) }) });
        this.#ids.set(`${key} ${own}`, made.id);
      }
      for (const { key: own, name, offices, email } of people) {
        const held = offices.map(({ unit: at, ...office }) => ({ ...office, ...(at && { unit: this.#id(`${key} ${at}`) }) }));
        const made = await recordPerson(unit, permitOfOperator('person.record', council), { authority: council.gss, name, offices: held, ...(email && { email }) });
        this.#ids.set(`${key} ${own}`, made.id);
      }
    };
    const details = withheld.map(({ told, person, ...facts }): Step => ({
      told,
      by: key,
      tell: (unit) => recordWithheldDetail(unit, permitOfOperator('withheld-detail.record', this.#council(key)), { authority: authority.gss, person: this.#id(`${key} ${person}`), ...facts }),
    }));
    return [{ told: FIRST_DAY, tell }, ...details];
  }

  accounts(): Step[] {
    return ACCOUNTS.map(({ email, name, memberships, told = FIRST_DAY }) => ({
      told,
      tell: async (unit) => {
        const held = memberships.map(({ role, authority, person, agreement, to = null }) => ({
          role,
          period: { from: told.slice(0, 10), to },
          ...(agreement && { agreement }),
          ...(authority && { authority: this.#council(authority).id }),
          ...(authority && person && { person: this.#id(`${authority} ${person}`) }),
        }));
        const made = await addAccount(unit, permitOfOperator('account.add'), 'operator', { email, name, memberships: held }, null);
        this.#ids.set(`account ${email}`, made.id);
        for (const { role, authority } of memberships) if (role === 'monitoring-officer') this.#ids.set(`account ${authority}`, made.id);
      },
    }));
  }

  body(body: StoryBody, today: string): Step[] {
    const { told, identity, files, roles, notHeld = [], connections = [], acts = [] } = body;
    const mutual = (): string => this.#id(identity.name);
    const added: Step = {
      told,
      by: body.addedBy,
      tell: async (unit) => void this.#ids.set(identity.name, (await addMutual(unit, permitOfOperator('mutual.add', this.#council(body.addedBy)), identity)).id),
    };
    return [
      added,
      ...files.map(({ by, ...view }): Step => ({ told, by, tell: (unit) => recordDossier(unit, permitOfOperator('dossier.record', this.#council(by)), mutual(), { authority: this.#council(by).gss, ...view }) })),
      ...roles.flatMap((role, i) => this.#role(role, `${identity.name} ${i}`, told, mutual)),
      ...notHeld.flatMap(({ by, families, period, told: day = told }) =>
        families.map((family): Step => ({ told: day, by, tell: (unit) => stateRoleNotHeld(unit, permitOfOperator('role-statement.record', this.#council(by)), { authority: this.#council(by).gss, mutual: mutual(), family, held: false, period }) })),
      ),
      ...acts.filter(({ on }) => on <= today).map(({ by, person, told: day, ...facts }): Step => ({ told: day, by, tell: (unit) => recordAct(unit, permitOfOperator('act.record', this.#council(by)), { authority: this.#council(by).gss, mutual: mutual(), person: this.#id(`${by} ${person}`), ...facts }) })),
      ...connections.map(({ by, person, told: day = told, ...facts }): Step => ({ told: day, by, tell: (unit) => recordConnection(unit, permitOfOperator('connection.record', this.#council(by)), { authority: this.#council(by).gss, mutual: mutual(), person: this.#id(`${by} ${person}`), ...facts }) })),
    ];
  }

  #role(role: StoryRole, key: string, first: string, mutual: () => string): Step[] {
    const { by, from, to = null, told = first, then = [], unit: _unit, committee: _committee, officer: _officer, ...facts } = role;
    let version = 0;
    const recorded: Step = {
      told,
      by,
      tell: async (unit) => {
        const council = this.#council(by);
        const made = await recordRole(unit, permitOfOperator('role.record', council), { authority: council.gss, mutual: mutual(), period: { from, to }, ...facts, ...this.#hands(by, role) });
        version = made.role.version;
        this.#ids.set(key, made.role.id);
      },
    };
    return [recorded, ...then.map((change): Step => ({ told: change.told, by, tell: async (unit) => void (version = await this.#change(unit, by, this.#id(key), version, change)) }))];
  }

  async #change(unit: Unit, by: CouncilKey, role: string, version: number, change: StoryChange): Promise<number> {
    const council = this.#council(by);
    if ('alsoAnswers' in change) {
      const { person, ...held } = change.alsoAnswers;
      await recordResponsibility(unit, permitOfOperator('responsibility.record', council), { ...held, role, person: this.#id(`${by} ${person}`) });
      return version;
    }
    const permit = permitOfOperator('role.record', council);
    if ('end' in change) return (await endRole(unit, permit, role, version, change.end)).role.version;
    if ('withdraw' in change) return (await withdrawRole(unit, permit, role, version, change.withdraw)).role.version;
    const { unit: _unit, committee: _committee, officer: _officer, ...facts } = change.correct;
    return (await correctRole(unit, permit, role, version, { ...facts, ...this.#hands(by, change.correct) })).role.version;
  }

  #hands(by: CouncilKey, { unit, committee, officer }: Pick<StoryRole, 'unit' | 'committee' | 'officer'>) {
    return {
      ...(unit && { unit: this.#id(`${by} ${unit}`) }),
      ...(committee && { committee: this.#id(`${by} ${committee}`) }),
      ...(officer && { accountableOfficer: this.#id(`${by} ${officer}`) }),
    };
  }
}

/** Else the middle of the morning. */
const timeOf = (told: string): string => (told.includes('T') ? told : `${told}T10:00`);
/** Never later than now: nobody recorded anything in the future. */
const at = (told: string, clock: Clock, more = 0): Date => new Date(Math.min(Date.parse(`${timeOf(told)}:00.000Z`), clock.now().getTime()) + more);

/** Whole or not at all: a process that is stopped half-way must not leave a county that can never be finished. */
export async function seedDemo(store: Store, clock: Clock): Promise<void> {
  const first = COUNCILS[0];
  if (!first || (await findAuthority(store, first.authority.gss))) return;
  await store.transaction(['instance'], async (tx) => {
    const instance = await openLog(tx, 'instance');
    // The installation's log was opened a moment ago; while nothing is in it, it can begin where the story begins.
    if (instance.size === 0) await closeLog(tx, { ...instance, at: at(FIRST_DAY, clock, -1).toISOString() });
    const within: Store = { engine: store.engine, version: store.version, all: tx.all, first: tx.first, close: store.close, snapshot: (work) => work(tx), transaction: (_logs, work) => work(tx) };
    const county = new County();
    const logs = ['instance', ...COUNCILS.map(({ authority }) => authority.gss)];
    const today = civilDate(clock.now());
    const steps = [...COUNCILS.flatMap((council) => county.foundation(council)), ...county.accounts(), ...BODIES.flatMap((body) => county.body(body, today)), ...county.declarations(today), ...county.stillTrue(today), ...county.reviews(today), ...county.guidance(today), ...county.inquiries(today)];
    for (const { day, by, account, told } of sittings(steps)) {
      const now = at(day, clock);
      const how: Doing = { store: within, clock: { now: () => now } };
      await doing(how, { account: account?.() ?? county.accountFor(by), language: 'en', logs }, async (unit) => {
        for (const { tell } of told) await tell(unit, how);
      });
    }
    await deliver(tx, clock.now());
  });
}

/** What one council recorded at one sitting is one unit of work: days in order, and within a day the order of the story. */
function sittings(steps: readonly Step[]): { day: string; by: CouncilKey | undefined; account: (() => string) | undefined; told: Step[] }[] {
  const sat: ReturnType<typeof sittings> = [];
  for (const step of steps.toSorted((a, b) => timeOf(a.told).localeCompare(timeOf(b.told)))) {
    const last = sat.at(-1);
    if (last?.day === timeOf(step.told) && last.by === step.by && !last.account && !step.account) last.told.push(step);
    else sat.push({ day: timeOf(step.told), by: step.by, account: step.account, told: [step] });
  }
  return sat;
}
