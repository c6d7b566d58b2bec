import { covers, merge, type Span } from '../../time/period.ts';
import { CORE_FAMILIES, FAMILIES, keys, type Family } from '../../vocabulary.ts';
import { ALL } from '../presence.ts';
import { spansOf, type Severity } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { COMPANY_REVIEW, HC_112, NAO_2015 } from '../sources.ts';

export const roleStack: Rule = {
  id: 'role-stack',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Three or more kinds of role at once',
    cy: 'Tri neu fwy o fathau o rôl ar yr un pryd',
  },
  why: {
    en: 'Each further role makes it harder to say for whom the council acts. Council companies have failed where owner, lender, customer and overseer were one, and nobody had written the roles down in one place.',
    cy: 'Mae pob rôl ychwanegol yn ei gwneud yn anos dweud dros bwy y mae’r cyngor yn gweithredu. Mae cwmnïau cyngor wedi methu lle’r oedd y perchennog, y benthyciwr, y cwsmer a’r goruchwyliwr yn un, ac nid oedd neb wedi ysgrifennu’r rolau mewn un lle.',
  },
  says: {
    en: '{authority} had three or more kinds of role towards {body} at once: {periods}. They are: {families}.',
    cy: 'Yr oedd gan {authority} dri neu fwy o fathau o rôl tuag at {body} ar yr un pryd: {periods}. Dyma nhw: {families}.',
  },
  sources: [HC_112, COMPANY_REVIEW, NAO_2015],
  guidance: 'organising.many-roles',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  about: 'family',
  parameters: {},
  look: (parts) => {
    const all = parts.get(ALL) ?? {};
    const families = keys(FAMILIES).filter((family) => spansOf(all, family).length > 0);
    if (families.length < 3) return undefined;
    const edges = [...new Set(families.flatMap((family) => spansOf(all, family).flatMap(([from, to]) => [from, to + 1])))].sort((a, b) => a - b);
    const days: Span[] = [];
    const stacked = new Set<Family>();
    let most = 2;
    let core = false;
    for (const [i, from] of edges.entries()) {
      const live = families.filter((family) => covers(spansOf(all, family), from));
      if (live.length < 3) continue;
      days.push([from, (edges[i + 1] as number) - 1]);
      for (const family of live) stacked.add(family);
      if (live.length < most) continue;
      const here = CORE_FAMILIES.every((family) => live.includes(family));
      core = live.length > most ? here : core || here;
      most = live.length;
    }
    if (days.length === 0) return undefined;
    const severity = (Math.min(most, 5) - 1 + (core ? 1 : 0)) as Severity;
    return { periods: merge(days), severity, families: families.filter((family) => stacked.has(family)), read: Object.fromEntries(families.map((family) => [family, spansOf(all, family)])) };
  },
  levers: (found) => found.families.map((family) => ({ family })),
  examples: {
    flags: [
      {
        title: { en: 'Three, the core ones not all among them', cy: 'Tri, heb y rhai craidd i gyd' },
        roles: [
          { family: 'owner', from: '2014-01-01' },
          { family: 'financier', from: '2015-01-01', to: '2015-12-31' },
          { family: 'landlord', from: '2013-01-01' },
        ],
        periods: ['2015-01-01/2015-12-31'],
        severity: 2,
      },
      {
        title: { en: 'The three core kinds', cy: 'Y tri math craidd' },
        roles: [
          { family: 'incubator', from: '2014-01-01', to: '2016-12-31' },
          { family: 'contractor', from: '2015-01-01' },
          { family: 'regulator', from: '2013-01-01' },
        ],
        periods: ['2015-01-01/2016-12-31'],
        severity: 3,
      },
      {
        title: { en: 'Five, the core ones among them', cy: 'Pump, gan gynnwys y rhai craidd' },
        roles: [
          { family: 'incubator', from: '2014-01-01' },
          { family: 'contractor', from: '2014-01-01' },
          { family: 'regulator', from: '2014-01-01' },
          { family: 'owner', from: '2014-01-01' },
          { family: 'landlord', from: '2014-01-01', to: '2014-12-31' },
        ],
        periods: ['2014-01-01/'],
        severity: 5,
      },
    ],
    silent: [
      {
        title: { en: 'Three kinds, never three on one day', cy: 'Tri math, byth tri ar un diwrnod' },
        roles: [
          { family: 'incubator', from: '2013-01-01', to: '2013-12-31' },
          { family: 'contractor', from: '2013-01-01' },
          { family: 'regulator', from: '2014-01-01' },
        ],
        periods: [],
      },
    ],
  },
};
