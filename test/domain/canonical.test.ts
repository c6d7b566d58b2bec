import { describe, expect, test } from 'vitest';
import { canonical, type Json } from '../../server/domain/ledger/canonical.ts';
import { leafText } from '../../server/domain/ledger/entry.ts';

describe('canonical JSON (RFC 8785)', () => {
  test('is the example of the RFC, §3.2.2 and §3.2.3, to the letter', () => {
    const input = JSON.parse('{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}') as Json;
    expect(canonical(input)).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  });

  test('orders names by UTF-16 code units, at every depth (RFC 8785 §3.2.3)', () => {
    const names = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '\ud83d\ude00': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' };
    expect(Object.keys(JSON.parse(canonical({ a: names })).a)).toHaveLength(7);
    expect([...canonical(names).matchAll(/:"(\w+)/g)].map((found) => found[1])).toEqual(['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew']);
    expect(canonical({ b: [{ z: 1, a: 2 }], a: '' })).toBe('{"a":"","b":[{"a":2,"z":1}]}');
  });

  test('says the same of an object however it was put together, and leaves out what is undefined', () => {
    expect(canonical({ b: 1, a: 2 })).toBe(canonical({ a: 2, b: 1, c: undefined }));
  });

  test('refuses what has no one form: infinite numbers and text that is no Unicode', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => canonical([value])).toThrow(TypeError);
    for (const value of ['\ud800', 'a\udc00b']) expect(() => canonical({ a: value })).toThrow(TypeError);
  });
});

test('the text of a leaf, put together from canonical data, is the canonical form of the whole entry', () => {
  const data = { roles: [{ id: 'x', valid_to: '9999-12-31', reason: null, evidence: '[{"title":"“Minutes”"}]' }] };
  const entry = { index: 12, at: '2026-11-02T09:00:00.000Z', actor: 'operator', event: 'role.recorded', v: 1, subject: 'x\u2028' };
  expect(leafText(entry, canonical(data))).toBe(canonical({ ...entry, data }));
});
