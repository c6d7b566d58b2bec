/** File once for several councils: drafts for the others of which the same human being is a member. */
import { Type } from 'typebox';
import { findAuthority } from '../../db/stores/authorities.ts';
import { findDeclaration } from '../../db/stores/declarations.ts';
import { findDraft } from '../../db/stores/drafts.ts';
import { unsealedText } from '../../db/stores/withheld-details.ts';
import { copyDeclaration, type CopyTo } from '../actions/copy-declaration.ts';
import { ownRecord, personsOf } from '../domain/access/own.ts';
import { permitAt, type Actor } from '../domain/access/permit.ts';
import { Declaration } from '../domain/declarations/filing.ts';
import { kindAt } from '../domain/declarations/kinds/index.ts';
import { absent, Checks, conflict, notFound, Refused } from '../domain/problem.ts';
import { Id, strict } from '../domain/schema.ts';
import { actorOf, answer, authorityNamed, type Routes } from './context.ts';
import { draftReply } from './declaration-replies.ts';
import { filingSight, seesDraft, seesFiling } from './declarations-seen.ts';
import { PROBLEMS } from './problems.ts';

const Copies = strict({ to: Type.Array(strict({ authority: Id, person: Id }), { minItems: 1, maxItems: 20 }) });
const Made = Type.Object({ items: Type.Array(Declaration) });

/** Whoever they are in whichever council: to say the same of oneself elsewhere is no use of another council's rights, so the hat that is on does not stand in the way. */
const inAllHats = (actor: Actor): Actor => ({ ...actor, memberships: actor.hats });

export const declarationCopyRoutes: Routes = async (app) => {
  const { store, clock } = app.service;

  app.post('/declarations/:id/copies', { schema: { params: strict({ id: Id }), body: Copies, response: { 201: Made, ...PROBLEMS }, tags: ['declarations'] }, config: { permission: 'declaration.draft' } }, async (request, reply) => {
    const { id } = request.params;
    const actor = inAllHats(actorOf(request));
    const [draft, filed] = [await findDraft(store, id), await findDeclaration(store, id)];
    const source = draft ?? filed;
    const authority = source && (await findAuthority(store, source.authority));
    if (!authority) throw notFound('declaration');
    if (!personsOf(actor.memberships).includes(source.person)) {
      const sight = filingSight(actorOf(request));
      const isSeen = (filed && seesFiling(sight, filed)) || (draft && seesDraft(sight, draft));
      throw isSeen ? new Refused(403, 'not-yours', 'Only the person takes what they declared to their other councils.').notPermitted(authority.id) : notFound('declaration').notPermitted(authority.id);
    }
    const kind = kindAt(source.kind, source.kindVersion);
    const text = draft ? draft.answers : await unsealedText(store, source.answers);
    if (!kind || text === null) throw conflict('not-copied', 'What this said is no longer kept, so it cannot be taken over. Begin a new form.');

    const targets: CopyTo[] = [];
    const checks = new Checks();
    for (const [index, { authority: ref, person }] of request.body.to.entries()) {
      const path = `to.${index}`;
      const there = await authorityNamed(request, ref, `${path}.authority`);
      const own = ownRecord(actor, there, person);
      if (!own && !actor.memberships.some((held) => held.authority === there.id)) throw absent(`${path}.authority`, 'authority').notPermitted(there.id);
      if (!own) throw absent(`${path}.person`, 'person').notPermitted(there.id);
      if (there.id === authority.id) checks.refuse(`${path}.authority`, `it is declared to ${there.name} already`);
      else if (targets.some(({ allowed }) => allowed.authority.id === there.id)) checks.refuse(`${path}.authority`, `${there.name} is named twice`);
      targets.push({ allowed: permitAt(actor, 'declaration.draft', there, `${path}.authority`), person, path });
    }
    checks.done();
    // The logs are not written to: holding them, of two requests at once the second sees the drafts of the first.
    return answer(request, reply, 201, targets.map(({ allowed }) => allowed.authority.log), async (unit) => {
      const made = await copyDeclaration(unit, { kind, answers: JSON.parse(text) }, targets, clock.now());
      return { items: made.map((row, index) => draftReply(row, targets[index]?.allowed.authority.gss ?? row.authority, unit.today)) };
    });
  });
};
