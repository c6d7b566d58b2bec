/** The forms by which a council tries, adopts and withdraws a version of a rule or other values of it. */
import type { NewPreview, RuleAdoption } from '../../../server/domain/conflicts/adoption.ts';
import type { Typed, Verb, VerbField } from '../../components/verb-form.ts';
import { adopting as t } from '../../text/adopting.ts';
import { common } from '../../text/common.ts';
import { typedFigure, written, type Parameter, type RuleVersion } from './rule-data.ts';

/** A parameter of one version: another version may have another figure under the same name. */
const fieldName = (version: number, name: string): string => `${name}-${version}`;

const chosen = (versions: readonly RuleVersion[], typed: Typed): RuleVersion | undefined => versions.find(({ version }) => String(version) === typed['version']) ?? versions.find(({ inForce }) => inForce) ?? versions[0];

function parameterField(version: number, one: Parameter, several: boolean, before: NewPreview | undefined): VerbField {
  const value = before?.version === version ? (before.parameters?.[one.name] ?? one.value) : one.value;
  return {
    name: fieldName(version, one.name),
    label: one.title,
    hint: one.unit === 'pence' ? t().poundsHint : t().monthsHint(one.least, one.most),
    kind: 'number',
    value: written(one, value),
    missing: t().figureMissing,
    also: [one.name],
    ...(several && { when: (typed) => typed['version'] === String(version) }),
  };
}

/** `asked` hears what was asked, for the reply says only what would follow; `before` is what was tried last. */
export function previewVerb(rule: string, authority: string, versions: readonly RuleVersion[], { from, before, asked }: { readonly from: string; readonly before?: NewPreview | undefined; readonly asked: (what: NewPreview) => void }): Verb {
  const several = versions.length > 1;
  const now = before?.version ?? versions.find(({ inForce }) => inForce)?.version ?? 1;
  const faultOf = (one: Parameter): string => (one.unit === 'pence' ? t().poundsWrong : t().monthsWrong(one.least, one.most));
  return {
    path: `/api/rules/${encodeURIComponent(rule)}/preview`,
    submit: t().preview,
    unrepeated: true,
    fields: [
      ...(several ? [{ name: 'version', label: t().which, kind: 'radios' as const, value: String(now), choices: versions.map(({ version, title, why }) => ({ value: String(version), title: `${t().version(version)}: ${title}`, hint: why })), missing: common().choiceMissing }] : []),
      ...versions.flatMap(({ version, parameters }) => parameters.map((one) => parameterField(version, one, several, before))),
      { name: 'from', label: t().fromLabel, hint: t().fromHint, kind: 'date', value: before?.from ?? from, missing: common().dateMissing },
    ],
    check: (typed) => {
      const version = chosen(versions, typed);
      return (version?.parameters ?? []).flatMap((one) => {
        const id = fieldName(version?.version ?? 1, one.name);
        return typedFigure(one, typed[id] ?? '') === undefined ? [{ id, message: faultOf(one) }] : [];
      });
    },
    body: (typed) => {
      const version = chosen(versions, typed);
      const parameters = Object.fromEntries((version?.parameters ?? []).map((one) => [one.name, typedFigure(one, typed[fieldName(version?.version ?? 1, one.name)] ?? '') ?? one.value]));
      const wanted: NewPreview = { authority, version: version?.version ?? 1, parameters, from: typed['from'] ?? '' };
      asked(wanted);
      return wanted;
    },
  };
}

export const adoptVerb = (rule: string, wanted: NewPreview): Verb => ({
  path: '/api/rule-adoptions',
  submit: t().adopt,
  fields: [{ name: 'reason', label: t().adoptReason, hint: common().reasonHint, kind: 'area', rows: 3, missing: common().reasonMissing, also: ['from', 'version', 'parameters'] }],
  body: ({ reason = '' }) => ({ ...wanted, rule, reason: reason.trim() }),
});

export const withdrawVerb = ({ id, version }: RuleAdoption): Verb => ({
  path: `/api/rule-adoptions/${id}/withdraw`,
  version,
  submit: t().withdrawSubmit,
  grave: true,
  fields: [{ name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', rows: 3, missing: common().reasonMissing }],
});
