import { sql } from 'drizzle-orm';
import { once } from '../../db/statement.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findPerson } from '../../db/stores/people.ts';
import { authorities, people, sealed, units } from '../../db/tables/index.ts';
import { amongTexts } from '../../db/dialect.ts';
import { correctPerson } from '../actions/correct-person.ts';
import { recordPerson } from '../actions/record-person.ts';
import { recordUnit } from '../actions/record-unit.ts';
import { permit, permitAt, sightOf } from '../domain/access/permit.ts';
import { CorrectPerson, NewPerson, Person, type Office } from '../domain/people/person.ts';
import { notFound } from '../domain/problem.ts';
import { Id, listOf, oneOf, optional, strict, text } from '../domain/schema.ts';
import { fromColumns } from '../domain/time/period.ts';
import { NewUnit, Unit } from '../domain/units/unit.ts';
import { keys, UNIT_KINDS, type UnitKind } from '../domain/vocabulary.ts';
import { contains } from './authorities.ts';
import { actorOf, answer, authorityNamed, ifMatch, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, asKnown, asTrue, keyset, listed, listQuery, pageOf } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter, lensOf, liesOver, through, type Lens } from './sight.ts';

type UnitRow = { id: string; version: number; gss: string; name: string; kind: UnitKind; parent: string | null; validFrom: string; validTo: string; recordedAt: string };
type PersonRow = { id: string; version: number; authority: string; gss: string; name: string | null; offices: string; email: string | null; recordedAt: string };

export const peopleRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.post('/units', { schema: { body: NewUnit, response: { 201: Unit, ...PROBLEMS }, tags: ['units'] }, config: { permission: 'unit.record' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'unit.record', authority, 'authority');
    return answer(request, reply, 201, [authority.log], (unit) => recordUnit(unit, allowed, request.body));
  });

  app.get(
    '/units',
    { schema: { querystring: listQuery({ authority: optional(Id), name: optional(text(200)), kind: optional(oneOf(keys(UNIT_KINDS))), parent: optional(Id) }), response: { 200: listOf(Unit), ...PROBLEMS }, tags: ['units'] }, config: { permission: 'register.read' } },
    async (request, reply) => {
      const { authority, name, kind, parent, format } = request.query;
      const sight = await authorityFilter(request, permit(actorOf(request), 'register.read').sight, authority);
      const page = await pageOf(request, request.query);
      const u = sql`u`;
      const rows = await store.all(
        once<UnitRow>(sql`select u.id, u.version, coalesce(a.gss, a.id) as gss, u.name, u.kind, u.parent, u.valid_from as "validFrom", u.valid_to as "validTo", u.recorded_at as "recordedAt"
          from ${units} u join ${authorities} a on a.id = u.authority and a.superseded_at is null
          where ${allOf(amongTexts(sql`u.authority`, JSON.stringify(sight)), asKnown(u, page), asTrue(u, page), contains(sql`u.name`, name), kind && sql`u.kind = ${kind}`, parent && sql`u.parent = ${parent}`, keyset([sql`u.name`, sql`u.id`], page.after))}
          order by u.name, u.id limit ${page.limit + 1}`),
      );
      const list = await listed(request, page, rows, (row) => [row.name, row.id], ({ gss, validFrom, validTo, ...row }) => ({ ...row, authority: gss, period: fromColumns({ validFrom, validTo }) }));
      return sendList(reply, list, format, 'units');
    },
  );

  app.post('/people', { schema: { body: NewPerson, response: { 201: Person, ...PROBLEMS }, tags: ['people'] }, config: { permission: 'person.record' } }, async (request, reply) => {
    const authority = await authorityNamed(request, request.body.authority, 'authority');
    const allowed = permitAt(actorOf(request), 'person.record', authority, 'authority');
    return answer(request, reply, 201, [authority.log], (unit) => recordPerson(unit, allowed, request.body));
  });

  app.post('/people/:id/correct', { schema: { params: strict({ id: Id }), body: CorrectPerson, response: { 200: Person, ...PROBLEMS }, tags: ['people'] }, config: { permission: 'person.record' } }, async (request, reply) => {
    const { id } = request.params;
    const actor = actorOf(request);
    const authority = await findAuthority(store, (await findPerson(store, id))?.authority ?? 'none');
    if (!authority || !sightOf(actor, 'register.read').includes(authority.id)) throw notFound('person').notPermitted(authority?.id);
    const allowed = permitAt(actor, 'person.record', authority);
    const version = ifMatch(request);
    return answer(request, reply, 200, [authority.log], (unit) => correctPerson(unit, allowed, id, version, request.body));
  });

  app.get('/people', { schema: { querystring: listQuery({ authority: optional(Id), name: optional(text(200)) }), response: { 200: listOf(Person), ...PROBLEMS }, tags: ['people'] }, config: { permission: 'register.read' } }, async (request, reply) => {
    const { authority, name, format } = request.query;
    const sight = await authorityFilter(request, permit(actorOf(request), 'register.read').sight, authority);
    const lens = lensOf(request, sight);
    const page = await pageOf(request, request.query);
    // Whoever sees no names finds nobody by one.
    const unnamed = name !== undefined && lens ? through(lens, sql`p.authority`, sql`1 = 0`) : undefined;
    const rows = await store.all(
      once<PersonRow>(sql`select p.id, p.version, p.authority, coalesce(a.gss, a.id) as gss, s.value as name, p.offices, e.value as email, p.recorded_at as "recordedAt"
        from ${people} p join ${authorities} a on a.id = p.authority and a.superseded_at is null left join ${sealed} s on s.commitment = p.name left join ${sealed} e on e.commitment = p.email
        where ${allOf(amongTexts(sql`p.authority`, JSON.stringify(sight)), asKnown(sql`p`, page), contains(sql`s.value`, name), unnamed, keyset([sql`p.id`], page.after))} order by p.id limit ${page.limit + 1}`),
    );
    const inOffice = (office: Office) => page.asAt === undefined || ((office.period.from ?? '') <= page.asAt && (office.period.to ?? '9999') >= page.asAt);
    const recording = sightOf(actorOf(request), 'person.record');
    const person = ({ gss, offices, authority: of, email, ...row }: PersonRow): Person => ({ ...row, authority: gss, email: recording.includes(of) ? email : null, offices: (JSON.parse(offices) as Office[]).filter(inOffice) });
    const list = await listed(request, page, rows, (row) => [row.id], (row) => personThrough(lens, person(row)));
    return sendList(reply, list, format, 'people');
  });
};

/** Through a lens somebody is there, with what kind of office they hold and when, and not who. */
const personThrough = (lens: Lens | undefined, person: Person): Person =>
  liesOver(lens, person.authority) ? { ...person, name: null, email: null, offices: person.offices.map(({ kind, period }) => ({ title: null, kind, period })) } : person;
