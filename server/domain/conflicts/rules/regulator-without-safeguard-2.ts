/** The same rule as its first version, taken at its word: whichever inspection it is. */
import { intersect, merge, subtract } from '../../time/period.ts';
import { ALL, SAFEGUARDED, type Parts } from '../presence.ts';
import { spansOf, type Example, type ExampleRole, type Found, type Rule } from '../rule.ts';
import { regulatorWithoutSafeguard, STAKES } from './regulator-without-safeguard.ts';

function look(parts: Parts): Found | undefined {
  const all = parts.get(ALL);
  const regulator = spansOf(all, 'regulator');
  const staked = STAKES.filter((family) => intersect(regulator, spansOf(all, family)).length > 0);
  const overlap = intersect(regulator, merge(staked.flatMap((family) => spansOf(all, family))));
  const safeguarded = intersect(overlap, spansOf(parts.get(SAFEGUARDED), 'regulator'));
  const periods = subtract(overlap, safeguarded);
  if (periods.length === 0) return undefined;
  const families = staked.filter((family) => intersect(periods, spansOf(all, family)).length > 0);
  return { periods, severity: 4, families: ['regulator', ...families], read: { regulator, ...Object.fromEntries(staked.map((family) => [family, spansOf(all, family)])), safeguarded } };
}

const lent: ExampleRole = { family: 'financier', from: '2014-04-01' };
const inspected: ExampleRole = { family: 'regulator', from: '2016-01-01', background: true };
const panel = { conflicts: [], from: '2016-01-01', to: '9999-12-31', everyMonths: 12 };

const example = (en: string, cy: string, more: Omit<Example, 'title'>): Example => ({ title: { en, cy }, ...more });

export const regulatorWithoutSafeguard2: Rule = {
  ...regulatorWithoutSafeguard,
  version: 2,
  validFrom: '2026-11-22',
  title: {
    en: 'Inspects or licenses, in whatever way, what it has a stake in, and no safeguard is known to operate',
    cy: 'Arolygu neu drwyddedu, ym mha fodd bynnag, yr hyn y mae ganddo fuddiant ynddo, heb wybod bod unrhyw fesur diogelu’n gweithio',
  },
  why: {
    en: 'The first version leaves out inspection that reaches every premises alike, lest a safeguard be asked for wherever there is a kitchen. A council that has few such bodies, or that was criticised for one, may want the rule to be taken at its word: each inspection of a body that it pays, funds or owns, with a safeguard that somebody tested.',
    cy: 'Mae’r fersiwn gyntaf yn hepgor arolygu sy’n cyrraedd pob safle fel ei gilydd, rhag gofyn am fesur diogelu ble bynnag y mae cegin. Gall cyngor nad oes ganddo ond ychydig o gyrff o’r fath, neu a feirniadwyd oherwydd un, am i’r rheol gael ei chymryd yn llythrennol: pob arolygu ar gorff y mae’n ei dalu, yn ei ariannu neu’n berchen arno, gyda mesur diogelu y mae rhywun wedi’i brofi.',
  },
  look,
  examples: {
    flags: [
      example('Universal inspection of a body to which it lends', 'Arolygu cyffredinol ar gorff y mae’n rhoi benthyg iddo', { roles: [lent, inspected], periods: ['2016-01-01/'], severity: 4 }),
      example('A test covers universal inspection too, for its twelve months', 'Mae prawf yn cwmpasu arolygu cyffredinol hefyd, am ei ddeuddeng mis', {
        roles: [{ ...lent, to: '2017-12-31' }, inspected],
        reviews: { safeguards: [{ ...panel, tests: [{ on: '2016-01-01', operates: true }] }] },
        periods: ['2017-01-02/2017-12-31'],
        severity: 4,
      }),
    ],
    silent: [
      example('The loan was repaid on the day before', 'Ad-dalwyd y benthyciad y diwrnod cynt', { roles: [{ ...lent, to: '2015-12-31' }, inspected], periods: [] }),
      example('Tested every year', 'Wedi’i brofi bob blwyddyn', {
        roles: [{ ...lent, to: '2017-12-31' }, inspected],
        reviews: { safeguards: [{ ...panel, tests: [{ on: '2016-01-01', operates: true }, { on: '2017-01-01', operates: true }] }] },
        periods: [],
      }),
    ],
  },
};
