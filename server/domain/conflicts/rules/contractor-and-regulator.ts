import { concurrent } from '../shapes/concurrent.ts';
import type { Rule } from '../rule.ts';
import { HC_112, PA_81, REGULATORS_CODE } from '../sources.ts';

export const contractorAndRegulator: Rule = {
  id: 'contractor-and-regulator',
  version: 1,
  validFrom: '2012-12-06',
  validTo: null,
  title: {
    en: 'Buys from it while inspecting or licensing it',
    cy: 'Prynu ganddo wrth ei arolygu neu ei drwyddedu',
  },
  why: {
    en: 'A council that depends on a supplier finds it costly to close it down; a supplier that is paid by its inspector may fear to complain. Both can be lawful: it is to be recorded and safeguarded.',
    cy: 'Mae’n gostus i gyngor sy’n dibynnu ar gyflenwr ei gau; gall cyflenwr a delir gan ei arolygydd ofni cwyno. Gall y ddau fod yn gyfreithlon: rhaid ei gofnodi a’i ddiogelu.',
  },
  says: {
    en: '{authority} bought from {body} and inspected or licensed it at the same time: {periods}. Strict enforcement would have cost the council its own service.',
    cy: 'Bu {authority} yn prynu gan {body} ac yn ei arolygu neu’n ei drwyddedu ar yr un pryd: {periods}. Byddai gorfodi llym wedi costio ei wasanaeth ei hun i’r cyngor.',
  },
  sources: [HC_112, PA_81, REGULATORS_CODE],
  guidance: 'regulating.independent-eyes',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  about: 'family',
  parameters: {},
  ...concurrent('contractor', 'regulator', 4),
  examples: {
    flags: [
      {
        title: { en: 'Both at once', cy: 'Y ddau ar yr un pryd' },
        roles: [
          { family: 'contractor', from: '2012-04-01', to: '2016-03-31' },
          { family: 'regulator', from: '2014-04-01' },
        ],
        periods: ['2014-04-01/2016-03-31'],
        severity: 4,
      },
      {
        title: { en: 'Only universal inspection: folded', cy: 'Arolygu cyffredinol yn unig: wedi’i blygu' },
        roles: [
          { family: 'contractor', from: '2012-04-01', to: '2016-03-31' },
          { family: 'regulator', from: '2014-04-01', background: true },
        ],
        periods: ['2014-04-01/2016-03-31'],
        severity: 1,
      },
    ],
    silent: [
      {
        title: { en: 'One ends on the day before the other begins', cy: 'Daw’r naill i ben y diwrnod cyn i’r llall ddechrau' },
        roles: [
          { family: 'contractor', from: '2012-04-01', to: '2014-03-31' },
          { family: 'regulator', from: '2014-04-01' },
        ],
        periods: [],
      },
    ],
  },
};
