/** Kinds of safeguard, each with what shows that it operates. That one is written down shows nothing: it is looked at, with evidence. */
import type { Machine } from '../machine.ts';
import { conflict } from '../problem.ts';
import type { Words } from '../words.ts';

interface Kind extends Words {
  /** What to show when it is tested. */
  readonly evidence: Words;
}

const kind = (en: string, cy: string, evidence: Words): Kind => ({ en, cy, evidence });

export const SAFEGUARD_KINDS = {
  'separate-teams': kind('Separate teams', 'Timau ar wahân', {
    en: 'The structure chart of the day, and the last five cases: nobody who manages one team was given, signed or saw a case of the other.',
    cy: 'Siart strwythur y dydd, a’r pum achos diwethaf: ni roddwyd achos y naill dîm i neb sy’n rheoli’r llall, ac ni lofnododd na gweld neb ohonynt achos o’r fath.',
  }),
  'information-barrier': kind('Information barrier', 'Rhwystr gwybodaeth', {
    en: 'The list of who can open the files, and the record of who did: nobody on the other side of the barrier is on either.',
    cy: 'Y rhestr o bwy all agor y ffeiliau, a’r cofnod o bwy a wnaeth: nid oes neb o ochr arall y rhwystr ar y naill na’r llall.',
  }),
  'independent-assessor': kind('Independent assessor', 'Asesydd annibynnol', {
    en: 'Who was appointed, their statement that they have no interest, and a report of theirs together with what was done about it.',
    cy: 'Pwy a benodwyd, eu datganiad nad oes ganddynt fuddiant, ac adroddiad ganddynt ynghyd â’r hyn a wnaed yn ei gylch.',
  }),
  'neighbour-inspects': kind('A neighbouring authority inspects', 'Awdurdod cyfagos yn arolygu', {
    en: 'The agreement or delegation, and the neighbour’s report of an inspection in the period, with its date and outcome.',
    cy: 'Y cytundeb neu’r dirprwyad, ac adroddiad yr awdurdod cyfagos ar arolygiad yn y cyfnod, gyda’i ddyddiad a’i ganlyniad.',
  }),
  recusal: kind('Stepping aside', 'Camu o’r neilltu', {
    en: 'The minutes or the decision record of each time that the matter came up: the person left, took no part, and somebody else decided.',
    cy: 'Y cofnodion neu’r cofnod penderfyniad o bob tro y cododd y mater: gadawodd y person, ni chymerodd ran, a phenderfynodd rhywun arall.',
  }),
  'published-criteria': kind('Published criteria', 'Meini prawf cyhoeddedig', {
    en: 'The page as it was published before the decision, and the decision measured against each of the criteria.',
    cy: 'Y dudalen fel y’i cyhoeddwyd cyn y penderfyniad, a’r penderfyniad wedi’i fesur yn erbyn pob un o’r meini prawf.',
  }),
  'external-review': kind('Review from outside', 'Adolygiad allanol', {
    en: 'The terms of the review, the report, and the answer of the council to each recommendation.',
    cy: 'Cylch gorchwyl yr adolygiad, yr adroddiad, ac ateb y cyngor i bob argymhelliad.',
  }),
  recruit: kind('Somebody recruited to do it', 'Recriwtio rhywun i’w wneud', {
    en: 'The appointment, and that the work was done by the person appointed and no longer by whoever did it before.',
    cy: 'Y penodiad, a bod y gwaith wedi’i wneud gan y sawl a benodwyd ac nid mwyach gan bwy bynnag a’i gwnâi o’r blaen.',
  }),
  restrict: kind('What somebody may do is restricted', 'Cyfyngu ar yr hyn y caiff rhywun ei wneud', {
    en: 'The letter that restricts, and a sample of cases and system rights: the person took no part and could not have.',
    cy: 'Y llythyr sy’n cyfyngu, a sampl o achosion a hawliau system: ni chymerodd y person ran ac ni allai fod wedi gwneud hynny.',
  }),
  remove: kind('Somebody is taken off the matter', 'Tynnu rhywun oddi ar y mater', {
    en: 'Who took the matter over and when, the hand-over, and no act of the former holder since.',
    cy: 'Pwy gymerodd y mater drosodd a phryd, y trosglwyddo, a dim gweithred gan y deiliad blaenorol ers hynny.',
  }),
  relinquish: kind('An interest is given up', 'Ildio buddiant', {
    en: 'The transfer or the closing statement, and an entry in the register of interests that it ended.',
    cy: 'Y trosglwyddiad neu’r datganiad cau, a chofnod yn y gofrestr buddiannau ei fod wedi dod i ben.',
  }),
  resign: kind('An office is resigned', 'Ymddiswyddo o swydd', {
    en: 'The letter of resignation, and the body’s own register or filing without the name.',
    cy: 'Y llythyr ymddiswyddo, a chofrestr neu ffeiliad y corff ei hun heb yr enw.',
  }),
} as const satisfies Record<string, Kind>;
export type SafeguardKind = keyof typeof SAFEGUARD_KINDS;

export const OUTCOMES = {
  operating: { en: 'it operates', cy: 'mae’n gweithio' },
  'not-operating': { en: 'it does not operate', cy: 'nid yw’n gweithio' },
} as const satisfies Record<string, Words>;
export type Outcome = keyof typeof OUTCOMES;

/** How one stands on a day. */
export const STANDINGS = {
  planned: { en: 'has not begun', cy: 'heb ddechrau' },
  operating: { en: 'tested, and operates', cy: 'wedi’i brofi, ac yn gweithio' },
  'not-tested': { en: 'not tested in time', cy: 'heb ei brofi mewn pryd' },
  'not-operating': { en: 'tested, and does not operate', cy: 'wedi’i brofi, ac nid yw’n gweithio' },
  expired: { en: 'expired', cy: 'wedi dirwyn i ben' },
  ended: { en: 'ended', cy: 'wedi’i derfynu' },
} as const satisfies Record<string, Words>;
export type Standing = keyof typeof STANDINGS;

export type SafeguardState = 'arranged' | 'ended';
export type SafeguardMove = 'change' | 'end' | 'verify';

/** That one has ended does not end the duty to say whether it operated while it lasted. */
export const SAFEGUARD: Machine<SafeguardState, SafeguardMove> = {
  begins: ['arranged'],
  table: { arranged: { change: 'arranged', end: 'ended', verify: 'arranged' }, ended: { verify: 'ended' } },
  refused: () => conflict('is-ended', 'This safeguard has been ended. Arrange a new one instead.'),
};
