/** One register told twice: with what is withheld planted in it, and without. What others see of the two must be the same. */
import type { RouteOptions } from 'fastify';
import { RULES } from '../../server/domain/conflicts/rules/index.ts';
import { conflictKeyOf, publicConflictId } from '../../server/domain/publication/conflict-id.ts';
import { collecting, isOfApi, methodsOf } from '../house/routes.ts';
import { POOL } from './planted-filters.ts';
import { openRegister, type Client, type Council, type Register } from './register.ts';

const START = Date.parse('2026-11-02T09:00:00.000Z');
/** Everything planted between two steps of the story fits in, so that the story has the same instants in both. */
const STEP_MS = 20_000;
/** When it is looked at: concerns have stood for more than 28 days. */
export const LATER = '2026-12-10T09:00:00.000Z';
const NOBODYS = '0199a3b4-0000-7000-8000-000000000000';

/** Words that stand only in what is not for everybody. */
export const WORDS = ['Foxglove', 'Larkspur', '1987-06-05', '2014-09-09', '1991-03-03', '2013-12-29', 'Nightjar', 'Henbane', 'Monkshood', 'Wolfsbane', 'Ottoline', 'Peregrine', 'Tallow', 'Bramble', 'Sorrel', 'Tansy', 'secret@register.test'];
/** Names of public figures, which an auditor of many councils does not see either. */
export const NAMES = ['Marigold', 'Damson'];

export interface Told {
  readonly register: Register;
  readonly routes: readonly RouteOptions[];
  readonly council: Council;
  /** By label; a label that only the other telling has stands for nobody's id. */
  readonly ids: ReadonlyMap<string, string>;
  readonly planted: readonly string[];
  readonly auditor: () => Promise<Client>;
  readonly keeper: () => Promise<Client>;
}

export async function tell(plants: boolean): Promise<Told> {
  const { made: register, routes } = await collecting(() => openRegister());
  const ids = new Map<string, string>();
  const planted: string[] = [];
  let steps = 0;
  const step = async <T>(label: string, work: () => Promise<T>): Promise<T> => {
    const now = new Date(START + ++steps * STEP_MS).toISOString();
    register.clock.set(now);
    ids.set(`when ${label}`, now);
    return keep(label, await work());
  };
  const plant = async (label: string, work: () => Promise<any>): Promise<void> => {
    if (!plants) return;
    keep(label, await work());
    planted.push(ids.get(label) as string);
  };
  const keep = <T>(label: string, made: T): T => {
    const { id, role, authority } = made as { id?: string; role?: { id?: string }; authority?: { id?: string } };
    const found = role?.id ?? id ?? authority?.id;
    if (found !== undefined) ids.set(label, found);
    return made;
  };
  const council = await step('A', () => register.council('E06000901'));
  const other = await step('B', () => register.council('E06000902'));
  await told(register, council, other, ids, step, plant);
  for (const { id, key } of (await council.officer.read('/api/conflicts?limit=500')).items) {
    ids.set(`own ${labelled(ids, key as string)}`, id as string);
    // Its own id says when a finding was made: nobody is given it who sees only what is published.
    planted.push(id as string);
  }
  register.clock.set(LATER);
  return { register, routes: routes.filter((route) => isOfApi(route) && methodsOf(route).includes('GET')), council, ids, planted: [...new Set(planted)], auditor: () => register.signIn('lga@register.test'), keeper: () => register.signIn('keeper@register.test') };
}

type Step = <T>(label: string, work: () => Promise<T>) => Promise<T>;
type Plant = (label: string, work: () => Promise<any>) => Promise<void>;

async function told(register: Register, council: Council, other: Council, ids: Map<string, string>, step: Step, plant: Plant): Promise<void> {
  const of = (label: string) => ids.get(label) as string;
  const { officer, gss: authority } = council;
  const account = (email: string, name: string, memberships: object[]) => register.admin.made('/api/accounts', { email, name, password: 'long enough', memberships });
  const person = (name: string, title: string, kind: string) => officer.made('/api/people', { authority, name, offices: [{ title, kind, period: { from: '2011-05-09', to: null } }] });
  const withheld = (more: object = {}) => ({ legalBasis: 'Foxglove Act 1999', evidence: [{ title: 'Larkspur report', url: 'https://example.org/Larkspur' }], publication: { public: false, reason: 'Wolfsbane' }, ...more });
  const state = (mutual: string, family: string) => officer.made('/api/role-statements', { authority, mutual, family, held: false, period: { from: '2014-01-01', to: null } });

  await step('place', () => council.unit('Place', undefined, 'department'));
  await step('client', () => council.unit('Client Team', of('place')));
  await step('inspection', () => council.unit('Inspection Team', of('place')));
  await step('executive', () => council.unit('Executive', undefined, 'committee'));
  await step('quiet', () => council.unit('Quiet Unit', of('place')));
  await step('first officer', () => person('Ottoline Fairweather', 'Head of Tallow Moor', 'officer'));
  await step('second officer', () => person('Peregrine Dunsop', 'Tallow Moor Surveyor', 'officer'));
  await step('councillor', () => person('Marigold Ashcombe', 'Councillor for Damson Ward', 'member'));
  await step('lga', () => account('lga@register.test', 'LGA', [{ authority, role: 'lga-auditor' }]));
  await step('keeper', () => account('keeper@register.test', 'Keeper', [{ authority, role: 'monitoring-officer' }]));
  await step('secret', () => account('secret@register.test', 'Ottoline Fairweather', [{ authority, role: 'officer', person: of('first officer') }]));

  await step('leisure', () => council.body('Riverside Leisure', { identifiers: [{ scheme: 'fca-mutuals', number: '30644R' }] }));
  await step('hall', () => council.body('Village Hall Trust'));
  await step('works', () => council.body('Orchard Works', { identifiers: [{ scheme: 'companies-house', number: '09235545' }] }));
  await step('kestrel', () => other.body('Kestrel Co-operative', { identifiers: [{ scheme: 'fca-mutuals', number: '30700' }] }));
  await step('file', () => officer.made(`/api/mutuals/${of('leisure')}/dossiers`, { authority, stage: 'live', notes: 'Bramble notes' }));

  await step('support', () => council.role(of('leisure'), 'set-up-support', '2011-04-01', '2013-03-31', { unit: of('client') }));
  await plant('more support', () => council.role(of('leisure'), 'set-up-support', '2013-12-29', '2016-06-06', withheld({ unit: of('quiet') })));
  await plant('loan', () => council.role(of('leisure'), 'lender', '1987-06-05', null, withheld({ unit: of('quiet'), accountableOfficer: of('second officer') })));
  await plant('old loan', () => council.role(of('leisure'), 'lender', null, '1986-03-31', withheld()));
  await step('bought', () => council.role(of('leisure'), 'commissioner', '2014-04-01', null, { unit: of('client'), committee: of('executive'), accountableOfficer: of('first officer') }));
  await plant('planning', () => council.role(of('leisure'), 'planning', '2014-09-09', null, withheld({ unit: of('client'), committee: of('executive'), accountableOfficer: of('first officer') })));
  await step('licensed', () => council.role(of('leisure'), 'licensing', '2016-01-01', null, { unit: of('client'), committee: of('executive'), accountableOfficer: of('first officer') }));
  await step('inspected', () => council.role(of('leisure'), 'performance-monitor', '2017-01-01', null, { unit: of('inspection'), accountableOfficer: of('councillor') }));
  await step('grant', () => council.role(of('leisure'), 'grant-funder', '2019-01-01', null, { publication: { public: false, until: '2026-10-01', reason: 'Tansy reason' } }));
  await step('advised', () => council.role(of('leisure'), 'adviser', '2010-01-01'));
  await step('advice ended', () => officer.made(`/api/roles/${of('advised')}/end`, { on: '2026-12-31', reason: 'Sorrel reason' }, { 'if-match': '"1"' }));
  await plant('mistaken', () => council.role(of('leisure'), 'customer', '1991-03-03', null, withheld()));
  await plant('mistaken', () => officer.made(`/api/roles/${of('mistaken')}/withdraw`, { reason: 'Wolfsbane' }, { 'if-match': '"1"' }));
  await step('theirs', () => other.role(of('leisure'), 'lender', '2018-01-01'));

  await step('let', () => council.role(of('hall'), 'landlord', '2015-01-01', null, { accountableOfficer: of('councillor') }));
  await plant('shares', () => council.role(of('hall'), 'shareholder', '2016-01-01'));

  await step('let too', () => council.role(of('works'), 'landlord', '2015-01-01'));
  await plant('shares', () => officer.made(`/api/roles/${of('shares')}/correct`, { publication: { public: false, reason: 'Wolfsbane' }, reason: 'x' }, { 'if-match': '"1"' }));
  await step('not bought', () => state(of('works'), 'contractor'));
  await step('not helped', () => state(of('works'), 'incubator'));
  await plant('award', () => council.role(of('works'), 'commissioner', '2027-04-01', '2030-03-31', withheld({ publication: { public: false, until: '2027-02-26' } })));
  await plant('planned', () => council.role(of('kestrel'), 'customer', '2028-01-01', null, { legalBasis: 'Foxglove Act 1999' }));

  // A tender for what everybody knows, and for what the council shows nothing else of.
  await plant('tender', () => officer.made(`/api/mutuals/${of('works')}/dossiers`, { authority, stage: 'tender', origin: 'right-to-challenge', controlModel: 'community-owned', notes: 'Bramble tender' }));
  await plant('challenge', () => officer.made(`/api/mutuals/${of('kestrel')}/dossiers`, { authority, stage: 'tender', origin: 'right-to-challenge', notes: 'Bramble challenge' }));

  await plant('spin-out', () => council.body('Nightjar Spin-out'));
  await plant('spin-out file', () => officer.made(`/api/mutuals/${of('spin-out')}/dossiers`, { authority, stage: 'tender', notes: 'Bramble thoughts' }));
  await plant('spin-out bought', () => council.role(of('spin-out'), 'commissioner', '2020-01-01', null, withheld({ unit: of('quiet') })));
  await plant('spin-out licensed', () => council.role(of('spin-out'), 'licensing', '2021-01-01', null, withheld({ unit: of('quiet'), accountableOfficer: of('second officer') })));
  await plant('spin-out not owned', () => state(of('spin-out'), 'owner'));
  await plant('connection', () => officer.made('/api/connections', { authority, person: of('second officer'), mutual: of('leisure'), kind: 'own-interest', period: { from: '2020-01-01', to: null }, note: 'Henbane note' }));
  await plant('detail', () => officer.made('/api/withheld-details', { authority, person: of('councillor'), kind: 'home-address', detail: '9 Monkshood Lane', reason: 'Henbane reason' }));
  await plant('reading', () => officer.made(`/api/withheld-details/${of('detail')}/readings`, { purpose: 'Henbane purpose' }));

  await step('deciding', () => account('decider@register.test', 'Marigold Ashcombe', [{ authority, role: 'deputy-monitoring-officer', person: of('councillor') }]));
  const decide = async (mutual: string, publicReason: string) => {
    const by = await register.enter(of('deciding'));
    const { id } = (await by.read(`/api/conflicts?mutual=${of(mutual)}`)).items.find(({ rule }: any) => rule.id === 'contractor-and-regulator');
    return by.made(`/api/conflicts/${id}/decisions`, { disposition: 'refer', referredTo: 'police', reason: 'Sorrel reason', publicReason, observer: 'Tansy reason', steps: 'Bramble steps', reviewOn: '2027-05-01' });
  };
  await step('decided', () => decide('leisure', 'It was looked at.'));
  await plant('decided unseen', () => decide('spin-out', 'Nightjar was looked at.'));
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Text in which ids are what they stand for; one that was made on the way, such as a responsibility's, is only an id. */
export function labelled(ids: ReadonlyMap<string, string>, text: string): string {
  const labels = new Map([...ids].map(([label, id]) => [id, label]));
  const plain = text
    .replaceAll(/\bf[0-9a-z]{50,79}\b/g, (id) => JSON.stringify(conflictKeyOf(id) ?? id).replaceAll('"', '\''))
    .replaceAll(/"next":"([\w-]+)"/g, (_whole, cursor: string) => `"next":${JSON.stringify((JSON.parse(Buffer.from(cursor, 'base64url').toString()) as { after: unknown }).after)}`);
  return plain.replaceAll(UUID, (id) => labels.get(id) ?? 'id');
}

const OF_NOUN: Record<string, readonly string[]> = {
  authorities: ['A', 'B'],
  mutuals: ['leisure', 'hall', 'works', 'kestrel', 'spin-out'],
  roles: ['bought', 'licensed', 'grant', 'advised', 'let', 'loan', 'planning', 'mistaken', 'shares', 'award', 'planned', 'spin-out bought'],
  people: ['first officer', 'second officer', 'councillor'],
  accounts: ['secret', 'keeper'],
  rules: ['role-stack'],
  parliament: ['councillor', 'loan'],
};
const SCOPES = ['client', 'quiet', 'inspection', 'place', 'executive', 'first officer', 'second officer'];

/** Ids that could be asked for, by noun; of a noun that has none of its own, all there are. */
function named(noun: string, ids: ReadonlyMap<string, string>, labels: readonly string[]): Map<string, string> {
  if (noun !== 'conflicts') return new Map((OF_NOUN[noun] ?? labels.filter((label) => !label.startsWith('when '))).map((label) => [label, noun === 'rules' ? label : (ids.get(label) ?? NOBODYS)]));
  const keys = ['leisure', 'works', 'hall', 'spin-out'].flatMap((mutual) => RULES.flatMap((rule) => (rule.about === 'family' ? ['family'] : SCOPES.map((scope) => `${rule.about}:${scope}`)).map((scope) => ({ rule: rule.id, mutual, scope }))));
  const made = keys.map(({ rule, mutual, scope }) => {
    const [about, subject] = scope.split(':');
    const key = { rule, authority: ids.get('A') as string, mutual: ids.get(mutual) ?? NOBODYS, scope: subject === undefined ? 'family' : `${about}:${ids.get(subject)}` };
    return [`${rule} ${mutual} ${scope}`, publicConflictId(key)] as const;
  });
  return new Map([...made, ...labels.filter((label) => label.startsWith('own ')).map((label) => [label, ids.get(label) ?? NOBODYS] as const)]);
}

type Schema = { type?: string; enum?: string[]; required?: string[]; properties?: Record<string, Schema> };

function triedWith(name: string, schema: Schema): readonly string[] {
  if (name === 'cursor') return [];
  const found = schema.enum ?? (schema.type === 'boolean' ? ['true', 'false'] : POOL[name]);
  if (!found) throw new Error(`${name} is a new filter: say in test/support/planted-filters.ts what would find what is withheld`);
  return found;
}

const BOTH_CLOCKS = 'asAt=2016-06-06&knownAt={when let too}';

/** Each filter alone, beside the council, and on both clocks; and the kinds of role with each state that they can stand in. */
function queriesOf(route: RouteOptions): string[] {
  const { properties = {}, required = [] } = (route.schema as { querystring?: Schema } | undefined)?.querystring ?? {};
  const needed = required.map((name) => `${name}=${triedWith(name, properties[name] ?? {})[0]}`);
  const beside = ['authority' in properties && 'authority={A}', 'asAt' in properties && BOTH_CLOCKS].filter((one) => one !== false);
  const each = Object.entries(properties).flatMap(([name, schema]) => triedWith(name, schema).map((value) => ({ name, query: `${name}=${value}` })));
  const together = each.flatMap(({ name, query }) => [query, ...beside.filter((other) => !other.includes(`${name}=`)).map((other) => `${query}&${other}`)]);
  const stands = properties['state'] && properties['family'] ? triedWith('family', properties['family']).flatMap((family) => triedWith('state', properties['state'] as Schema).map((state) => `authority={A}&family=${family}&state=${state}`)) : [];
  const all = [...new Set(['', ...together, ...('asAt' in properties ? [BOTH_CLOCKS] : []), ...stands])];
  return all.map((query) => [...needed.filter((one) => !query.includes(`${one.split('=')[0]}=`)), query].filter(Boolean).join('&'));
}

/** Every address that these routes answer, with what is asked for by label. */
export function addressesOf(routes: readonly RouteOptions[], labels: readonly string[], ids: ReadonlyMap<string, string>): string[] {
  return routes.flatMap((route) => {
    const parts = route.url.split('/');
    const noun = parts[2] === 'public' ? parts[3] : parts[2];
    if (!route.url.includes(':id')) return queriesOf(route).map((query) => `${route.url.replace(':log', 'E06000901')}?${query}`);
    const wanted = [...named(noun ?? '', ids, labels).keys()];
    // The clocks and the council are tried on each record; of the hundreds of concerns that there could be, only whether there is one.
    const queries = noun !== 'conflicts' && noun !== undefined && noun in OF_NOUN ? queriesOf(route) : route.url.endsWith(':id') && 'querystring' in (route.schema ?? {}) ? ['', BOTH_CLOCKS] : [''];
    return wanted.flatMap((label) => queries.map((query) => `${route.url.replace(':id', `{${noun}/${label}}`)}?${query}`));
  });
}

export interface Answered {
  readonly address: string;
  readonly status: number;
  readonly text: string;
}

/** Each address as somebody is answered, at one and the same instant; lists are walked to their end. */
export async function ask({ register, ids }: Told, client: Client, addresses: readonly string[], labels: readonly string[]): Promise<Answered[]> {
  const byNoun = new Map<string, Map<string, string>>();
  const idOf = (noun: string, label: string) => {
    const known = byNoun.get(noun) ?? named(noun, ids, labels);
    byNoun.set(noun, known);
    return known.get(label) ?? NOBODYS;
  };
  const answers: Answered[] = [];
  for (const address of addresses) {
    const url = address.replaceAll(/\{(?:([a-z-]+)\/)?([^}]+)\}/g, (_whole, noun: string | undefined, label: string) => encodeURIComponent(noun ? idOf(noun, label) : (ids.get(label) ?? NOBODYS)));
    for (let next = url, pages = 0; ; pages++) {
      register.clock.set(LATER);
      const { status, body, headers } = await client.get(next);
      answers.push({ address: pages === 0 ? address : `${address} page ${pages}`, status, text: `${JSON.stringify(headers['content-type'])} ${typeof body === 'string' ? body : JSON.stringify(body)}` });
      const cursor = body?.next as string | null | undefined;
      if (typeof cursor !== 'string' || cursor.length < 20 || pages > 50) break;
      next = `${url}&cursor=${cursor}`;
    }
  }
  return answers;
}

/** Where one of these words, or of what was planted, stands in an answer. */
export const traces = (answers: readonly Answered[], words: readonly string[]): string[] => answers.flatMap(({ address, text }) => words.filter((word) => text.includes(word)).map((word) => `${word} in ${address}`));

/** Answers that differ, though what differs between the two registers is nobody's to see. */
export function differences(one: Told, other: Told, [these, those]: readonly [readonly Answered[], readonly Answered[]]): string[] {
  const theirs = new Map(those.map(({ address, status, text }) => [address, `${status} ${labelled(other.ids, text)}`]));
  return these.flatMap(({ address, status, text }) => {
    const [mine, yours] = [`${status} ${labelled(one.ids, text)}`, theirs.get(address)];
    return mine === yours ? [] : [`${address}\n  with:    ${around(mine, yours ?? '')}\n  without: ${around(yours ?? 'nothing', mine)}`];
  });
}

function around(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return text.slice(Math.max(0, at - 60), at + 120);
}
