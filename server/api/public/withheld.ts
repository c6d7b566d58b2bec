/** How much a council's public register leaves out: that something is withheld is counted, and no heading and no name is told. */
import { Type } from 'typebox';
import { findAuthority } from '../../../db/stores/authorities.ts';
import { shownEntry } from '../../domain/declarations/shown.ts';
import { absent } from '../../domain/problem.ts';
import { Gss, Id, strict } from '../../domain/schema.ts';
import type { Routes } from '../context.ts';
import { entryIn, interestLines, type InterestLine } from '../interest-lines.ts';
import { PROBLEMS } from '../problems.ts';
import { everybodys } from '../sight.ts';

const Withheld = Type.Object({ authority: Gss, underSection32: Type.Integer(), addresses: Type.Integer() });

const ALL = { limit: 1_000_000, asAt: undefined, knownAt: undefined, after: undefined, filters: '' };

const hidesAddress = (line: InterestLine): boolean => {
  const entry = line.withheld === 1 ? null : entryIn(line);
  return entry !== null && shownEntry(line.heading, entry, line.publishAddress === 1).addressWithheld;
};

export const publicWithheldRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/withheld', { schema: { querystring: strict({ authority: Id }), response: { 200: Withheld, ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request) => {
    const authority = await findAuthority(store, request.query.authority);
    if (!authority) throw absent('authority', 'authority');
    const { today } = everybodys(request);
    const lines = await interestLines(store, { today, over: 'all', bodiesOf: 'public', tellsCategory: false, keeping: [], own: [] }, { ...ALL, day: today }, { authority: authority.id });
    return { authority: authority.gss, underSection32: lines.filter(({ withheld }) => withheld === 1).length, addresses: lines.filter(hidesAddress).length };
  });
};
