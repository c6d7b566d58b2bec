/** What would follow, for whoever prepares or decides one file: of changes that they name, and of the fewest that clear it. Nothing is saved. */
import { Type, type Static } from 'typebox';
import { isPersonOf } from '../../db/stores/roles.ts';
import { namesOf } from '../../db/stores/people.ts';
import type { Reader } from '../../db/store.ts';
import { namingOf } from '../actions/situation.ts';
import { supposed } from '../actions/suppose.ts';
import { idsOf, toldSupposed } from '../actions/told-supposed.ts';
import { civilDate } from '../clock.ts';
import { ConflictChanges } from '../domain/conflicts/conflict.ts';
import type { Slot } from '../domain/conflicts/counterfactuals.ts';
import { subjectOf } from '../domain/conflicts/derive.ts';
import { anyRuleIn } from '../domain/conflicts/rulebook.ts';
import { Suppositions, SupposedTold, type Change, type Supposed } from '../domain/conflicts/supposed.ts';
import { inWords, type Naming } from '../domain/conflicts/supposed-words.ts';
import { Checks } from '../domain/problem.ts';
import { CivilDate, Id, nullable, optional, strict } from '../domain/schema.ts';
import { checkDate } from '../domain/time/checks.ts';
import { toDate, toDay } from '../domain/time/civil.ts';
import type { Language } from '../domain/words.ts';
import { languageOf, type Routes } from './context.ts';
import { fileToPrepare } from './one-file.ts';
import { PROBLEMS } from './problems.ts';
import { lookedInto, type Looked } from './what-if-sight.ts';

const byId = strict({ id: Id });
/** A finding that would be live no longer, or would come to be; without an id where there never was such a one. */
const Followed = Type.Object({ conflict: nullable(Id), rule: Type.String(), title: Type.String(), subject: nullable(Type.String()) });
const Counterfactual = Type.Object({ changes: Type.Array(SupposedTold), clears: Type.Array(Followed), opens: Type.Array(Followed) });
/** `candidates` are all the changes that were tried; `cut`: there was more than could be. */
const Counterfactuals = Type.Object({ items: Type.Array(Counterfactual), next: Type.Null(), candidates: Type.Array(SupposedTold), cut: Type.Boolean() });

function told(change: Change, naming: Naming, language: Language): Static<typeof SupposedTold> {
  const { what, id, person, office, on, line, committee, officer } = change;
  return {
    what,
    ...(id !== undefined && { id }),
    ...(person !== undefined && { person }),
    ...(office !== undefined && { office }),
    on: toDate(on),
    ...(line && { unit: line[0] ?? null }),
    ...(committee !== undefined && { committee }),
    ...(officer !== undefined && { officer }),
    words: inWords(change, naming, language),
  };
}

async function following(reader: Reader, { file, situation, rulebook }: Looked, slots: readonly Slot[], language: Language): Promise<(slot: Slot) => Static<typeof Followed>> {
  const ids = await idsOf(reader, file.authority, situation);
  const names = await namesOf(reader, slots.flatMap(({ scope }) => subjectOf(scope) ?? []));
  return (slot) => ({ conflict: ids(slot), rule: slot.rule, title: anyRuleIn(rulebook, slot.rule)?.title[language] ?? slot.rule, subject: names.get(subjectOf(slot.scope) ?? '') ?? null });
}

/** Those named who are of this council: nobody else's record is looked at. */
async function ownPeople(reader: Reader, authority: string, given: readonly Supposed[]): Promise<string[]> {
  const named = new Set(given.flatMap(({ person, officer }) => [person, officer].filter((one) => typeof one === 'string')));
  const own: string[] = [];
  for (const id of named) if (await isPersonOf(reader, authority, id)) own.push(id);
  return own;
}

export const conflictWhatIfRoutes: Routes = async (app) => {
  const { store, clock } = app.service;
  const today = () => civilDate(clock.now());

  app.post('/conflicts/:id/what-if', { schema: { params: byId, body: Suppositions, response: { 200: ConflictChanges, ...PROBLEMS }, tags: ['reviews'] }, config: { permission: 'anybody' } }, async (request) => {
    const { changes: given } = request.body;
    const file = await fileToPrepare(request, request.params.id);
    return store.snapshot(async (reader) => {
      const looked = await lookedInto(reader, file, await ownPeople(reader, file.authority.id, given));
      const changes = await supposed(reader, looked, given, { authority: file.authority, today: today(), sees: looked.sees(toDay(today())) });
      return toldSupposed(reader, { ...looked, authority: file.authority, changes }, { language: languageOf(request), day: today() });
    });
  });

  app.get('/conflicts/:id/counterfactuals', { schema: { params: byId, querystring: strict({ on: optional(CivilDate) }), response: { 200: Counterfactuals, ...PROBLEMS }, tags: ['reviews'] }, config: { permission: 'anybody' } }, async (request) => {
    const { on = today() } = request.query;
    const checks = new Checks();
    checkDate(checks, 'on', on);
    checks.done();
    const language = languageOf(request);
    const file = await fileToPrepare(request, request.params.id);
    return store.snapshot(async (reader) => {
      const looked = await lookedInto(reader, file);
      const { sets, candidates, cut } = looked.search(toDay(on));
      const naming = await namingOf(reader, looked, candidates, looked.mutual.name);
      const follows = await following(reader, looked, sets.flatMap(({ clears, opens }) => [...clears, ...opens]), language);
      const items = sets.map(({ changes, clears, opens }) => ({ changes: changes.map((change) => told(change, naming, language)), clears: clears.map(follows), opens: opens.map(follows) }));
      return { items, next: null, candidates: candidates.map((change) => told(change, naming, language)), cut };
    });
  });
};
