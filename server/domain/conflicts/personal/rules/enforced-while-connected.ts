import { ACT_KINDS } from '../../../acts/kinds.ts';
import { covers, type Span } from '../../../time/period.ts';
import { COMPANY_REVIEW, PA_81, REGULATORS_CODE } from '../../sources.ts';
import type { HeldAct, PersonFacts } from '../facts.ts';
import { ACTED_BY_ANOTHER, HOUSEHOLD_ENDS, INTEREST_ENDS, POST_ENDS } from '../levers.ts';
import type { PersonalFound, PersonalRule } from '../rule.ts';
import { MODEL_CODE_PARTICIPATION, PARTICIPATION, PARTNERS } from '../sources.ts';
import { daysOf, dispensedIn, tiesIn, type Tied } from '../ties.ts';
import { foundOver, inEachBody } from '../together.ts';

/** What a committee did, in which they sat as a member whom a dispensation lets take part there. It is none of an officer, nor of a member who acts alone. */
function isDispensed(facts: PersonFacts, { mutual, committee, span: [day] }: HeldAct): boolean {
  const sits = facts.offices.some(({ kind, unit }) => (kind === 'member' || kind === 'co-opted') && unit === committee);
  return committee !== null && sits && covers(dispensedIn(facts, mutual), day);
}

function look(facts: PersonFacts, mutual: string): PersonalFound[] {
  const tied = Object.values(tiesIn(facts, mutual)).flat();
  const weighs = facts.acts.filter((act) => act.mutual === mutual && (act.tie === 'connected' || covers(daysOf(tied), act.span[0])) && !isDispensed(facts, act));
  const done = weighs.map((act): Tied => ({ span: act.span, family: ACT_KINDS[act.kind].of, rests: [{ what: 'act', id: act.id }, ...(act.role === null ? [] : [{ what: 'role' as const, id: act.role }])] }));
  const severity = weighs.some(({ kind }) => ACT_KINDS[kind].lenient) ? 5 : 4;
  const found = foundOver(mutual, daysOf(done), severity, { done, tied });
  const onlyStated = weighs.filter((act) => !covers(daysOf(tied), act.span[0]));
  const days = (acts: readonly HeldAct[]): Span[] => acts.map(({ span }) => [...span]);
  return found.map((one) => ({ ...one, read: { acts: weighs.map(({ kind, span: [day] }) => [kind, day]), stated: days(onlyStated) } }));
}

export const enforcedWhileConnected: PersonalRule = {
  id: 'enforced-while-connected',
  version: 1,
  validFrom: '2012-07-01',
  validTo: null,
  title: { en: 'Enforced on a body while connected with it', cy: 'Gorfodi ar gorff tra’n gysylltiedig ag ef' },
  why: {
    en: 'An inspection, a notice, a waiver or a decision not to act is worth what the independence of whoever does it is worth. Somebody with a post or an interest in the body, of their own or of their household, cannot show that another in their place would have done the same; where the body was better off by it, the question is asked first.',
    cy: 'Nid yw arolygiad, hysbysiad, hepgoriad na phenderfyniad i beidio â gweithredu yn werth mwy nag annibyniaeth y sawl sy’n ei wneud. Ni all rhywun â swydd neu fuddiant yn y corff, ei hun neu ei aelwyd, ddangos y byddai un arall yn ei le wedi gwneud yr un peth; lle bu’r corff ar ei ennill, gofynnir y cwestiwn yn gyntaf.',
  },
  says: {
    en: '{subject} acted for {authority} towards {body} ({families}) on a day on which they were connected with it: {periods}.',
    cy: 'Gweithredodd {subject} dros {authority} tuag at {body} ({families}) ar ddiwrnod yr oedd yn gysylltiedig ag ef: {periods}.',
  },
  sources: [PARTICIPATION, PARTNERS, REGULATORS_CODE, PA_81, MODEL_CODE_PARTICIPATION, COMPANY_REVIEW],
  guidance: 'enforcing.separate-hands',
  kind: 'impaired-objectivity',
  proposedClass: 'potential',
  severity: 4,
  parameters: {},
  look: (facts) => inEachBody(facts, (mutual) => look(facts, mutual)),
  levers: [ACTED_BY_ANOTHER, POST_ENDS, INTEREST_ENDS, HOUSEHOLD_ENDS],
  examples: {
    flags: [
      {
        title: { en: 'An inspection on the last day of a post on the board', cy: 'Arolygiad ar ddiwrnod olaf swydd ar y bwrdd' },
        facts: [{ what: 'connection', kind: 'post-in-body', from: '2023-05-20', to: '2025-03-31' }, { what: 'act', kind: 'inspection', on: '2025-03-31' }],
        periods: ['2025-03-31/2025-03-31'],
        severity: 4,
      },
      {
        title: { en: 'A waiver by somebody whose partner works there, and a notice before', cy: 'Hepgoriad gan rywun y mae ei bartner yn gweithio yno, a hysbysiad cyn hynny' },
        facts: [{ what: 'interest', heading: 'employment', holder: 'partner', from: '2024-01-01' }, { what: 'act', kind: 'notice', on: '2024-02-01' }, { what: 'act', kind: 'waiver', on: '2025-02-01' }],
        periods: ['2024-02-01/2024-02-01', '2025-02-01/2025-02-01'],
        severity: 5,
      },
      {
        title: { en: 'Said to be connected when the act was recorded, and nothing else on record', cy: 'Dywedwyd bod cysylltiad pan gofnodwyd y weithred, heb ddim arall ar gofnod' },
        facts: [{ what: 'act', kind: 'no-action', on: '2025-06-01', tie: 'connected' }],
        periods: ['2025-06-01/2025-06-01'],
        severity: 5,
      },
      {
        title: { en: 'A dispensation is no officer’s, in a committee either', cy: 'Nid oes goddefeb i swyddog, mewn pwyllgor chwaith' },
        facts: [{ what: 'connection', kind: 'own-interest', from: '2024-01-01' }, { what: 'office', kind: 'officer', on: 'licensing', from: '2020-01-01' }, { what: 'ruling', kind: 'standing-dispensation', from: '2024-01-01', to: '2028-01-01' }, { what: 'act', kind: 'rating', on: '2025-06-01', committee: 'licensing' }],
        periods: ['2025-06-01/2025-06-01'],
      },
    ],
    silent: [
      {
        title: { en: 'The post had ended the day before', cy: 'Yr oedd y swydd wedi dod i ben y diwrnod cynt' },
        facts: [{ what: 'connection', kind: 'post-in-body', from: '2023-05-20', to: '2025-03-31' }, { what: 'act', kind: 'inspection', on: '2025-04-01' }],
        periods: [],
      },
      {
        title: { en: 'The interest began the day after', cy: 'Dechreuodd y buddiant y diwrnod wedyn' },
        facts: [{ what: 'interest', heading: 'securities', from: '2025-02-02' }, { what: 'act', kind: 'waiver', on: '2025-02-01', tie: 'not-known' }],
        periods: [],
      },
      {
        title: { en: 'A committee acted, and a dispensation let the member take part', cy: 'Pwyllgor a weithredodd, a chaniataodd goddefeb i’r aelod gymryd rhan' },
        facts: [{ what: 'connection', kind: 'post-in-body', from: '2024-01-01' }, { what: 'office', kind: 'member', on: 'licensing', from: '2023-05-09' }, { what: 'ruling', kind: 'standing-dispensation', from: '2024-01-01', to: '2028-01-01' }, { what: 'act', kind: 'rating', on: '2025-06-01', committee: 'licensing' }],
        periods: [],
      },
    ],
  },
};
