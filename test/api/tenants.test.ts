/** Every route, walked by somebody who has nothing to do with the council: who learns nothing, not even that there is something. */
import type { RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collecting, isOfApi, methodsOf } from '../house/routes.ts';
import { openRegister, type Client, type Council, type Register, type Reply } from '../support/register.ts';

let register: Register;
let routes: RouteOptions[];
let ours: Council;
let theirs: Council;
/** Of another council, and asked to decide one file of ours. */
let guest: Client;
/** Of our council, and nobody else's business. */
let secret: Record<'answering' | 'act' | 'body' | 'unit' | 'committee' | 'person' | 'role' | 'other' | 'statement' | 'conflict' | 'account' | 'membership' | 'connection' | 'invitation' | 'detail' | 'reading' | 'declaration' | 'draft' | 'interest' | 'ruling' | 'question' | 'concern' | 'safeguard' | 'inquiry', string>;

const NAMES = ['hidden act', 'hidden document', 'Hush Leisure', 'Hidden Unit', 'Hidden Committee', 'Hidden Person', 'hidden basis', 'hidden reason', 'hidden notes', 'Hidden Account', 'hidden tie', 'hidden detail', 'hidden purpose', 'hidden answer', 'hidden question', 'hidden concern', 'hidden safeguard', 'hidden evidence', 'hidden officer asked', 'hidden@inquiry.test'];

beforeAll(async () => {
  ({ made: register, routes } = await collecting(() => openRegister()));
  ours = await register.council('E06000901');
  theirs = await register.council('E06000902');
  const body = await ours.body('Hush Leisure');
  const unit = await ours.unit('Hidden Unit');
  const committee = await ours.unit('Hidden Committee', undefined, 'committee');
  const person = await ours.person('Hidden Person');
  const withheld = { publication: { public: false, reason: 'hidden reason' }, unit: unit.id, committee: committee.id, accountableOfficer: person.id, legalBasis: 'hidden basis' };
  const first = await ours.role(body.id, 'commissioner', '2014-04-01', null, withheld);
  const second = await ours.role(body.id, 'licensing', '2016-01-01', null, withheld);
  const statement = await ours.officer.made('/api/role-statements', { authority: ours.gss, mutual: body.id, family: 'incubator', held: false, period: { from: '2014-01-01', to: null } });
  await ours.officer.made(`/api/mutuals/${body.id}/dossiers`, { authority: ours.gss, notes: 'hidden notes' });
  const account = await register.admin.made('/api/accounts', { email: 'hidden@register.test', name: 'Hidden Account', memberships: [{ authority: ours.gss, role: 'member' }] });
  const conflict = second.conflicts.opened[0].id;
  const keeper = (await ours.officer.read('/api/sessions/current')).actor.account;
  await register.admin.made(`/api/accounts/${keeper}/memberships`, { authority: ours.gss, role: 'officer', person: person.id });
  const connection = await ours.officer.made('/api/connections', { authority: ours.gss, person: person.id, mutual: body.id, kind: 'own-interest', period: { from: null, to: null }, note: 'hidden tie' });
  await register.admin.made('/api/accounts', { email: 'asked@register.test', name: 'Asked', password: 'long enough', memberships: [{ authority: theirs.gss, role: 'monitoring-officer' }] });
  guest = await register.signIn('asked@register.test');
  const invitation = await ours.officer.made(`/api/conflicts/${conflict}/file-invitations`, { email: 'asked@register.test', until: '2026-12-31', reason: 'hidden reason' });
  const detail = await ours.officer.made('/api/withheld-details', { authority: ours.gss, person: person.id, kind: 'sensitive-interest', detail: 'hidden detail', reason: 'hidden reason' });
  const { reading } = await ours.officer.made(`/api/withheld-details/${detail.id}/readings`, { purpose: 'hidden purpose' });
  const tied = { body: { name: 'hidden answer', mutual: body.id }, contract: 'hidden answer', interest: 'hidden answer', learntOn: '2026-10-01', state: 'made' };
  const draft = await ours.officer.made('/api/declarations', { authority: ours.gss, person: person.id, kind: 'officer-interest-in-contract', answers: tied });
  const { id: declaration } = await ours.officer.made('/api/declarations', { authority: ours.gss, person: person.id, kind: 'officer-interest-in-contract', answers: tied });
  await ours.officer.made(`/api/declarations/${declaration}/submit`, {});
  const [interest] = (await ours.officer.read('/api/interests')).items;
  const ruling = await (await register.person('deputy-monitoring-officer', ours.gss)).made('/api/rulings', { authority: ours.gss, kind: 'no-interest', reason: 'hidden reason', period: { from: '2026-11-01', to: null } });
  const question = await ours.officer.made(`/api/conflicts/${conflict}/questions`, { person: person.id, text: 'hidden question' });
  const concern = await ours.officer.made('/api/concerns', { authority: ours.gss, text: 'hidden concern', capacity: 'officer' });
  const safeguard = await ours.officer.made('/api/safeguards', { authority: ours.gss, mutual: body.id, kind: 'recusal', description: 'hidden safeguard', owner: person.id, period: { from: '2026-01-01', to: null }, testEveryMonths: 12 });
  await (await register.person('reviewer', ours.gss)).made(`/api/safeguards/${safeguard.id}/verifications`, { on: '2026-06-01', outcome: 'operating', evidence: 'hidden evidence' });
  const inquiry = await ours.officer.made('/api/inquiries', { authority: ours.gss, mutual: body.id, email: 'hidden@inquiry.test', name: 'hidden officer asked' });
  const act = await ours.officer.made('/api/acts', { authority: ours.gss, mutual: body.id, role: second.role.id, kind: 'rating', on: '2026-06-01', tie: 'connected', outcome: 'hidden act', description: 'hidden act' });
  await ours.officer.made(`/api/conflicts/${conflict}/documents`, { title: 'hidden document' });
  const [answering] = (await ours.officer.read(`/api/responsibilities?role=${first.role.id}`)).items;
  secret = { act: act.id, answering: answering.id, inquiry: inquiry.id, safeguard: safeguard.id, question: question.id, concern: concern.id, ruling: ruling.id, declaration, draft: draft.id, interest: interest.id, body: body.id, unit: unit.id, committee: committee.id, person: person.id, role: first.role.id, other: second.role.id, statement: statement.id, conflict, account: account.id, membership: account.memberships[0].id, connection: connection.id, invitation: invitation.id, detail: detail.id, reading };
});
afterAll(() => register.close());

/** What whoever is asked to a file sees of it beside the overlap. */
const WORKED_ON = ['/file', '/recommendations', '/decisions', '/assignment', '/preparers', '/notes', '/documents', '/concerned', '/questions', '/counterfactuals'];

const period = { from: '2020-01-01', to: null };
const reason = 'why not';
const newRole = () => ({ authority: ours.gss, mutual: secret.body, kind: 'commissioner', period });

/** What each route takes, aimed at our council's records. */
const BODIES: Record<string, () => unknown[]> = {
  'POST /api/accounts': () => [{ email: 'spy@register.test', name: 'Spy', memberships: [{ authority: ours.gss, role: 'monitoring-officer' }] }],
  'POST /api/accounts/:id/memberships': () => [{ authority: ours.gss, role: 'monitoring-officer' }, { authority: theirs.gss, role: 'member' }],
  'POST /api/accounts/:id/correct': () => [{ email: 'spy@register.test', reason }],
  'POST /api/accounts/:id/suspend': () => [{ reason }],
  'POST /api/accounts/:id/restore': () => [{ reason }],
  'POST /api/accounts/:id/invitations': () => [{}],
  'POST /api/accounts/:id/merge': () => [{ from: secret.account, reason }],
  'POST /api/accounts/:id/transfer': () => [{ from: ours.gss, to: theirs.gss, on: '2026-12-01', reason }],
  'POST /api/memberships/:id/revoke': () => [{ reason }],
  'POST /api/memberships/:id/change': () => [{ to: '2027-01-01', reason }],
  'POST /api/authorities': () => [{ gss: 'E06000999', name: 'Spy council', kind: 'unitary', nation: 'England', period }],
  'POST /api/mutuals': () => [],
  'POST /api/mutuals/:id/dossiers': () => [{ authority: ours.gss }, { authority: theirs.gss }],
  'POST /api/units': () => [{ authority: ours.gss, name: 'x', kind: 'team' }, { authority: theirs.gss, name: 'x', kind: 'team', parent: secret.unit }],
  'POST /api/people/:id/correct': () => [{ name: 'Spy' }, { email: 'spy@register.test' }],
  'POST /api/people': () => [{ authority: ours.gss, name: 'x' }, { authority: theirs.gss, name: 'x', offices: [{ title: 'x', kind: 'officer', unit: secret.unit, period }] }],
  'POST /api/people/intake': () => [{ authority: ours.gss, people: [{ name: 'Spy', title: 'x', from: '2026-05-11' }] }],
  'POST /api/obligations/chase': () => [{ authority: ours.gss }, { authority: ours.gss, person: secret.person }, { authority: theirs.gss, person: secret.person }],
  'POST /api/confirmations/look': () => [{ token: 'x' }],
  'POST /api/body-notices': () => [ours.gss, theirs.gss].map((authority) => ({ authority, mutual: secret.body, email: 'spy@register.test' })),
  'POST /api/body-notices/:id/remind': () => [{}],
  'POST /api/body-notices/:id/settle': () => [{ publish: true }],
  'POST /api/body-notices/:id/withdraw': () => [{ reason }],
  'POST /api/body-notices/look': () => [{ token: 'x' }],
  'POST /api/body-notices/reply': () => [{ token: 'x', text: 'x', name: 'x' }],
  'POST /api/confirmations': () => [{ token: 'x' }],
  'POST /api/attestations': () => [{ answers: [{ id: secret.role, version: 1, stillTrue: true }] }],
  'POST /api/attestations/look': () => [{ token: 'x' }],
  'POST /api/attestations/answer': () => [{ token: 'x', answers: [{ id: secret.role, stillTrue: true }] }],
  'POST /api/inquiries': () => [{ authority: ours.gss, mutual: secret.body, email: 'spy@register.test' }, { authority: theirs.gss, mutual: secret.body, email: 'spy@register.test' }, { authority: theirs.gss, mutual: secret.body, person: secret.person }],
  'POST /api/inquiries/look': () => [{ token: 'x' }],
  'POST /api/inquiries/answer': () => [{ token: 'x', does: 'nothing', plays: [], doesNot: [] }],
  'POST /api/inquiries/:id/remind': () => [{}],
  'POST /api/inquiries/:id/withdraw': () => [{ reason }],
  'POST /api/inquiries/:id/decline': () => [{ reason }],
  'POST /api/inquiries/:id/accept': () => [{ roles: [], statements: [], reason }],
  'POST /api/inquiries/:id/what-if': () => [{ roles: [], statements: [], reason }],
  'POST /api/rules/:id/preview': () => [{ authority: ours.gss, version: 1, from: '2026-11-02' }],
  'POST /api/rule-adoptions': () => [{ authority: ours.gss, rule: 'role-stack', version: 1, from: '2026-11-02', reason }],
  'POST /api/rule-adoptions/:id/withdraw': () => [{ reason }],
  'POST /api/roles': () => [newRole(), { ...newRole(), authority: theirs.gss }, { ...newRole(), authority: theirs.authority.id, unit: secret.unit }],
  'POST /api/roles/what-if': () => [newRole(), { ...newRole(), authority: theirs.gss }, { end: { role: secret.role, on: '2020-01-01' } }, { correct: { role: secret.role, legalBasis: 'x' } }, { withdraw: { role: secret.role } }],
  'POST /api/roles/:id/end': () => [{ on: '2020-01-01', reason }],
  'POST /api/roles/:id/correct': () => [{ legalBasis: 'x', reason }],
  'POST /api/roles/:id/withdraw': () => [{ reason }],
  'POST /api/settings': () => [{ authority: ours.gss, publishAfterDays: 0 }],
  'POST /api/role-statements': () => [{ authority: ours.gss, mutual: secret.body, family: 'owner', held: false, period }, { authority: theirs.gss, mutual: secret.body, family: 'owner', held: false, period }],
  'POST /api/connections': () => [ours.gss, theirs.gss].map((authority) => ({ authority, person: secret.person, mutual: secret.body, kind: 'post-in-body', period })),
  'POST /api/connections/:id/end': () => [{ on: '2026-11-01' }],
  'POST /api/connections/:id/withdraw': () => [{ reason }],
  'POST /api/safeguards': () => [ours.gss, theirs.gss].map((authority) => ({ authority, mutual: secret.body, conflicts: [secret.conflict], kind: 'recusal', description: 'x', owner: secret.person, period, testEveryMonths: 12 })),
  'POST /api/safeguards/:id/change': () => [{ owner: null, reason }],
  'POST /api/safeguards/:id/end': () => [{ on: '2026-11-01', reason }],
  'POST /api/safeguards/:id/verifications': () => [{ on: '2026-10-01', outcome: 'operating', evidence: 'x' }],
  'POST /api/acts': () => [ours.gss, theirs.gss].map((authority) => ({ authority, mutual: secret.body, role: secret.role, kind: 'rating', on: '2026-06-01', tie: 'none', person: secret.person })),
  'POST /api/acts/:id/correct': () => [{ outcome: 'x', reason }],
  'POST /api/acts/:id/withdraw': () => [{ reason }],
  'POST /api/conflicts/:id/documents': () => [{ title: 'mine' }],
  'POST /api/conflicts/:id/notes': () => [{ text: 'mine' }],
  'POST /api/conflicts/:id/questions': () => [{ person: secret.person, text: 'who are you' }],
  'POST /api/conflicts/:id/assign': () => [{ account: null }, { account: secret.account }],
  'POST /api/conflicts/:id/watch': () => [{ on: true }],
  'POST /api/conflicts/:id/what-if': () => [{ changes: [{ what: 'end-role', id: secret.role }] }, { changes: [{ what: 'end-connection', id: secret.connection }] }, { changes: [{ what: 'end-office', person: secret.person, office: 0 }] }],
  'POST /api/questions/:id/answer': () => [{ text: 'not mine' }],
  'POST /api/reviews/baseline': () => [{ authority: ours.gss, ids: [secret.conflict], disposition: 'tolerate', reason, publicReason: reason }],
  'POST /api/concerns': () => [{ authority: ours.gss, text: 'mine', capacity: 'public' }],
  'POST /api/concerns/:id/triage': () => [{ state: 'closed', reason }],
  // Open to everybody, whoever they are: it writes what they say, and tells them nothing.
  'POST /api/public/concerns': () => [],
  'POST /api/conflicts/:id/decisions': () => [{ disposition: 'remedy', reason, publicReason: reason, observer: reason }],
  'POST /api/conflicts/:id/recommendations': () => [{ disposition: 'remedy', reason }],
  'POST /api/decisions/:id/second': () => [{ agree: true }, { agree: false, reason }],
  'POST /api/decisions/:id/withdraw': () => [{ reason }],
  'POST /api/conflicts/:id/file-invitations': () => [{ email: 'asked@register.test', until: '2026-12-31', reason }],
  'POST /api/withheld-details': () => [ours.gss, theirs.gss].map((authority) => ({ authority, person: secret.person, kind: 'home-address', detail: 'x', reason })),
  'POST /api/withheld-details/:id/end': () => [{ on: '2027-01-01' }],
  'POST /api/withheld-details/:id/readings': () => [{ purpose: 'to know' }],
  'POST /api/declarations': () => [ours.gss, theirs.gss].flatMap((authority) => [true, false].map((attested) => ({ authority, person: secret.person, kind: 'outside-work', answers: {}, attested }))),
  'PATCH /api/declarations/:id': () => [{ answers: { hidden: 'no more' } }],
  'POST /api/declarations/:id/submit': () => [{}],
  'POST /api/declarations/:id/accept': () => [{}],
  'POST /api/declarations/accept-nil': () => [{ authority: ours.gss, ids: [{ id: secret.declaration, version: 1 }] }],
  'POST /api/declarations/:id/copies': () => [ours.gss, theirs.gss].map((authority) => ({ to: [{ authority, person: secret.person }] })),
  'POST /api/rulings': () => [{ authority: ours.gss, kind: 'no-interest', reason, period }, { authority: theirs.gss, kind: 'no-interest', reason, period, person: secret.person }, { authority: theirs.gss, kind: 'no-interest', reason, period, mutual: secret.body }],
  // Whoever keeps a register publishes in the name of their own council, and of no other.
  'POST /api/guidance-editions': () => [{ title: 'x', publisher: ours.gss, content: { paragraphs: [], gone: [] } }],
  'POST /api/guidance-editions/:id/withdraw': () => [{ reason }],
  'POST /api/guidance-adoptions': () => [{ authority: ours.gss, edition: null, from: '2026-11-01', reason }],
  'POST /api/guidance-adoptions/:id/withdraw': () => [{ reason }],
  'POST /api/guidance-additions': () => [{ authority: ours.gss, paragraph: 'organising.two-units', text: 'x', period }],
  'POST /api/guidance-additions/:id/end': () => [{ on: '2026-11-01' }],
  'POST /api/decisions/:id/share': () => [{ text: 'mine' }],
  'POST /api/shared-precedents/:id/withdraw': () => [{ reason }],
  'POST /api/rulings/:id/end': () => [{ on: '2026-11-01' }],
  'POST /api/declarations/:id/return': () => [{ question: reason }],
  'POST /api/declarations/:id/rectify': () => [{ answers: {}, reason }],
  'POST /api/declarations/:id/retract': () => [{ reason }],
  'POST /api/retention': () => [ours.gss, theirs.gss].map((authority) => ({ authority, people: [secret.person], reason })),
  'POST /api/legal-holds': () => [ours.gss, theirs.gss].map((authority) => ({ authority, person: secret.person, reason })),
  'POST /api/legal-holds/:id/lift': () => [{ reason }],
  'POST /api/interests/:id/end': () => [{ on: '2026-11-01', reason }],
  'POST /api/interests/:id/withhold': () => [{ agreed: false }],
  'POST /api/file-invitations/:id/end': () => [{}],
  'POST /api/post/:id/retry': () => [{}],
  'POST /api/responsibilities': () => [{ person: secret.person, role: secret.role, capacity: 'accountable-officer', period }],
  'POST /api/responsibilities/:id/end': () => [{ on: '2026-11-01' }],
};

const ID_OF: Record<string, () => string> = { acts: () => secret.act, responsibilities: () => secret.answering, mutuals: () => secret.body, roles: () => secret.role, conflicts: () => secret.conflict, connections: () => secret.connection, 'file-invitations': () => secret.invitation, 'withheld-details': () => secret.detail, declarations: () => secret.declaration, interests: () => secret.interest, rulings: () => secret.ruling, questions: () => secret.question, concerns: () => secret.concern, inquiries: () => secret.inquiry, safeguards: () => secret.safeguard, authorities: () => ours.gss, accounts: () => secret.account, memberships: () => secret.membership, rules: () => 'role-stack', ledger: () => ours.gss };
const OPEN = /^\/api\/(health|openapi\.json|sessions|vocabularies|role-kinds|rules|guidance$|reference)/;
const filters = () => ['', `authority=${ours.gss}`, `authority=${ours.authority.id}`, `mutual=${secret.body}`, `person=${secret.person}`, `body=${secret.body}`, `authority=${ours.gss}&person=${secret.person}&kind=outside-work`, `unit=${secret.unit}`, `role=${secret.role}`, `accountableOfficer=${secret.person}`, `name=Hidden`, `name=Hush`, `authority=${ours.gss}&family=contractor&state=held`];

interface Asked {
  readonly what: string;
  readonly reply: Reply;
}

async function walk(stranger: Client, but: (name: string) => boolean = () => false): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const route of routes.filter(isOfApi)) {
    const noun = route.url.split('/')[2] ?? '';
    const url = route.url.replace(':log', ours.gss).replace(':id', () => (ID_OF[noun] ?? (() => 'x'))());
    for (const method of methodsOf(route)) {
      const name = `${method} ${route.url}`;
      if (method === 'DELETE' || OPEN.test(route.url) || but(name)) continue;
      if (method === 'GET') {
        for (const filter of filters()) asked.push({ what: `GET ${url}?${filter}`, reply: await stranger.get(`${url}?${filter}`) });
        continue;
      }
      const bodies = BODIES[name];
      if (!bodies) throw new Error(`${name} is a new route: say here what a stranger would try with it`);
      for (const body of bodies()) asked.push({ what: `${name} ${JSON.stringify(body)}`, reply: await stranger.send(method as 'POST', url, body, { 'if-match': '"1"' }) });
    }
  }
  return asked;
}

/** Public by design: that the authority is there, and the heads and proofs of its log. */
const isPublic = (what: string): boolean => /^GET \/api\/((public\/)?authorities|public\/withheld|ledger(\/[^/]+\/(head|proofs)|\?))/.test(what);

function learnsNothing({ what, reply }: Asked): void {
  const text = JSON.stringify(reply.body);
  for (const name of NAMES) expect(text, what).not.toContain(name);
  if (isPublic(what)) return;
  if (reply.status === 200) {
    const items: unknown[] = reply.body.items ?? [];
    expect(text, what).not.toContain(ours.authority.id);
    expect(JSON.stringify(items), what).not.toMatch(new RegExp(Object.values(secret).join('|')));
    expect(reply.body, what).toHaveProperty('items');
  } else {
    expect([400, 403, 404], `${what}: ${text}`).toContain(reply.status);
  }
}

describe('another council', () => {
  test('gets 404 or nothing at all from every route, whoever of it asks', async () => {
    for (const role of ['monitoring-officer', 'system-administrator', 'lga-auditor']) {
      const asked = await walk(await register.person(role, theirs.gss));
      expect(asked.length).toBeGreaterThan(150);
      asked.forEach(learnsNothing);
    }
  });

  test('sees, where one of it is asked to decide a file, that file and nothing else', async () => {
    const { size } = await register.nobody.read(`/api/ledger/${ours.gss}/head`);
    const file = `GET /api/conflicts/${secret.conflict}`;
    const isOfFile = ({ what }: Asked): boolean => what.startsWith(`${file}?`) || what.startsWith(`${file}/`);
    // Working on it is what they were asked for.
    const replies = await walk(guest, (name) => /^POST \/api\/conflicts\/:id\/(?!file-invitations$)/.test(name));
    replies.filter((one) => !isOfFile(one)).forEach(learnsNothing);
    expect(replies.filter((one) => isOfFile(one) && one.reply.status === 200).map(({ what }) => what).toSorted()).toEqual(['', '/deciding', ...WORKED_ON].map((part) => `${file}${part}?`).toSorted());
    expect((await register.nobody.read(`/api/ledger/${ours.gss}/head`)).size).toBe(size);
  });

  test('changes nothing of ours', async () => {
    const { size } = await register.nobody.read(`/api/ledger/${ours.gss}/head`);
    await walk(theirs.officer);
    expect((await register.nobody.read(`/api/ledger/${ours.gss}/head`)).size).toBe(size);
  });

  test('is told 404 with the field where a body names a record of ours, the same as for one that nobody has', async () => {
    const nobodys = '0199a3b4-0000-7000-8000-000000000000';
    const tries: [string, (id: string) => unknown, string, string][] = [
      ['/api/units', (id) => ({ authority: id, name: 'x', kind: 'team' }), ours.gss, 'authority'],
      ['/api/units', (parent) => ({ authority: theirs.gss, name: 'x', kind: 'team', parent }), secret.unit, 'parent'],
      ['/api/roles', (mutual) => ({ ...newRole(), authority: theirs.gss, mutual }), secret.body, 'mutual'],
      ['/api/roles/what-if', (mutual) => ({ ...newRole(), authority: theirs.gss, mutual }), secret.body, 'mutual'],
      ['/api/roles/what-if', (role) => ({ end: { role, on: '2020-01-01' } }), secret.role, 'end.role'],
      ['/api/role-statements', (mutual) => ({ authority: theirs.gss, mutual, family: 'owner', held: false, period }), secret.body, 'mutual'],
      ['/api/responsibilities', (role) => ({ person: secret.person, role, capacity: 'adviser', period }), secret.role, 'role'],
    ];
    for (const [url, body, id, path] of tries) {
      const [there, nowhere] = [await theirs.officer.post(url, body(id)), await theirs.officer.post(url, body(nobodys))];
      expect([there.status, there.body.fields?.map((field: any) => field.path)], `${url} ${path}`).toEqual([404, [path]]);
      expect(there.body, `${url} ${path}`).toEqual(nowhere.body);
    }
    const mine = await theirs.body('Their Own', { identifiers: [{ scheme: 'fca-mutuals', number: '900001' }] });
    for (const [path, id] of [['unit', secret.unit], ['committee', secret.committee], ['accountableOfficer', secret.person]] as const) {
      const replies = [await theirs.officer.post('/api/roles', { authority: theirs.gss, mutual: mine.id, kind: 'commissioner', period, [path]: id }), await theirs.officer.post('/api/roles', { authority: theirs.gss, mutual: mine.id, kind: 'commissioner', period, [path]: nobodys })];
      expect(replies.map(({ status, body }) => [status, body.fields?.[0].path])).toEqual([[404, path], [404, path]]);
      expect(replies[0]?.body).toEqual(replies[1]?.body);
    }
  });

  test('is told 404 of our records, the same as of those that nobody has', async () => {
    for (const url of [`/api/declarations/${secret.declaration}`, `/api/declarations/${secret.draft}`, `/api/roles/${secret.role}`, `/api/roles/${secret.role}/history`, `/api/conflicts/${secret.conflict}`, `/api/mutuals/${secret.body}`, `/api/mutuals/${secret.body}?authority=${theirs.gss}`]) {
      const [there, nowhere] = [await theirs.officer.get(url), await theirs.officer.get(url.replace(/[0-9a-f]{12}(?=[/?]|$)/, '000000000000'))];
      expect([there.status, nowhere.status], url).toEqual([404, 404]);
      expect(there.body).toEqual(nowhere.body);
    }
  });

  test('sees an account that serves both councils without what it does for the other', async () => {
    const account = await register.admin.made('/api/accounts', { email: 'both@register.test', name: 'Both', memberships: [{ authority: ours.gss, role: 'monitoring-officer' }, { authority: theirs.gss, role: 'member' }] });
    const system = await register.person('system-administrator', theirs.gss);
    const seen = (await system.read('/api/accounts')).items.find((one: any) => one.id === account.id);
    expect(seen.memberships.map((held: any) => [held.authority, held.role])).toEqual([[theirs.gss, 'member']]);
  });
});

describe('a person record', () => {
  test('is not given to an account of another council', async () => {
    for (const membership of [{ authority: theirs.gss, role: 'member', person: secret.person }, { role: 'instance-administrator', person: secret.person }]) {
      const reply = await register.admin.post('/api/accounts', { email: 'wrong@register.test', name: 'Wrong', memberships: [membership] });
      expect([reply.status, reply.body.fields?.[0].path]).toEqual([404, 'memberships.0.person']);
    }
  });
});
