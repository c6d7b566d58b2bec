/** Kinds of acts of enforcing. */
import { expect, test } from 'vitest';
import { ACT_KINDS } from '../../server/domain/acts/kinds.ts';
import { keys } from '../../server/domain/vocabulary.ts';
import { untranslated } from '../house/catalogue.ts';

test('every kind has words in both languages, and says what to record as its outcome', () => {
  for (const [id, { title, outcome }] of Object.entries(ACT_KINDS)) expect(untranslated(id, { title, outcome }), id).toEqual([]);
  expect(keys(ACT_KINDS).filter((kind) => ACT_KINDS[kind].lenient)).toEqual(['no-action', 'waiver', 'extension', 'price-rise']);
});
