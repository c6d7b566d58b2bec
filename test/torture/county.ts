/** What a writer finds: one council with two bodies, a few teams under one service, and an officer. */
import { addAuthority } from '../../server/actions/add-authority.ts';
import { addMutual } from '../../server/actions/add-mutual.ts';
import { recordPerson } from '../../server/actions/record-person.ts';
import { recordUnit } from '../../server/actions/record-unit.ts';
import { doing } from '../../server/actions/unit-of-work.ts';
import { systemClock } from '../../server/clock.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import type { Store } from '../../db/store.ts';
import { permitOfOperator, type AuthorityRef } from '../../server/domain/access/permit.ts';
import { openStore } from '../../server/installation.ts';

const GSS = 'E06000001';
export const ASKED = { account: 'operator', language: 'en' as const };

export interface County {
  readonly mutuals: readonly string[];
  readonly teams: readonly string[];
  readonly officer: string;
}

export async function council(store: Store): Promise<AuthorityRef> {
  const found = await findAuthority(store, GSS);
  if (!found) throw new Error('the county was not made');
  return found;
}

export async function makeCounty(url: string): Promise<County> {
  const store = await openStore(url, systemClock);
  const does = { store, clock: systemClock };
  await doing(does, { ...ASKED, logs: ['instance'] }, (unit) => addAuthority(unit, permitOfOperator('authority.add'), { gss: GSS, name: 'Council', kind: 'unitary', nation: 'England', period: { from: '1974-04-01', to: null } }));
  const authority = await council(store);
  const body = (name: string) => doing(does, { ...ASKED, logs: ['instance'] }, (unit) => addMutual(unit, permitOfOperator('mutual.add'), { name, legalForm: 'community-benefit-society' }));
  const unit = (name: string, kind: 'department' | 'team', parent?: string) => doing(does, { ...ASKED, logs: [authority.log] }, (work) => recordUnit(work, permitOfOperator('unit.record', authority), { authority: GSS, name, kind, ...(parent && { parent }) }));
  const mutuals = [(await body('Brightwater Leisure')).id, (await body('Harbour Homes')).id];
  const service = await unit('Housing', 'department');
  const teams = [(await unit('Lettings', 'team', service.id)).id, (await unit('Inspection', 'team', service.id)).id];
  const officer = await doing(does, { ...ASKED, logs: [authority.log] }, (work) => recordPerson(work, permitOfOperator('person.record', authority), { authority: GSS, name: 'A. Officer' }));
  await store.close();
  return { mutuals, teams, officer: officer.id };
}
