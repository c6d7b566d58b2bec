import { merge } from '../../time/period.ts';
import { FAMILIES, keys } from '../../vocabulary.ts';
import { REVIEW_DUE, TEST_DUE, type ByFamily, type Parts } from '../presence.ts';
import { spansOf, type ExampleRole, type Found, type Rule } from '../rule.ts';
import { HC_112, NAO_2024, PA_81 } from '../sources.ts';

export const STALE_REVIEW = 'stale-review';

const daysOf = (families: ByFamily | undefined) => merge(keys(FAMILIES).flatMap((family) => spansOf(families, family)));

function look(parts: Parts): Found | undefined {
  const [review, test] = [parts.get(REVIEW_DUE), parts.get(TEST_DUE)];
  const [reviewDue, testDue] = [daysOf(review), daysOf(test)];
  const periods = merge([...reviewDue, ...testDue].toSorted((a, b) => a[0] - b[0]));
  if (periods.length === 0) return undefined;
  const families = keys(FAMILIES).filter((family) => [review, test].some((part) => spansOf(part, family).length > 0));
  return { periods, severity: 3, families, read: { review: reviewDue, test: testDue } };
}

const bought: ExampleRole = { family: 'contractor', from: '2014-04-01' };
const inspected: ExampleRole = { family: 'regulator', from: '2016-01-01', to: '2019-12-31' };
const decided = { conflict: 'file', rule: 'contractor-and-regulator', scope: 'family', from: '2016-02-01', to: null, reviewOn: null, mitigates: false };
const mitigated = { ...decided, mitigates: true };
const sample = { conflicts: ['file'], from: '2016-02-01', to: '9999-12-31', everyMonths: 12 };

export const staleReview: Rule = {
  id: STALE_REVIEW,
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'What was decided waits for another look',
    cy: 'Mae’r hyn a benderfynwyd yn aros am olwg arall',
  },
  why: {
    en: 'A decision that set a day for its review is to be looked at by that day, and one that rests on a safeguard holds only as long as the safeguard is tested and found to operate. Otherwise nobody knows whether it still answers the overlap.',
    cy: 'Mae penderfyniad a bennodd ddiwrnod ar gyfer ei adolygu i’w adolygu erbyn y diwrnod hwnnw, ac nid yw un sy’n dibynnu ar fesur diogelu yn dal ond cyhyd â bod y mesur yn cael ei brofi a’i gael yn gweithio. Fel arall ni ŵyr neb a yw’n ateb y gorgyffwrdd o hyd.',
  },
  says: {
    en: 'What {authority} decided about its roles towards {body} waited for its review, or for a test of the safeguards that it rests on: {periods}.',
    cy: 'Yr oedd yr hyn a benderfynodd {authority} am ei rolau tuag at {body} yn aros am ei adolygiad, neu am brawf ar y mesurau diogelu y mae’n dibynnu arnynt: {periods}.',
  },
  sources: [PA_81, HC_112, NAO_2024],
  guidance: 'organising.look-again',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 3,
  about: 'family',
  parameters: {},
  look,
  levers: () => [{ act: 'review' }, { act: 'test' }],
  examples: {
    flags: [
      { title: { en: 'The day after the day of its review', cy: 'Y diwrnod ar ôl diwrnod ei adolygu' }, roles: [bought, inspected], reviews: { decisions: [{ ...decided, reviewOn: '2017-01-31' }] }, periods: ['2017-02-01/2019-12-31'], severity: 3 },
      {
        title: { en: 'Reviewed late', cy: 'Adolygwyd yn hwyr' },
        roles: [bought, inspected],
        reviews: { decisions: [{ ...decided, reviewOn: '2017-01-31', to: '2017-03-14' }, { ...decided, from: '2017-03-15' }] },
        periods: ['2017-02-01/2017-03-14'],
        severity: 3,
      },
      {
        title: { en: 'The safeguard was never tested', cy: 'Ni phrofwyd y mesur diogelu erioed' },
        roles: [bought, inspected],
        reviews: { decisions: [mitigated], safeguards: [{ ...sample, tests: [] }] },
        periods: ['2017-02-02/2019-12-31'],
        severity: 3,
      },
      {
        title: { en: 'The safeguard expired', cy: 'Daeth y mesur diogelu i ben' },
        roles: [bought, inspected],
        reviews: { decisions: [mitigated], safeguards: [{ ...sample, to: '2016-12-31', tests: [{ on: '2016-06-01', operates: true }] }] },
        periods: ['2017-01-01/2019-12-31'],
        severity: 3,
      },
    ],
    silent: [
      { title: { en: 'The overlap is over by the day of the review', cy: 'Mae’r gorgyffwrdd drosodd erbyn diwrnod yr adolygiad' }, roles: [bought, inspected], reviews: { decisions: [{ ...decided, reviewOn: '2019-12-31' }] }, periods: [] },
      {
        title: { en: 'Tested in time until the overlap ends', cy: 'Wedi’i brofi mewn pryd nes i’r gorgyffwrdd ddod i ben' },
        roles: [bought, { ...inspected, to: '2018-02-01' }],
        reviews: { decisions: [mitigated], safeguards: [{ ...sample, tests: [{ on: '2017-02-01', operates: true }] }] },
        periods: [],
      },
      { title: { en: 'Tolerated, and no review was set', cy: 'Wedi’i oddef, heb osod adolygiad' }, roles: [bought, inspected], reviews: { decisions: [decided] }, periods: [] },
    ],
  },
};
