/** The closed vocabularies of the register, with the words people read. Served at `GET /api/vocabularies`. */
import { OUTCOMES, SAFEGUARD_KINDS, STANDINGS } from './reviews/safeguards.ts';
import { DISPOSITIONS, REFERRALS, titlesOf } from './reviews/disposition.ts';
import { STALE_BECAUSE } from './reviews/stale-because.ts';
import { DECISION_STATES } from './reviews/states.ts';
import type { Words } from './words.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export const AUTHORITY_KINDS = {
  county: words('county council', 'cyngor sir (dwy haen)'),
  district: words('district council', 'cyngor dosbarth'),
  unitary: words('unitary council', 'cyngor unedol'),
  metropolitan: words('metropolitan borough council', 'cyngor bwrdeistref fetropolitan'),
  'london-borough': words('London borough council', 'cyngor bwrdeistref yn Llundain'),
  combined: words('combined authority', 'awdurdod cyfunol'),
  parish: words('parish or community council', 'cyngor plwyf neu gymuned'),
  other: words('other authority', 'awdurdod arall'),
} as const satisfies Record<string, Words>;

export const NATIONS = {
  England: words('England', 'Lloegr'),
  Wales: words('Wales', 'Cymru'),
  Scotland: words('Scotland', 'Yr Alban'),
  'Northern-Ireland': words('Northern Ireland', 'Gogledd Iwerddon'),
} as const satisfies Record<string, Words>;

/** In the fixed order in which every page shows them. A "contractor" is the supplier to everyone but the Committee: on screen it is "buys from it". */
export const FAMILIES = {
  incubator: words('helped to set it up / supports it', 'helpu i’w sefydlu / ei gefnogi'),
  contractor: words('buys from it', 'prynu ganddo'),
  regulator: words('inspects or licenses it', 'ei arolygu neu ei drwyddedu'),
  owner: words('owns it or sits on it', 'berchen arno neu’n aelod ohono'),
  financier: words('funds it or lends to it', 'ei ariannu neu’n benthyca iddo'),
  landlord: words('is its landlord', 'landlord iddo'),
  adviser: words('advises it', 'ei gynghori'),
  scrutiny: words('scrutinises it', 'craffu arno'),
  other: words('has another role', 'rôl arall'),
} as const satisfies Record<string, Words>;

export const LEGAL_FORMS = {
  'co-operative-society': words('co-operative society', 'cymdeithas gydweithredol'),
  'community-benefit-society': words('community benefit society', 'cymdeithas budd cymunedol'),
  'community-interest-company': words('community interest company', 'cwmni buddiannau cymunedol'),
  'company-limited-by-guarantee': words('company limited by guarantee', 'cwmni cyfyngedig drwy warant'),
  'company-limited-by-shares': words('company limited by shares', 'cwmni cyfyngedig drwy gyfranddaliadau'),
  llp: words('limited liability partnership', 'partneriaeth atebolrwydd cyfyngedig'),
  cio: words('charitable incorporated organisation', 'sefydliad corfforedig elusennol'),
  charity: words('charity', 'elusen'),
  'employee-ownership-trust': words('employee ownership trust', 'ymddiriedolaeth perchnogaeth gweithwyr'),
  unincorporated: words('unincorporated association', 'cymdeithas anghorfforedig'),
  other: words('other form', 'ffurf arall'),
} as const satisfies Record<string, Words>;

export const IDENTIFIER_SCHEMES = {
  'companies-house': words('Companies House number', 'rhif Tŷ’r Cwmnïau'),
  'fca-mutuals': words('FCA Mutuals Public Register number', 'rhif Cofrestr Gyhoeddus Cymdeithasau Cydfuddiannol yr FCA'),
  'charity-england-wales': words('charity number (England and Wales)', 'rhif elusen (Cymru a Lloegr)'),
  'charity-scotland': words('charity number (Scotland)', 'rhif elusen (Yr Alban)'),
  'charity-ni': words('charity number (Northern Ireland)', 'rhif elusen (Gogledd Iwerddon)'),
  'coops-uk': words('Co-operatives UK number', 'rhif Co-operatives UK'),
} as const satisfies Record<string, Words>;

/** From FAR subpart 9.5, the only law on an organisation's own conflicting roles; the kinds are the field's standard terms. */
export const CONFLICT_KINDS = {
  'biased-ground-rules': words('biased ground rules: it shaped the terms that it then bought on', 'rheolau sylfaenol â thuedd: lluniodd y telerau y prynodd arnynt wedyn'),
  'impaired-objectivity': words('impaired objectivity: it judges its own work or its own interest', 'gwrthrychedd amharedig: mae’n barnu ei gwaith neu ei buddiant ei hun'),
  'unequal-access': words('unequal access to information: one side knows what others cannot', 'mynediad anghyfartal at wybodaeth: gŵyr un ochr yr hyn na all eraill'),
} as const satisfies Record<string, Words>;

export const CONFLICT_CLASSES = {
  actual: words('actual', 'gwirioneddol'),
  potential: words('potential', 'posibl'),
  perceived: words('perceived', 'canfyddedig'),
} as const satisfies Record<string, Words>;

export const CONFLICT_STATES = {
  open: words('not yet reviewed', 'heb ei adolygu eto'),
  decided: words('decided', 'wedi’i benderfynu'),
  stale: words('decided, and to be looked at again', 'wedi’i benderfynu, ac i’w ystyried eto'),
  withdrawn: words('no longer given by the recorded facts', 'nid yw’r ffeithiau a gofnodwyd yn ei roi mwyach'),
} as const satisfies Record<string, Words>;

export const UNIT_KINDS = {
  department: words('department', 'adran'),
  team: words('team', 'tîm'),
  committee: words('committee', 'pwyllgor'),
  'sub-committee': words('sub-committee', 'is-bwyllgor'),
  external: words('outside the council', 'y tu allan i’r cyngor'),
} as const satisfies Record<string, Words>;

export const OFFICE_KINDS = {
  member: words('councillor', 'cynghorydd'),
  'co-opted': words('co-opted member', 'aelod cyfetholedig'),
  officer: words('officer', 'swyddog'),
  independent: words('independent person', 'person annibynnol'),
} as const satisfies Record<string, Words>;

export const CAPACITIES = {
  'accountable-officer': words('accountable officer', 'swyddog atebol'),
  'contract-manager': words('contract manager', 'rheolwr contract'),
  'performance-monitor': words('performance monitor', 'monitor perfformiad'),
  inspector: words('inspector', 'arolygydd'),
  'line-manager': words('line manager', 'rheolwr llinell'),
  'decision-maker': words('decision-maker', 'penderfynwr'),
  adviser: words('adviser', 'cynghorydd'),
} as const satisfies Record<string, Words>;

export const STAGES = {
  idea: words('idea or expression of interest', 'syniad neu fynegiant o ddiddordeb'),
  incubation: words('being set up', 'yn cael ei sefydlu'),
  tender: words('in a tender', 'mewn tendr'),
  live: words('live', 'yn weithredol'),
  review: words('under review', 'dan adolygiad'),
  exit: words('ended', 'wedi dod i ben'),
} as const satisfies Record<string, Words>;

export const ORIGINS = {
  'spin-out': words('spun out of the council', 'wedi’i ddeillio o’r cyngor'),
  'right-to-challenge': words('community right to challenge', 'hawl gymunedol i herio'),
  'start-up': words('started by others', 'wedi’i ddechrau gan eraill'),
  'stock-transfer': words('housing stock transfer', 'trosglwyddo stoc tai'),
  'council-company': words('council company', 'cwmni’r cyngor'),
} as const satisfies Record<string, Words>;

export const CONTROL_MODELS = {
  'employee-owned': words('owned by its employees', 'yn eiddo i’w weithwyr'),
  'employee-controlled': words('controlled by its employees', 'dan reolaeth ei weithwyr'),
  'user-led': words('led by its users', 'dan arweiniad ei ddefnyddwyr'),
  'multi-stakeholder': words('several kinds of stakeholder', 'sawl math o randdeiliad'),
  'community-owned': words('owned by the community', 'yn eiddo i’r gymuned'),
  'tenant-employee': words('tenants and employees', 'tenantiaid a gweithwyr'),
  'council-owned': words('owned by the council', 'yn eiddo i’r cyngor'),
  charity: words('charity', 'elusen'),
} as const satisfies Record<string, Words>;

export const VOCABULARIES = {
  authorityKind: AUTHORITY_KINDS,
  nation: NATIONS,
  family: FAMILIES,
  legalForm: LEGAL_FORMS,
  identifierScheme: IDENTIFIER_SCHEMES,
  conflictKind: CONFLICT_KINDS,
  conflictClass: CONFLICT_CLASSES,
  conflictState: CONFLICT_STATES,
  unitKind: UNIT_KINDS,
  officeKind: OFFICE_KINDS,
  capacity: CAPACITIES,
  stage: STAGES,
  origin: ORIGINS,
  controlModel: CONTROL_MODELS,
  safeguardKind: SAFEGUARD_KINDS,
  safeguardState: STANDINGS,
  testOutcome: OUTCOMES,
  disposition: titlesOf(DISPOSITIONS),
  referral: REFERRALS,
  decisionState: DECISION_STATES,
  staleBecause: STALE_BECAUSE,
} as const;

export type AuthorityKind = keyof typeof AUTHORITY_KINDS;
export type Nation = keyof typeof NATIONS;
export type Family = keyof typeof FAMILIES;
export type LegalForm = keyof typeof LEGAL_FORMS;
export type IdentifierScheme = keyof typeof IDENTIFIER_SCHEMES;
export type ConflictKind = keyof typeof CONFLICT_KINDS;
export type ConflictClass = keyof typeof CONFLICT_CLASSES;
export type ConflictState = keyof typeof CONFLICT_STATES;
export type UnitKind = keyof typeof UNIT_KINDS;
export type OfficeKind = keyof typeof OFFICE_KINDS;
export type Capacity = keyof typeof CAPACITIES;

/** The three that HC 112 para 48 names. While one of them is unknown, nothing may say or imply "no conflict". */
export const CORE_FAMILIES = ['incubator', 'contractor', 'regulator'] as const satisfies readonly Family[];

export const keys = <T extends object>(vocabulary: T) => Object.keys(vocabulary) as (keyof T & string)[];
