/** The closed vocabularies in the words of the screen; the same keys as in the domain, so a new one cannot be forgotten here. */
import type { AuthorityKind, ConflictKind, Family, IdentifierScheme, LegalForm, OfficeKind, UnitKind } from '../../../server/domain/vocabulary.ts';
import type { Basis } from '../../../server/domain/conflicts/rule.ts';
import type { Known } from '../../../server/domain/roles/coverage.ts';
import type { Tie } from '../../../server/domain/access/connected.ts';
import type { Step } from '../../../server/domain/access/deciding.ts';
import type { MembershipRole } from '../../../server/domain/accounts/account.ts';
import type { Office } from '../../../server/domain/people/person.ts';
import type { WithheldDetail } from '../../../server/domain/people/withheld-detail.ts';

export interface Vocabulary {
  family: Record<Family, string>;
  familyShort: Record<Family, string>;
  known: Record<Known, string>;
  legalForm: Record<LegalForm, string>;
  identifierScheme: Record<IdentifierScheme, string>;
  authorityKind: Record<AuthorityKind, string>;
  unitKind: Record<UnitKind, string>;
  officeKind: Record<OfficeKind, string>;
  statutory: Record<NonNullable<Office['statutory']>, string>;
  conflictKind: Record<ConflictKind, string>;
  basis: Record<Basis, string>;
  hat: Record<MembershipRole, string>;
  withheld: Record<WithheldDetail['kind'], string>;
  /** Of somebody else; of the reader; and as a choice in a form. */
  tie: Record<Tie, string>;
  ownTie: Record<Tie, string>;
  step: Record<Step, string>;
  severity: { actNow: string; soon: string; note: string };
}

export const vocabulary: Vocabulary = {
  family: {
    incubator: 'helped to set it up / supports it',
    contractor: 'buys from it',
    regulator: 'inspects or licenses it',
    owner: 'owns it or sits on it',
    financier: 'funds it or lends to it',
    landlord: 'is its landlord',
    adviser: 'advises it',
    scrutiny: 'scrutinises it',
    other: 'has another role',
  },
  familyShort: {
    incubator: 'Set up or supports',
    contractor: 'Buys from',
    regulator: 'Inspects or licenses',
    owner: 'Owns or sits on',
    financier: 'Funds or lends',
    landlord: 'Landlord',
    adviser: 'Advises',
    scrutiny: 'Scrutinises',
    other: 'Other role',
  },
  known: { held: 'yes', 'not-held': 'no', 'not-ours': 'not ours by law', unknown: 'not known' },
  legalForm: {
    'co-operative-society': 'co-operative society',
    'community-benefit-society': 'community benefit society',
    'community-interest-company': 'community interest company',
    'company-limited-by-guarantee': 'company limited by guarantee',
    'company-limited-by-shares': 'company limited by shares',
    llp: 'limited liability partnership',
    cio: 'charitable incorporated organisation',
    charity: 'charity',
    'employee-ownership-trust': 'employee ownership trust',
    unincorporated: 'unincorporated association',
    other: 'other form',
  },
  identifierScheme: {
    'companies-house': 'Companies House number',
    'fca-mutuals': 'FCA Mutuals Public Register number',
    'charity-england-wales': 'charity number (England and Wales)',
    'charity-scotland': 'charity number (Scotland)',
    'charity-ni': 'charity number (Northern Ireland)',
    'coops-uk': 'Co-operatives UK number',
  },
  authorityKind: {
    county: 'county council',
    district: 'district council',
    unitary: 'unitary council',
    metropolitan: 'metropolitan borough council',
    'london-borough': 'London borough council',
    combined: 'combined authority',
    parish: 'parish or community council',
    other: 'other authority',
  },
  unitKind: { department: 'department', team: 'team', committee: 'committee', 'sub-committee': 'sub-committee', external: 'outside the council' },
  officeKind: { member: 'councillor', 'co-opted': 'co-opted member', officer: 'officer', independent: 'independent person' },
  statutory: { 'head-of-paid-service': 'head of paid service (LGHA 1989 s.4)', 'monitoring-officer': 'monitoring officer (LGHA 1989 s.5)', 'chief-finance-officer': 'chief finance officer (LGA 1972 s.151)' },
  conflictKind: {
    'biased-ground-rules': 'biased ground rules: it shaped the terms that it then bought on',
    'impaired-objectivity': 'impaired objectivity: it judges its own work or its own interest',
    'unequal-access': 'unequal access to information: one side knows what others cannot',
  },
  basis: { statute: 'statute', regulation: 'regulations', 'statutory-guidance': 'statutory guidance', 'local-code': 'local code', 'case-law': 'judgment of a court', 'good-practice': 'good practice' },
  hat: {
    'instance-administrator': 'administrator of this register',
    'system-administrator': 'system administrator',
    'monitoring-officer': 'monitoring officer',
    'deputy-monitoring-officer': 'deputy monitoring officer',
    reviewer: 'reviewer',
    'democratic-services': 'democratic services',
    'parish-clerk': 'parish clerk',
    member: 'councillor',
    officer: 'officer',
    delegate: 'delegate',
    'external-auditor': 'external auditor',
    'lga-auditor': 'auditor of the Local Government Association',
  },
  withheld: { 'sensitive-interest': 'detail of a sensitive interest', 'home-address': 'home address' },
  tie: {
    'post-in-body': 'holds a post in the body',
    'own-interest': 'has an interest in the body',
    'partner-interest': 'their partner has an interest in the body',
    'relative-interest': 'a relative of theirs has an interest in the body',
    'about-oneself': 'the matter is about them',
  },
  ownTie: {
    'post-in-body': 'you hold a post in the body',
    'own-interest': 'you have an interest in the body',
    'partner-interest': 'your partner has an interest in the body',
    'relative-interest': 'a relative of yours has an interest in the body',
    'about-oneself': 'the matter is about you',
  },
  step: {
    'monitoring-officer': 'the monitoring officer',
    'deputy-monitoring-officer': 'the deputy monitoring officer',
    'head-of-paid-service': 'the head of paid service',
    invited: 'the monitoring officer of another council, invited for this file',
  },
  severity: { actNow: 'act now', soon: 'soon', note: 'note' },
};
