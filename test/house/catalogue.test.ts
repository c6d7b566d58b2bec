import { describe, expect, test } from 'vitest';
import { contractorAndRegulator } from '../../server/domain/conflicts/rules/contractor-and-regulator.ts';
import { FURTHER_VERSIONS, RULES, ruleOf, versionsOf } from '../../server/domain/conflicts/rules/index.ts';
import type { Rule } from '../../server/domain/conflicts/rule.ts';
import { PHASES } from '../../server/domain/guidance/guidance.ts';
import { GUIDANCE } from '../../server/domain/guidance/index.ts';
import { familyIsFunctionOf, ROLE_KINDS } from '../../server/domain/roles/kinds.ts';
import { SOURCES } from '../../server/domain/sources/index.ts';
import { AUTHORITY_KINDS, FAMILIES, keys, VOCABULARIES } from '../../server/domain/vocabulary.ts';
import { faultsOf, repeated, unlisted, unsourced, untranslated } from './catalogue.ts';
import { exists, files, read } from './sources.ts';

const catalogue = (index: string, folder: string): string[] => unlisted({ path: index, text: read(index) }, folder, files(`${folder}/*.ts`));

describe('rules', () => {
  test('each file is in the index, under its own id, in order', () => {
    expect(catalogue('server/domain/conflicts/rules/index.ts', 'server/domain/conflicts/rules')).toEqual([]);
    const ids = RULES.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(repeated(ids)).toEqual([]);
    expect(ids.filter((id) => !exists(`server/domain/conflicts/rules/${id}.ts`))).toEqual([]);
  });

  test.each([...RULES, ...FURTHER_VERSIONS].map((rule) => [rule.version === 1 ? rule.id : `${rule.id} ${rule.version}`, rule] as const))('%s has sources, words, guidance, a sentence, and examples both ways that hold', (_id, rule) => {
    expect(faultsOf(rule)).toEqual([]);
  });

  test('a further version has its own number, and is else the same rule: of the same thing, kind and class, with the same parameters', () => {
    const same = (id: string) => (versionsOf(id) ?? []).map(({ about, kind, proposedClass, parameters }) => JSON.stringify([about, kind, proposedClass, Object.keys(parameters)]));
    expect(FURTHER_VERSIONS.filter(({ id }) => new Set(same(id)).size !== 1)).toEqual([]);
    expect(FURTHER_VERSIONS.flatMap(({ id }) => repeated((versionsOf(id) ?? []).map(({ version }) => String(version))))).toEqual([]);
    expect(FURTHER_VERSIONS.map(({ id, version }) => ruleOf(id, version))).toEqual(FURTHER_VERSIONS);
  });

  test('none proposes what only a person can conclude', () => {
    expect(RULES.filter(({ proposedClass }) => proposedClass !== 'potential' && proposedClass !== 'actual')).toEqual([]);
  });
});

describe('guidance', () => {
  test('each paragraph is in the index, and each phase is known', () => {
    expect(catalogue('server/domain/guidance/index.ts', 'server/domain/guidance/paragraphs')).toEqual([]);
    expect(GUIDANCE.filter(({ phase }) => !(phase in PHASES))).toEqual([]);
    expect(GUIDANCE.flatMap(({ id, sources }) => unsourced(id, sources))).toEqual([]);
  });
});

describe('sources', () => {
  test('each file is in the index, under its own id', () => {
    const helpers = ['index', 'source'];
    const ids = SOURCES.map(({ id }) => id);
    const entries = files('server/domain/sources/*.ts').map(({ path }) => path.replace(/^.*\/|\.ts$/g, '')).filter((name) => !helpers.includes(name));
    expect([...ids].sort()).toEqual(entries.sort());
    expect(repeated(ids)).toEqual([]);
  });

  test('each has its format documented', () => {
    const formats = read('docs/formats.md').toLowerCase();
    expect(SOURCES.filter(({ id }) => !formats.includes(`## ${id}`)).map(({ id }) => id)).toEqual([]);
  });
});

describe('kinds of role', () => {
  test('are unique, well-named, described in both languages, of a known family', () => {
    expect(repeated(ROLE_KINDS.map(({ kind }) => kind))).toEqual([]);
    expect(ROLE_KINDS.filter(({ kind }) => !/^[a-z][a-z-]*$/.test(kind))).toEqual([]);
    expect(ROLE_KINDS.flatMap(({ kind, title }) => untranslated(kind, { title }))).toEqual([]);
    expect(ROLE_KINDS.filter(({ description, family }) => description === '' || !(family in FAMILIES))).toEqual([]);
    expect(ROLE_KINDS.flatMap(({ functionOf }) => functionOf ?? []).filter((kind) => !(kind in AUTHORITY_KINDS))).toEqual([]);
  });

  test('fill every family, and only regulation can be no function of an authority', () => {
    expect(keys(FAMILIES).filter((family) => !ROLE_KINDS.some((one) => one.family === family))).toEqual([]);
    expect(keys(FAMILIES).filter((family) => !familyIsFunctionOf(family, 'parish'))).toEqual(['regulator']);
    expect(ROLE_KINDS.filter(({ family, universal, functionOf }) => family !== 'regulator' && (universal || functionOf))).toEqual([]);
  });
});

test('every term of every vocabulary is in both languages', () => {
  expect(Object.entries(VOCABULARIES).flatMap(([name, terms]) => untranslated(name, terms))).toEqual([]);
});

describe('the check of the catalogues would notice', () => {
  const rule = contractorAndRegulator;
  const [flag] = rule.examples.flags;
  const [silent] = rule.examples.silent;
  const changed = (change: Partial<Rule>): string[] => faultsOf({ ...rule, ...change });

  test.each<readonly [string, Partial<Rule>, RegExp]>([
    ['no source', { sources: [] }, /no source/],
    ['a source without its provision', { sources: [{ ...rule.sources[0]!, provision: '' }] }, /without provision/],
    ['missing Welsh', { why: { en: 'Why', cy: '' } }, /why lacks/],
    ['English passed off as Welsh', { title: { en: 'Title', cy: 'Title' } }, /title lacks/],
    ['guidance that is not there', { guidance: 'regulating.nothing' }, /no paragraph/],
    ['a sentence that does not say when', { says: { en: '{authority} and {body}.', cy: '{authority} a {body}.' } }, /\{periods\}/],
    ['a place that nobody fills', { says: { en: `${rule.says.en} {council}`, cy: rule.says.cy } }, /\{council\}/],
    ['other periods', { examples: { ...rule.examples, flags: [{ ...flag, periods: ['2001-01-01/'] }] } }, /2001-01-01/],
    ['another severity', { examples: { ...rule.examples, flags: [{ ...flag, severity: 1 }] } }, /severity/],
    ['a silent example that flags', { examples: { ...rule.examples, silent: [{ ...silent, roles: flag.roles }] } }, /the example says nothing/],
    ['a rule that finds nothing', { look: () => undefined }, /gives nothing/],
  ])('%s', (_what, change, complaint) => {
    expect(changed(change).join('\n')).toMatch(complaint);
  });

  test('a file that the index forgot, and an id given twice', () => {
    const index = { path: 'catalogue/index.ts', text: `import { one } from './one.ts';` };
    expect(unlisted(index, 'catalogue', [index, { path: 'catalogue/one.ts', text: '' }, { path: 'catalogue/two.ts', text: '' }])).toEqual(['catalogue/two.ts is not in catalogue/index.ts']);
    expect(repeated(['a', 'b', 'a'])).toEqual(['a']);
  });
});
