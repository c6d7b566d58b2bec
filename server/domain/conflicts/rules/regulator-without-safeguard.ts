import { intersect, merge, subtract } from '../../time/period.ts';
import type { Family } from '../../vocabulary.ts';
import { ALL, SAFEGUARDED, TARGETED, type Parts } from '../presence.ts';
import { spansOf, type ExampleRole, type Found, type Parameter, type Rule } from '../rule.ts';
import { HC_112, NAO_2015, NAO_2024 } from '../sources.ts';

/** How long a test speaks for. Read by `reviewed.ts`, which turns tests into days. */
const TESTED_WITHIN: Parameter = {
  title: { en: 'How long a test speaks for', cy: 'Am ba hyd y mae prawf yn dal' },
  value: 12,
  unit: 'months',
  why: {
    en: 'Our parameter: no law says how often a safeguard is to be tested. A year is our judgement of how long a test speaks for.',
    cy: 'Ein paramedr ni: nid oes cyfraith yn dweud pa mor aml y mae profi mesur diogelu. Blwyddyn yw ein barn ni am ba hyd y mae prawf yn dal.',
  },
};

/** What makes the council depend on the body that it inspects, or gain from it. */
export const STAKES = ['contractor', 'financier', 'owner'] as const satisfies readonly Family[];

/** Universal regulation that is not of the contracted service reaches every premises: a safeguard for each of them would be asked for in vain. */
function look(parts: Parts): Found | undefined {
  const all = parts.get(ALL);
  const regulator = spansOf(parts.get(TARGETED), 'regulator');
  const staked = STAKES.filter((family) => intersect(regulator, spansOf(all, family)).length > 0);
  const overlap = intersect(regulator, merge(staked.flatMap((family) => spansOf(all, family))));
  const safeguarded = intersect(overlap, spansOf(parts.get(SAFEGUARDED), 'regulator'));
  const periods = subtract(overlap, safeguarded);
  if (periods.length === 0) return undefined;
  const isBare = (family: Family): boolean => intersect(periods, spansOf(all, family)).length > 0;
  return { periods, severity: 4, families: ['regulator', ...staked.filter(isBare)], read: { regulator, ...Object.fromEntries(staked.map((family) => [family, spansOf(all, family)])), safeguarded } };
}

const bought: ExampleRole = { family: 'contractor', from: '2014-04-01' };
const inspected: ExampleRole = { family: 'regulator', from: '2016-01-01' };
const panel = { conflicts: [], from: '2016-01-01', to: '9999-12-31', everyMonths: 12 };
const seen = (on: string, operates = true) => ({ on, operates });

export const regulatorWithoutSafeguard: Rule = {
  id: 'regulator-without-safeguard',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Inspects or licenses what it has a stake in, and no safeguard is known to operate',
    cy: 'Arolygu neu drwyddedu’r hyn y mae ganddo fuddiant ynddo, heb wybod bod unrhyw fesur diogelu’n gweithio',
  },
  why: {
    en: 'To regulate a body that the council pays, funds or owns can be lawful, and often the law leaves no choice. Then it is the safeguard that keeps the inspector free, and one that nobody has tested is only a sentence in a file.',
    cy: 'Gall fod yn gyfreithlon rheoleiddio corff y mae’r cyngor yn ei dalu, yn ei ariannu neu’n berchen arno, ac yn aml nid yw’r gyfraith yn gadael dewis. Yna’r mesur diogelu sy’n cadw’r arolygydd yn rhydd, a dim ond brawddeg mewn ffeil yw un nad oes neb wedi’i brofi.',
  },
  says: {
    en: '{authority} inspected or licensed {body} while it had a stake in it, and no safeguard had been tested and found to operate in the {months} before: {periods}. The roles: {families}.',
    cy: 'Bu {authority} yn arolygu neu’n trwyddedu {body} tra oedd ganddo fuddiant ynddo, ac nid oedd unrhyw fesur diogelu wedi’i brofi a’i gael yn gweithio yn y {months} cynt: {periods}. Y rolau: {families}.',
  },
  sources: [HC_112, NAO_2015, NAO_2024],
  guidance: 'regulating.independent-eyes',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  about: 'family',
  parameters: { months: TESTED_WITHIN },
  look,
  levers: ({ families }) => [{ act: 'safeguard' }, ...families.map((family) => ({ family }))],
  examples: {
    flags: [
      { title: { en: 'Nothing was arranged', cy: 'Ni threfnwyd dim' }, roles: [bought, inspected], periods: ['2016-01-01/'], severity: 4 },
      {
        title: { en: 'Arranged, and never tested', cy: 'Wedi’i drefnu, a heb ei brofi erioed' },
        roles: [{ family: 'owner', from: '2014-04-01', to: '2019-03-31' }, inspected],
        reviews: { safeguards: [{ ...panel, tests: [] }] },
        periods: ['2016-01-01/2019-03-31'],
        severity: 4,
      },
      {
        title: { en: 'Tested once: it speaks for twelve months and not a day longer', cy: 'Wedi’i brofi unwaith: mae’n dal am ddeuddeng mis a dim diwrnod yn hwy' },
        roles: [bought, inspected],
        reviews: { safeguards: [{ ...panel, tests: [seen('2016-01-01')] }] },
        periods: ['2017-01-02/'],
        severity: 4,
      },
      {
        title: { en: 'Found not to operate, until it was mended', cy: 'Cafwyd nad oedd yn gweithio, nes ei drwsio' },
        roles: [{ ...bought, to: '2016-12-31' }, inspected],
        reviews: { safeguards: [{ ...panel, tests: [seen('2016-01-01'), seen('2016-05-01', false), seen('2016-06-01')] }] },
        periods: ['2016-05-01/2016-05-31'],
        severity: 4,
      },
    ],
    silent: [
      {
        title: { en: 'Tested every year', cy: 'Wedi’i brofi bob blwyddyn' },
        roles: [{ ...bought, to: '2017-12-31' }, inspected],
        reviews: { safeguards: [{ ...panel, tests: [seen('2016-01-01'), seen('2017-01-01')] }] },
        periods: [],
      },
      {
        title: { en: 'The contract ends with the twelve months', cy: 'Daw’r contract i ben gyda’r deuddeng mis' },
        roles: [{ ...bought, to: '2017-01-01' }, inspected],
        reviews: { safeguards: [{ ...panel, tests: [seen('2016-01-01')] }] },
        periods: [],
      },
      { title: { en: 'Only universal inspection, of what it does not buy', cy: 'Arolygu cyffredinol yn unig, o’r hyn nad yw’n ei brynu' }, roles: [bought, { ...inspected, background: true }], periods: [] },
      { title: { en: 'Inspects and has no stake', cy: 'Arolygu heb fuddiant' }, roles: [{ family: 'incubator', from: '2014-04-01' }, inspected], periods: [] },
    ],
  },
};
