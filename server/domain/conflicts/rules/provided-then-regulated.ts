import { intersect, subtract } from '../../time/period.ts';
import { SAFEGUARDED, TARGETED, type Parts } from '../presence.ts';
import { spansOf, type ExampleRole, type Found, type Rule, type Values } from '../rule.ts';
import { daysOf, familyOf } from '../shapes/marked.ts';
import { following, WINDOW } from '../shapes/sequence.ts';
import { HC_112, HSE_4, NAO_2015 } from '../sources.ts';

const PROVIDED = 'current-provider';

/** Universal inspection that is not of the service bought is of every premises, and says nothing of this one. */
function look(parts: Parts, { window = WINDOW.value }: Values = {}): Found | undefined {
  const [provided, regulator] = [daysOf(parts, PROVIDED), spansOf(parts.get(TARGETED), 'regulator')];
  const after = following(provided, regulator, window);
  const safeguarded = intersect(after, spansOf(parts.get(SAFEGUARDED), 'regulator'));
  const periods = subtract(after, safeguarded);
  return periods.length === 0 ? undefined : { periods, severity: 3, families: ['regulator', familyOf(PROVIDED)], read: { provided, regulator, safeguarded } };
}

const ran: ExampleRole = { family: familyOf(PROVIDED), kind: PROVIDED, from: '2010-04-01', to: '2020-03-31' };
const inspects: ExampleRole = { family: 'regulator', from: '2020-04-01' };

export const providedThenRegulated: Rule = {
  id: 'provided-then-regulated',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: { en: 'Ran the service itself, and now inspects or licenses who took it over', cy: 'Rhedeg y gwasanaeth ei hun, ac yn awr arolygu neu drwyddedu’r sawl a’i cymerodd drosodd' },
  why: {
    en: 'While the council ran it, somebody else inspected it or nobody could. With the transfer the council’s own officers become the enforcers over what their colleagues did until the day before.',
    cy: 'Tra oedd y cyngor yn ei redeg, rhywun arall oedd yn ei arolygu, neu ni allai neb. Gyda’r trosglwyddiad daw swyddogion y cyngor ei hun yn orfodwyr dros yr hyn a wnâi eu cydweithwyr hyd y diwrnod cynt.',
  },
  says: {
    en: '{authority} inspected or licensed {body} soon after it had run the service itself, and no safeguard was known to operate: {periods}.',
    cy: 'Bu {authority} yn arolygu neu’n trwyddedu {body} yn fuan ar ôl rhedeg y gwasanaeth ei hun, ac nid oedd yn hysbys bod unrhyw fesur diogelu’n gweithio: {periods}.',
  },
  sources: [HC_112, HSE_4, NAO_2015],
  guidance: 'setting-up.who-inspects-afterwards',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 3,
  about: 'family',
  parameters: { window: WINDOW },
  look,
  levers: () => [{ act: 'safeguard' }, { family: 'regulator' }],
  examples: {
    flags: [
      { title: { en: 'From the day of the transfer, for two years', cy: 'O ddiwrnod y trosglwyddiad, am ddwy flynedd' }, roles: [ran, inspects], periods: ['2020-04-01/2022-03-31'], severity: 3 },
      {
        title: { en: 'A safeguard that was tested a month after the transfer', cy: 'Mesur diogelu a brofwyd fis wedi’r trosglwyddiad' },
        roles: [ran, inspects],
        reviews: { safeguards: [{ conflicts: [], from: '2020-04-01', to: '9999-12-31', everyMonths: 12, tests: [{ on: '2020-05-01', operates: true }, { on: '2021-05-01', operates: true }] }] },
        periods: ['2020-04-01/2020-04-30'],
        severity: 3,
      },
    ],
    silent: [
      { title: { en: 'It inspects only what every premises is inspected for', cy: 'Nid yw ond yn arolygu’r hyn yr arolygir pob safle amdano' }, roles: [ran, { ...inspects, background: true }], periods: [] },
      { title: { en: 'The inspection begins a day too late', cy: 'Mae’r arolygu’n dechrau ddiwrnod yn rhy hwyr' }, roles: [ran, { ...inspects, from: '2022-04-01' }], periods: [] },
      { title: { en: 'It still runs the service itself', cy: 'Mae’n dal i redeg y gwasanaeth ei hun' }, roles: [{ family: familyOf(PROVIDED), kind: PROVIDED, from: '2010-04-01' }, inspects], periods: [] },
    ],
  },
};
