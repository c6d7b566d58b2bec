/**
 * The kinds of role that an authority plays towards a body: data, in families that rules speak of. Adding a kind is adding a line here.
 * Regulator kinds say whether they are `universal` (every premises, risk-rated, with an external appeal: holding one says little about
 * this body) and for which kinds of authority the function exists in law.
 */
import type { AuthorityKind, Family } from '../vocabulary.ts';
import type { Words } from '../words.ts';

export interface RoleKind {
  readonly kind: string;
  readonly family: Family;
  readonly title: Words;
  readonly description: string;
  readonly universal?: true;
  /** Kinds of authority that have the function; absent: any. */
  readonly functionOf?: readonly AuthorityKind[];
}

const LOWER: readonly AuthorityKind[] = ['district', 'unitary', 'metropolitan', 'london-borough', 'other'];
const UPPER: readonly AuthorityKind[] = ['county', 'unitary', 'metropolitan', 'london-borough', 'other'];
const PRINCIPAL: readonly AuthorityKind[] = ['county', 'district', 'unitary', 'metropolitan', 'london-borough', 'other'];
const PLANNING: readonly AuthorityKind[] = [...PRINCIPAL, 'combined'];

const kind = (family: Family, id: string, en: string, cy: string, description: string, more: Partial<RoleKind> = {}): RoleKind => ({ kind: id, family, title: { en, cy }, description, ...more });

export const ROLE_KINDS: readonly RoleKind[] = [
  kind('incubator', 'set-up-support', 'helps to set it up', 'helpu i’w sefydlu', 'Staff time, premises or services given to bring the body into being.'),
  kind('incubator', 'set-up-adviser', 'advises on setting it up', 'cynghori ar ei sefydlu', 'Advice on the business case, the legal form or the transfer, by the council or by advisers it pays.'),
  kind('incubator', 'set-up-grant', 'set-up grant', 'grant sefydlu', 'Money given for the purpose of setting the body up.'),
  kind('incubator', 'asset-transferor', 'transfers assets to it', 'trosglwyddo asedau iddo', 'Community asset transfer or transfer of equipment, data or licences on set-up (LGA 1972 s.123 for land).'),
  kind('incubator', 'secondment', 'seconds staff to it', 'secondio staff iddo', 'Council employees working for the body while employed by the council.'),
  kind('contractor', 'commissioner', 'commissions services from it', 'comisiynu gwasanaethau ganddo', 'Decides what is bought and from whom (Procurement Act 2023).'),
  kind('contractor', 'contract-manager', 'manages its contract', 'rheoli ei gontract', 'Manages performance of a contract; part of a covered procurement until it ends (Procurement Act 2023 s.1).'),
  kind('contractor', 'performance-monitor', 'monitors its performance', 'monitro ei berfformiad', 'Measures what is delivered under a contract or service agreement.'),
  kind('contractor', 'customer', 'buys from it', 'prynu ganddo', 'Buys goods or services as any customer would.'),
  kind('regulator', 'food-hygiene', 'food hygiene', 'hylendid bwyd', 'Food authority: inspects and rates food premises (Food Safety Act 1990; assimilated Regulation 2017/625).', { universal: true, functionOf: LOWER }),
  kind('regulator', 'health-safety', 'health and safety', 'iechyd a diogelwch', 'Enforcing authority for workplace health and safety (SI 1998/494).', { universal: true, functionOf: LOWER }),
  kind('regulator', 'licensing', 'licensing', 'trwyddedu', 'Alcohol, entertainment, taxi, animal and street licences (Licensing Act 2003 and others).', { functionOf: LOWER }),
  kind('regulator', 'planning', 'planning', 'cynllunio', 'Local planning authority: determines applications (Town and Country Planning Act 1990).', { functionOf: PLANNING }),
  kind('regulator', 'environmental-impact', 'decides on its environmental impact', 'penderfynu ar ei effaith amgylcheddol', 'Determines an application for development that needs an environmental impact assessment (SI 2017/571).', { functionOf: PLANNING }),
  kind('regulator', 'planning-enforcement', 'planning enforcement', 'gorfodi cynllunio', 'Enforces planning control (Town and Country Planning Act 1990 Part VII).', { functionOf: PRINCIPAL }),
  kind('regulator', 'building-control', 'building control', 'rheoli adeiladu', 'Building control authority (Building Act 1984).', { functionOf: LOWER }),
  kind('regulator', 'trading-standards', 'trading standards', 'safonau masnach', 'Enforces consumer and product law.', { universal: true, functionOf: UPPER }),
  kind('regulator', 'weights-measures', 'weights and measures', 'pwysau a mesurau', 'Local weights and measures authority (Weights and Measures Act 1985).', { universal: true, functionOf: UPPER }),
  kind('regulator', 'environmental-protection', 'environmental protection', 'diogelu’r amgylchedd', 'Statutory nuisance, air quality and permits (Environmental Protection Act 1990).', { universal: true, functionOf: LOWER }),
  kind('regulator', 'housing-standards', 'housing standards', 'safonau tai', 'Enforces housing conditions (Housing Act 2004); a council cannot serve notices on itself, and becomes the enforcer on transfer.', { functionOf: LOWER }),
  kind('regulator', 'safeguarding-adults', 'safeguarding of adults', 'diogelu oedolion', 'Enquiries under Care Act 2014 s.42.', { functionOf: UPPER }),
  kind('regulator', 'safeguarding-children', 'safeguarding of children', 'diogelu plant', 'Designated officer for allegations (LADO).', { functionOf: UPPER }),
  kind('regulator', 'health-scrutiny', 'health scrutiny', 'craffu ar iechyd', 'Scrutiny of health services (SI 2013/218).', { functionOf: UPPER }),
  kind('regulator', 'special-educational-needs', 'special educational needs', 'anghenion addysgol arbennig', 'Assessments and placements (Children and Families Act 2014 Part 3).', { functionOf: UPPER }),
  kind('regulator', 'school-standards', 'school standards', 'safonau ysgolion', 'Intervention in schools causing concern (Education and Inspections Act 2006 Part 4).', { functionOf: UPPER }),
  kind('regulator', 'public-health', 'public health', 'iechyd y cyhoedd', 'Public health functions (NHS Act 2006 s.2B).', { functionOf: UPPER }),
  kind('regulator', 'fire-safety', 'fire safety', 'diogelwch tân', 'Fire safety, where the authority is the enforcing body.', { universal: true, functionOf: ['county', 'combined', 'other'] }),
  kind('regulator', 'data-or-records', 'data or records', 'data neu gofnodion', 'Oversight of how the body handles data or records for the council.', { functionOf: PLANNING }),
  kind('owner', 'shareholder', 'holds shares in it', 'dal cyfranddaliadau ynddo', 'Holds shares; LGHA 1989 Part V asks whether the company is controlled or influenced.'),
  kind('owner', 'member-of-body', 'is a member of it', 'aelod ohono', 'Is a member of the society or company.'),
  kind('owner', 'board-nominator', 'names people to its board', 'enwebu pobl i’w fwrdd', 'Appoints or nominates directors, trustees or committee members.'),
  kind('financier', 'grant-funder', 'gives it grants', 'rhoi grantiau iddo', 'Grant funding for running costs or projects.'),
  kind('financier', 'lender', 'lends to it', 'benthyca iddo', 'Loans; Subsidy Control Act 2022 where not on market terms.'),
  kind('financier', 'guarantor', 'guarantees for it', 'gwarantu drosto', 'Guarantees, pension admission and pass-through.'),
  kind('landlord', 'landlord', 'lets premises to it', 'gosod eiddo iddo', 'Lease or licence of council land or buildings.'),
  kind('adviser', 'adviser', 'advises it', 'ei gynghori', 'Advice that is not part of setting the body up.'),
  kind('adviser', 'licensor', 'licenses its data or know-how to it', 'trwyddedu data neu wybodaeth iddo', 'Licences intellectual property or data to the body.'),
  kind('adviser', 'support-services', 'sells support services to it', 'gwerthu gwasanaethau cymorth iddo', 'Payroll, IT, HR or legal services sold to the body.'),
  kind('scrutiny', 'scrutiny', 'scrutinises it', 'craffu arno', 'Overview and scrutiny (LGA 2000 s.9F).'),
  kind('scrutiny', 'appeals-or-complaints', 'hears appeals or complaints about it', 'gwrando apeliadau neu gwynion amdano', 'Appeals must not be heard by the officers who took the decision (Regulators’ Code 2.3).'),
  kind('scrutiny', 'challenge-assessor', 'assesses its expression of interest', 'asesu ei ddatganiad o ddiddordeb', 'Considers an expression of interest under the community right to challenge, and accepts or rejects it (Localism Act 2011 ss.81–86).'),
  kind('other', 'land-manager', 'manages land that is to be built on', 'rheoli tir y bwriedir adeiladu arno', 'Manages land that the council itself, alone or with the body, applies to develop (SI 1992/1492 reg 3).'),
  kind('other', 'promoter', 'promotes its development', 'hyrwyddo ei ddatblygiad', 'Brings a development forward with or for the body.'),
  kind('other', 'current-provider', 'runs the service itself today', 'rhedeg y gwasanaeth ei hun heddiw', 'Provides with its own staff the service that the body wants to take over, or took over.'),
  kind('other', 'enforcement-authority', 'enforces other law', 'gorfodi cyfraith arall', 'Enforcement that no other kind names.'),
  kind('other', 'successor-provider', 'would step in for it', 'byddai’n camu i mewn', 'Would have to provide the service if the body failed.'),
  kind('other', 'other', 'another role', 'rôl arall', 'A role that no other kind names; say what it is in the legal basis.'),
];

const byKind = new Map(ROLE_KINDS.map((entry) => [entry.kind, entry]));

export const roleKind = (kind: string): RoleKind | undefined => byKind.get(kind);

export const isFunctionOf = (entry: RoleKind, authority: AuthorityKind): boolean => entry.functionOf?.includes(authority) ?? true;

/** Whether any kind of the family is a function of such an authority: a parish inspects nobody. */
export const familyIsFunctionOf = (family: Family, authority: AuthorityKind): boolean =>
  ROLE_KINDS.some((entry) => entry.family === family && isFunctionOf(entry, authority));
