import { intersect, merge, type Span, type Spans } from '../../time/period.ts';
import { CORE_FAMILIES, type Family } from '../../vocabulary.ts';
import { spansOf } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { HC_112, PLANNING_REG_10 } from '../sources.ts';

export const sameLineManager: Rule = {
  id: 'same-line-manager',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Two roles under one manager',
    cy: 'Dwy rôl o dan un rheolwr',
  },
  why: {
    en: 'Different teams with one manager close above them: the manager can settle between them what should stay in the open.',
    cy: 'Timau gwahanol ag un rheolwr yn agos uwch eu pennau: gall y rheolwr setlo rhyngddynt yr hyn a ddylai aros yn agored.',
  },
  says: {
    en: 'Two roles of {authority} towards {body} ({families}) ran in different units under {subject}: {periods}.',
    cy: 'Yr oedd dwy o rolau {authority} tuag at {body} ({families}) mewn unedau gwahanol o dan {subject}: {periods}.',
  },
  sources: [HC_112, PLANNING_REG_10],
  guidance: 'organising.line-management',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 3,
  about: 'line',
  parameters: {},
  look: (parts) => {
    if (parts.size < 2) return undefined;
    const branches = [...parts];
    const spans: Span[] = [];
    const families = new Set<Family>();
    const read: Record<string, Spans> = {};
    for (const [branch, here] of branches) {
      for (const first of CORE_FAMILIES) {
        const a = spansOf(here, first);
        if (a.length === 0) continue;
        read[`${branch} ${first}`] = a;
        for (const [other, there] of branches) {
          if (other <= branch) continue;
          for (const second of CORE_FAMILIES) {
            const both = first === second ? [] : intersect(a, spansOf(there, second));
            if (both.length === 0) continue;
            spans.push(...both);
            families.add(first).add(second);
          }
        }
      }
    }
    return spans.length > 0 ? { periods: merge(spans), severity: 3, families: CORE_FAMILIES.filter((family) => families.has(family)), read } : undefined;
  },
  levers: (found) => found.families.toReversed().map((family) => ({ family })),
  examples: {
    flags: [
      {
        title: { en: 'Two teams of one service', cy: 'Dau dîm mewn un gwasanaeth' },
        roles: [
          { family: 'contractor', from: '2014-04-01', to: '2019-03-31', line: ['team-a', 'service'] },
          { family: 'regulator', from: '2016-01-01', line: ['team-b', 'service'] },
        ],
        periods: ['2016-01-01/2019-03-31'],
        severity: 3,
      },
      {
        title: { en: 'A team and the service above it', cy: 'Tîm a’r gwasanaeth uwch ei ben' },
        roles: [
          { family: 'contractor', from: '2014-04-01', line: ['team-a', 'service'] },
          { family: 'regulator', from: '2016-01-01', line: ['service'] },
        ],
        periods: ['2016-01-01/'],
        severity: 3,
      },
    ],
    silent: [
      {
        title: { en: 'The same unit: another rule', cy: 'Yr un uned: rheol arall' },
        roles: [
          { family: 'contractor', from: '2014-04-01', line: ['team-a', 'service'] },
          { family: 'regulator', from: '2016-01-01', line: ['team-a', 'service'] },
        ],
        periods: [],
      },
      {
        title: { en: 'Only the top of the council in common', cy: 'Dim ond brig y cyngor yn gyffredin' },
        roles: [
          { family: 'contractor', from: '2014-04-01', line: ['team-a', 'service-a', 'directorate-a'] },
          { family: 'regulator', from: '2016-01-01', line: ['team-b', 'service-b', 'directorate-b'] },
        ],
        periods: [],
      },
    ],
  },
};
