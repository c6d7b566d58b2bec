import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REFERENCE_AUTHORITIES, REFERENCE_SOURCE, referenceAuthority } from '../../server/domain/authorities/reference.ts';
import { AUTHORITY_KINDS, NATIONS } from '../../server/domain/vocabulary.ts';
import { isCivilDate } from '../../server/domain/time/civil.ts';
import { publishedData } from '../support/published-data.ts';

/** Files as their publishers give them, for whoever has them (CONTRIBUTING.md). */
const expected = join(publishedData, 'expected', 'public.json');
const current = REFERENCE_AUTHORITIES.filter(({ period }) => period.to === null);
const count = (keys: readonly string[]) => keys.reduce<Record<string, number>>((sum, key) => ({ ...sum, [key]: (sum[key] ?? 0) + 1 }), {});

describe('the reference list of principal authorities', () => {
  test('has 397 current and 73 abolished, by nation', () => {
    expect([current.length, REFERENCE_AUTHORITIES.length - current.length]).toEqual([397, 73]);
    expect(count(current.map(({ nation }) => nation))).toEqual({ England: 332, Wales: 22, Scotland: 32, 'Northern-Ireland': 11 });
  });

  test('uses the words of the register, and days that exist', () => {
    for (const { kind, nation, gss, name, period } of REFERENCE_AUTHORITIES) {
      expect(AUTHORITY_KINDS).toHaveProperty(kind);
      expect(NATIONS).toHaveProperty(nation);
      if (gss !== null) expect(gss).toMatch(/^[EWSN]\d{8}$/);
      expect(name).toMatch(/^\S.*\S$/);
      for (const date of [period.from, period.to]) if (date !== null) expect(isCivilDate(date), `${name} ${date}`).toBe(true);
      if (period.from && period.to) expect(period.from <= period.to, name).toBe(true);
    }
  });

  test('names each authority once', () => {
    const codes = REFERENCE_AUTHORITIES.flatMap(({ gss }) => gss ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    expect(REFERENCE_AUTHORITIES.length - codes.length).toBe(25);
  });

  test('every successor is in the list', () => {
    expect(REFERENCE_AUTHORITIES.flatMap(({ replacedBy }) => replacedBy).filter((gss) => !referenceAuthority(gss))).toEqual([]);
  });

  test('a county that became two councils names both', () => {
    expect(REFERENCE_AUTHORITIES.filter(({ replacedBy }) => replacedBy.length > 1).map(({ name }) => name)).toEqual(['Cumbria County Council', 'Northamptonshire County Council']);
  });

  test('counts kinds as they are in law', () => {
    const england = current.filter(({ nation }) => nation === 'England');
    expect(count(england.map(({ kind }) => kind))).toEqual({ county: 21, district: 164, unitary: 63, metropolitan: 36, 'london-borough': 32, combined: 14, other: 2 });
    expect(referenceAuthority('N09000002')?.kind).toBe('district');
    expect(referenceAuthority('S12000033')?.kind).toBe('unitary');
    expect(referenceAuthority('E09000001')?.kind).toBe('other');
  });

  test('has no first day where the source only has the start of its own records', () => {
    expect(REFERENCE_AUTHORITIES.filter(({ period }) => period.from?.startsWith('2005'))).toEqual([]);
    expect(referenceAuthority('E08000019')?.period).toEqual({ from: null, to: null });
  });

  test('names its source and licence', () => {
    expect(REFERENCE_SOURCE).toMatchObject({ publisher: 'mySociety', licence: 'CC BY 4.0' });
  });

  test.skipIf(!existsSync(expected))('agrees with the counts made from the published file (skipped where the data is absent)', () => {
    const { E9_authorities: counts } = JSON.parse(readFileSync(expected, 'utf8')) as { E9_authorities: Record<string, unknown> };
    const abolished = REFERENCE_AUTHORITIES.filter(({ period }) => period.to !== null);
    expect({
      rows: REFERENCE_AUTHORITIES.length,
      current: current.length,
      abolished: abolished.length,
      no_gss: REFERENCE_AUTHORITIES.filter(({ gss }) => gss === null).length,
      abolished_with_replacement: abolished.filter(({ replacedBy }) => replacedBy.length > 0).length,
      replaced_by_several: abolished.filter(({ replacedBy }) => replacedBy.length > 1).length,
    }).toEqual(Object.fromEntries(Object.entries(counts).filter(([, value]) => typeof value === 'number')));
    expect(referenceAuthority('E07000165')).toMatchObject({ name: 'Harrogate Borough Council', period: { to: '2023-04-01' }, replacedBy: ['E06000065'] });
  });
});
