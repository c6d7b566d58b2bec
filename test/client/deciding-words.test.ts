import { describe, expect, it } from 'vitest';
import type { DecidingReply, StandingLine } from '../../client/api/replies.ts';
import { decidingSentences, standingWords } from '../../client/pages/conflicts/deciding-words.ts';
import { speak } from '../../client/text/index.ts';

const officer = (more: Partial<StandingLine> = {}): StandingLine => ({ step: 'monitoring-officer', account: 'mo', name: 'Ann Able', ties: [], connected: false, linked: true, mayDecide: true, ...more });
const deputy = (more: Partial<StandingLine> = {}): StandingLine => officer({ step: 'deputy-monitoring-officer', account: 'dmo', name: 'Tom Fenn', ...more });
const chief = (more: Partial<StandingLine> = {}): StandingLine => officer({ step: 'head-of-paid-service', account: 'ce', name: 'Cy Elm', mayDecide: false, ...more });
const tied = { connected: true, mayDecide: false, ties: ['post-in-body' as const] };

const untold = { connected: null, mayDecide: false };
const unlinked = { linked: false, mayDecide: false };

const reply = (standings: StandingLine[], more: Partial<DecidingReply> = {}): DecidingReply => ({ endedOn: null, apartFrom: 3, mayPrepare: true, mayDecide: false, ties: [], needsAnother: false, standings, ...more });

describe('who decides, in words', () => {
  it.each<[string, DecidingReply, string, string[]]>([
    ['the monitoring officer, whom nothing ties', reply([officer(), deputy()], { mayDecide: true }), 'mo', ['This is yours to decide.']],
    ['who is connected, and has a deputy', reply([officer(tied), deputy()], { ties: ['post-in-body'] }), 'mo', ['You may prepare this, and not decide it: you hold a post in the body.', 'It goes to the deputy monitoring officer (Tom Fenn).']],
    ['the deputy, in the place of the officer', reply([officer(tied), deputy()], { mayDecide: true }), 'dmo', ['This is yours to decide, for the monitoring officer (Ann Able) is connected with it.']],
    ['the chief executive, in the place of both', reply([officer(tied), deputy(tied), chief({ mayDecide: true })], { mayDecide: true }), 'ce', ['This is yours to decide, for the monitoring officer (Ann Able) and the deputy monitoring officer (Tom Fenn) are connected with it.']],
    ['a reviewer', reply([officer(), deputy()]), 'r', ['You may prepare this.', 'It is decided by the monitoring officer (Ann Able) or the deputy monitoring officer (Tom Fenn).']],
    ['a councillor whom it is about', reply([officer()], { mayPrepare: false, ties: ['about-oneself'] }), 'c', ['You neither prepare nor decide this: the matter is about you.', 'It goes to the monitoring officer (Ann Able).']],
    ['somebody who only reads', reply([officer({ name: null })], { mayPrepare: false }), 'c', ['It is decided by the monitoring officer.']],
    ['who acts in another role than that which decides', reply([officer()], { mayPrepare: false }), 'mo', ['This is yours to decide, and not in the capacity in which you act now. Change it at the top of the page.']],
    ['everybody, where nobody is free', reply([officer(tied), deputy(tied), chief(tied)], { needsAnother: true, mayPrepare: false }), 'c', ['Nobody of the council is free to decide it. The monitoring officer can ask the monitoring officer of another council, for this one file.']],
    ['the chief executive, who is not told why the others do not', reply([officer(untold), deputy(untold), chief({ mayDecide: true })], { mayDecide: true }), 'ce', ['This is yours to decide, for it cannot be decided by the monitoring officer (Ann Able) and the deputy monitoring officer (Tom Fenn).']],
    ['who is not linked with a person', reply([officer(unlinked), deputy()]), 'mo', ['You may prepare this, and not decide it: your account is not linked with your person record, so it is not known whether you are connected with it; ask an administrator to link it.', 'It goes to the deputy monitoring officer (Tom Fenn).']],
    ['everybody, where somebody has to be linked first', reply([officer(unlinked), deputy(tied)], { mayPrepare: false }), 'c', ['Nobody of the council is free to decide it. An administrator has to link the accounts of those who keep the register with their person records first.']],
    ['who is tied by what another council recorded', reply([officer({ ...tied, ties: [] }), deputy()]), 'mo', ['You may prepare this, and not decide it: connected with it.', 'It goes to the deputy monitoring officer (Tom Fenn).']],
  ])('for %s', (_who, given, reader, said) => {
    speak('en');
    expect(decidingSentences(given, reader)).toEqual(said);
  });

  it('says of each how they stand, and of others not why, where that is not told', () => {
    speak('en');
    expect([officer(), officer(tied), officer({ ...tied, ties: [] }), chief(), chief({ account: null }), officer(), officer(unlinked), officer(untold), officer({ connected: null })].map((one, i) => standingWords(one, i === 5 ? 'mo' : 'somebody'))).toEqual([
      'decides',
      'holds a post in the body',
      'connected with it',
      'free; would decide if those before could not',
      'has no account here, so cannot decide here',
      'decides: you',
      'not linked with a person record, so cannot decide; an administrator can link the account',
      'does not decide as things stand',
      'decides',
    ]);
  });

  it('in Welsh too, without a gap', () => {
    speak('cy');
    const all = [reply([officer(tied), deputy()], { ties: ['post-in-body'] }), reply([officer(unlinked)]), reply([officer(untold), deputy()], { mayDecide: true })].flatMap((one, i) => decidingSentences(one, i === 2 ? 'dmo' : 'mo'));
    all.push(...[officer(unlinked), officer(untold)].map((one) => standingWords(one, 'c')));
    speak('en');
    expect(all).toHaveLength(7);
    expect(all.join(' ')).not.toMatch(/undefined|the /);
  });
});
