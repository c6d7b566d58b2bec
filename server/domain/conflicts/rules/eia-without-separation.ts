import { intersect, subtract } from '../../time/period.ts';
import { SAFEGUARDED, type Parts } from '../presence.ts';
import { spansOf, type ExampleRole, type Found, type Rule } from '../rule.ts';
import { daysOf, familyOf } from '../shapes/marked.ts';
import { EIA_64, EIA_CASE } from '../sources.ts';

const [PROMOTES, DECIDES] = ['promoter', 'environmental-impact'];

function look(parts: Parts): Found | undefined {
  const [promoted, decided] = [daysOf(parts, PROMOTES), daysOf(parts, DECIDES)];
  const both = intersect(promoted, decided);
  const separated = intersect(both, spansOf(parts.get(SAFEGUARDED), 'regulator'));
  const periods = subtract(both, separated);
  return periods.length === 0 ? undefined : { periods, severity: 5, families: [familyOf(DECIDES), familyOf(PROMOTES)], read: { promoted, decided, separated } };
}

const held = (kind: string, from: string, to?: string): ExampleRole => ({ family: familyOf(kind), kind, from, ...(to && { to }) });
const promotes = held(PROMOTES, '2018-04-01', '2023-03-31');
const decides = held(DECIDES, '2020-01-01');
const teams = { conflicts: [], from: '2020-01-01', to: '9999-12-31', everyMonths: 12 };

export const eiaWithoutSeparation: Rule = {
  id: 'eia-without-separation',
  version: 1,
  validFrom: '2017-05-16',
  validTo: null,
  title: { en: 'Promotes a development and decides on its impact, with no separation known to operate', cy: 'Hyrwyddo datblygiad a phenderfynu ar ei effaith, heb wybod bod unrhyw wahanu’n gweithio' },
  why: {
    en: 'An authority may determine what it brings forward itself, if the two are kept apart: by arrangements that somebody can name, and that were seen to operate. Without them the permission can be quashed.',
    cy: 'Caiff awdurdod benderfynu ar yr hyn y mae’n ei ddwyn ymlaen ei hun, os cedwir y ddau ar wahân: drwy drefniadau y gall rhywun eu henwi, ac y gwelwyd eu bod yn gweithio. Hebddynt gellir diddymu’r caniatâd.',
  },
  says: {
    en: '{authority} promoted a development of {body} and decided on its environmental impact, and no separation of the two was known to operate: {periods}. The roles: {families}.',
    cy: 'Bu {authority} yn hyrwyddo datblygiad gan {body} ac yn penderfynu ar ei effaith amgylcheddol, ac nid oedd yn hysbys bod unrhyw wahanu rhwng y ddau’n gweithio: {periods}. Y rolau: {families}.',
  },
  sources: [EIA_64, EIA_CASE],
  guidance: 'regulating.promoter-apart',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 5,
  about: 'family',
  parameters: {},
  look,
  levers: ({ families }) => [{ act: 'safeguard' }, ...families.map((family) => ({ family }))],
  examples: {
    flags: [
      { title: { en: 'Nothing was arranged', cy: 'Ni threfnwyd dim' }, roles: [promotes, decides], periods: ['2020-01-01/2023-03-31'], severity: 5 },
      {
        title: { en: 'Separated on paper, and tested a year later', cy: 'Wedi’i wahanu ar bapur, a’i brofi flwyddyn wedyn' },
        roles: [promotes, decides],
        reviews: { safeguards: [{ ...teams, tests: [{ on: '2021-01-01', operates: true }, { on: '2022-01-01', operates: true }, { on: '2023-01-01', operates: true }] }] },
        periods: ['2020-01-01/2020-12-31'],
        severity: 5,
      },
    ],
    silent: [
      {
        title: { en: 'Tested on the first day, and every year', cy: 'Wedi’i brofi ar y diwrnod cyntaf, a phob blwyddyn' },
        roles: [{ ...promotes, to: '2021-12-31' }, decides],
        reviews: { safeguards: [{ ...teams, tests: [{ on: '2020-01-01', operates: true }, { on: '2021-01-01', operates: true }] }] },
        periods: [],
      },
      { title: { en: 'It decides on a development of others', cy: 'Mae’n penderfynu ar ddatblygiad gan eraill' }, roles: [held('land-manager', '2018-04-01'), decides], periods: [] },
      { title: { en: 'It promotes, and an ordinary application needs no assessment', cy: 'Mae’n hyrwyddo, ac nid oes angen asesiad ar gais cyffredin' }, roles: [promotes, held('planning', '2020-01-01')], periods: [] },
    ],
  },
};
