/** The forms of an act: recording one, correcting it, withdrawing it. */
import { shownName } from '../../components/person-name.ts';
import type { Typed, Verb, VerbField } from '../../components/verb-form.ts';
import { acts as t } from '../../text/acts.ts';
import { capital } from '../../text/capital.ts';
import { common } from '../../text/common.ts';
import { longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { Act, Choosing } from './act-data.ts';

/** In a list to choose from: that there is nobody, beside that nothing is said. */
const NONE = 'none';
const isCommittee = ({ kind }: Choosing['units'][number]): boolean => kind === 'committee' || kind === 'sub-committee';

function fieldsOf({ kinds, roles, titles, units, people }: Choosing, act?: Act): readonly VerbField[] {
  const chosenOf = ({ kind }: Typed): Act['of'] | undefined => kinds.find((one) => one.kind === kind)?.of;
  const roleField = (of: Act['of']): VerbField => ({
    name: `role-${of}`,
    label: t().role,
    hint: t().roleHint,
    kind: 'choice',
    none: t().roleNone,
    also: ['role'],
    value: act?.of === of ? (act.role ?? '') : '',
    choices: roles.filter(({ family }) => family === of).map(({ id, kind, period }) => ({ value: id, title: `${capital(titles.get(kind) ?? kind)}, ${longPeriod(period, today(new Date()), language())}` })),
    when: (typed) => chosenOf(typed) === of,
  });
  const held = (named: { readonly id: string } | null | undefined): string => (act ? (named?.id ?? NONE) : '');
  const nobody = [{ value: NONE, title: t().clearly }];
  const [first] = act?.evidence ?? [];
  return [
    { name: 'kind', label: t().kind, kind: 'choice', none: t().kindNone, value: act?.kind ?? '', choices: kinds.map(({ kind, of, title }) => ({ value: kind, title: `${capital(title)} (${t().of[of]})` })), missing: t().kindMissing },
    { name: 'on', label: t().on, hint: t().onHint, kind: 'date', value: act?.on ?? '', missing: common().dateMissing },
    roleField('regulator'),
    roleField('contractor'),
    { name: 'person', label: t().person, kind: 'choice', none: t().personNone, value: held(act?.person), choices: [...nobody, ...people.map(({ id, name }) => ({ value: id, title: shownName(name) }))] },
    { name: 'tie', label: t().tie, hint: t().tieHint, kind: 'radios', value: act?.tie ?? '', choices: Object.entries(t().ties).map(([value, title]) => ({ value, title })), missing: t().tieMissing },
    { name: 'unit', label: t().unit, kind: 'choice', none: t().unitNone, value: held(act?.unit), choices: [...nobody, ...units.filter((unit) => !isCommittee(unit)).map(({ id, name }) => ({ value: id, title: name }))] },
    { name: 'committee', label: t().committee, kind: 'choice', none: t().committeeNone, value: held(act?.committee), choices: [...nobody, ...units.filter(isCommittee).map(({ id, name }) => ({ value: id, title: name }))] },
    ...kinds.map(({ kind, outcome }): VerbField => ({ name: `outcome-${kind}`, label: t().outcome, hint: `${t().outcomeIs(outcome)} ${t().outcomeHint}`, also: ['outcome'], value: act?.kind === kind ? (act.outcome ?? '') : '', when: (typed) => typed['kind'] === kind })),
    { name: 'description', label: t().description, hint: t().descriptionHint, kind: 'area', rows: 3, value: act?.description ?? '' },
    { name: 'evidence', label: t().evidenceTitle, value: first?.title ?? '' },
    { name: 'evidenceUrl', label: t().evidenceUrl, hint: t().evidenceUrlHint, value: first?.url ?? '' },
    { name: 'evidenceReference', label: t().evidenceReference, value: first?.reference ?? '' },
  ];
}

const orNone = (typed: string | undefined): string | null | undefined => (typed === NONE ? null : typed || undefined);

function bodyOf({ kinds }: Choosing, typed: Typed, act?: Act): object {
  const { kind = '', on, tie, description, evidence, evidenceUrl, evidenceReference } = typed;
  const of = kinds.find((one) => one.kind === kind)?.of ?? 'regulator';
  const clean = (text: string | undefined): string | undefined => text?.trim() || undefined;
  const shows = clean(evidence) === undefined ? [] : [{ ...act?.evidence[0], title: clean(evidence), url: clean(evidenceUrl), reference: clean(evidenceReference) }];
  return { kind, on, tie, role: typed[`role-${of}`] || null, person: orNone(typed['person']), unit: orNone(typed['unit']), committee: orNone(typed['committee']), outcome: clean(typed[`outcome-${kind}`]) ?? null, description: clean(description) ?? null, evidence: [...shows, ...(act?.evidence.slice(1) ?? [])] };
}

const check = ({ evidence, evidenceUrl, evidenceReference }: Typed) => (!evidence?.trim() && (evidenceUrl?.trim() || evidenceReference?.trim()) ? [{ id: 'evidence', message: t().evidenceNeedsTitle }] : []);

export const recordVerb = (authority: string, mutual: string, choosing: Choosing): Verb => ({
  path: '/api/acts',
  submit: t().submit,
  fields: fieldsOf(choosing),
  check,
  body: (typed) => ({ authority, mutual, ...bodyOf(choosing, typed) }),
  cancel: `/bodies/${mutual}`,
});

const reason = (): VerbField => ({ name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', missing: common().reasonMissing });

export const correctVerb = (act: Act, choosing: Choosing): Verb => ({
  path: `/api/acts/${act.id}/correct`,
  version: act.version,
  submit: t().submitCorrect,
  fields: [...fieldsOf(choosing, act), reason()],
  check,
  body: (typed) => ({ ...bodyOf(choosing, typed, act), reason: typed['reason']?.trim() }),
  cancel: `/acts/${act.id}`,
});

export const withdrawVerb = ({ id, version }: Act): Verb => ({ path: `/api/acts/${id}/withdraw`, version, submit: t().submitWithdraw, grave: true, fields: [reason()], cancel: `/acts/${id}` });
