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
};
