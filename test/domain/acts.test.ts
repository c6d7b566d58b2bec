/** Kinds of acts of enforcing, and what becomes of the record of one. */
import { expect, test } from 'vitest';
import { ACT_KINDS } from '../../server/domain/acts/kinds.ts';
import { ACT_MOVES, ACT_STATES, actMoved, type ActMove, type ActState } from '../../server/domain/acts/states.ts';
import { keys } from '../../server/domain/vocabulary.ts';
import { untranslated } from '../house/catalogue.ts';

test('every kind has words in both languages, and says what to record as its outcome', () => {
  for (const [id, { title, outcome }] of Object.entries(ACT_KINDS)) expect(untranslated(id, { title, outcome }), id).toEqual([]);
  expect(keys(ACT_KINDS).filter((kind) => ACT_KINDS[kind].lenient)).toEqual(['no-action', 'waiver', 'extension', 'price-rise']);
});

const MAY: Record<ActState, Partial<Record<ActMove, ActState>>> = { recorded: { correct: 'recorded', withdraw: 'withdrawn' }, withdrawn: {} };

test.each(keys(ACT_STATES).flatMap((state) => ACT_MOVES.map((move) => [state, move] as const)))('an act that is %s: %s', (state, move) => {
  const to = MAY[state][move];
  if (to) expect(actMoved(state, move)).toBe(to);
  else expect(() => actMoved(state, move)).toThrow('withdrawn as recorded in error');
});
