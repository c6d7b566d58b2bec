import { sql } from 'drizzle-orm';
import { decisionRows, findDecision } from '../../db/stores/decisions.ts';
import { rulebooks } from '../../db/stores/rule-adoptions.ts';
import { secondDecision } from '../actions/second-decision.ts';
import type { Unit } from '../actions/unit-of-work.ts';
import { withdrawDecision } from '../actions/withdraw-decision.ts';
import { Refused } from '../domain/problem.ts';
import { Decision, NewDecision, SecondDecision, WithdrawDecision } from '../domain/reviews/decision.ts';
import { Id, strict } from '../domain/schema.ts';
import { answer, ifMatch, type Routes } from './context.ts';
import { decideOne, fileToDecide, foundNow, mayDecideNow } from './deciding-one.ts';
import { decisionReply } from './decision-replies.ts';
import { PROBLEMS } from './problems.ts';

async function told(unit: Unit, id: string): Promise<Decision> {
  const [row] = await decisionRows(unit.tx, sql`d.id = ${id} and d.superseded_at is null`, sql`d.id`, 1, { facts: true });
  if (!row) throw new Error(`no decision ${id}`);
  return decisionReply(row, { language: unit.language, day: unit.today, rulebook: await rulebooks(unit.tx, [row.authority]) });
}

const byId = strict({ id: Id });

export const decisionRoutes: Routes = async (app) => {
  const { store } = app.service;
  const of = { params: byId, tags: ['reviews'] };
  const config = { permission: 'conflict.decide' as const };

  app.post('/conflicts/:id/decisions', { schema: { ...of, body: NewDecision, response: { 201: Decision, ...PROBLEMS } }, config }, async (request, reply) => {
    const file = await fileToDecide(request, request.params.id, 'overlap');
    return answer(request, reply, 201, [file.authority.log], async (unit) => told(unit, await decideOne(unit, file, request.body)));
  });

  app.post('/decisions/:id/second', { schema: { ...of, body: SecondDecision, response: { 200: Decision, ...PROBLEMS } }, config }, async (request, reply) => {
    const { id } = request.params;
    const decision = await findDecision(store, id);
    const file = await fileToDecide(request, decision?.conflict, 'decision');
    const version = ifMatch(request);
    if (decision?.account === file.actor.account) throw new Refused(403, 'same-person', 'You proposed it: another person has to agree.').notPermitted(file.authority.id);
    return answer(request, reply, 200, [file.authority.log], async (unit) => {
      const allowed = await mayDecideNow(unit, file, decision?.account);
      await secondDecision(unit, allowed, id, version, request.body, await foundNow(unit, file));
      return told(unit, id);
    });
  });

  app.post('/decisions/:id/withdraw', { schema: { ...of, body: WithdrawDecision, response: { 200: Decision, ...PROBLEMS } }, config }, async (request, reply) => {
    const { id } = request.params;
    const file = await fileToDecide(request, (await findDecision(store, id))?.conflict, 'decision');
    const version = ifMatch(request);
    return answer(request, reply, 200, [file.authority.log], async (unit) => {
      await withdrawDecision(unit, await mayDecideNow(unit, file), id, version, request.body.reason);
      return told(unit, id);
    });
  });
};
