/** Who may do what: one table, action by role. A pair that is not listed is decided: no. Every action is listed, and a test walks them all. */
import type { MembershipRole } from '../accounts/account.ts';
import type { Words } from '../words.ts';

/** Keeping the register of one authority. */
const KEEPERS = ['monitoring-officer', 'deputy-monitoring-officer'] as const satisfies readonly MembershipRole[];
/** Those who work inside an authority. */
const INSIDE = [...KEEPERS, 'system-administrator', 'reviewer', 'democratic-services', 'parish-clerk', 'member', 'officer', 'delegate'] as const satisfies readonly MembershipRole[];
/** The auditor that the law gives to one authority, who sees it whole; and the Local Government Association's, by agreement, who sees no personal and no withheld detail. */
const AUDITORS = ['external-auditor', 'lga-auditor'] as const satisfies readonly MembershipRole[];
const READERS = [...INSIDE, ...AUDITORS] as const;
/** Settings of the installation, and no content of any register. */
const INSTANCE = ['instance-administrator'] as const satisfies readonly MembershipRole[];
/** Who may declare for themselves: what is said of oneself is no keeping of the register. */
const OF_THEMSELVES = [...KEEPERS, 'system-administrator', 'reviewer', 'democratic-services', 'parish-clerk', 'member', 'officer'] as const satisfies readonly MembershipRole[];

interface Grant {
  readonly says: Words;
  /** Roles held in the authority concerned; or, where `anywhere`, in any authority or none. */
  readonly to: readonly MembershipRole[];
  readonly anywhere?: true;
}

const words = (en: string, cy: string): Words => ({ en, cy });

export const PERMISSIONS = {
  'authority.add': { says: words('Add and correct authorities', 'Ychwanegu a chywiro awdurdodau'), to: INSTANCE, anywhere: true },
  'authority.read': { says: words('See the list of authorities', 'Gweld y rhestr o awdurdodau'), to: [...INSTANCE, ...READERS], anywhere: true },
  'mutual.add': { says: words('Add a body', 'Ychwanegu corff'), to: [...INSTANCE, ...KEEPERS], anywhere: true },
  'mutual.read': { says: words('See bodies and their public numbers', 'Gweld cyrff a’u rhifau cyhoeddus'), to: [...INSTANCE, ...READERS], anywhere: true },
  'catalogue.read': { says: words('Read rules, guidance and kinds of role', 'Darllen rheolau, canllawiau a mathau o rôl'), to: [...INSTANCE, ...READERS], anywhere: true },
  'account.add': { says: words('Add and invite accounts, and give them roles', 'Ychwanegu a gwahodd cyfrifon, a rhoi rolau iddynt'), to: [...INSTANCE, 'system-administrator'], anywhere: true },
  'account.change': { says: words('Suspend and restore accounts, end their roles, move people between councils', 'Atal ac adfer cyfrifon, dod â’u rolau i ben, symud pobl rhwng cynghorau'), to: [...INSTANCE, 'system-administrator'], anywhere: true },
  'account.merge': { says: words('Make two accounts of one human being into one', 'Uno dau gyfrif yr un person'), to: INSTANCE, anywhere: true },
  'account.read': { says: words('See the accounts', 'Gweld y cyfrifon'), to: [...INSTANCE, 'system-administrator'], anywhere: true },
  'post.read': { says: words('See what mail went out and what came back', 'Gweld pa bost a aeth allan a beth ddaeth yn ôl'), to: INSTANCE, anywhere: true },
  'instance-ledger.read': { says: words('Read the log of the installation', 'Darllen cofnod y gosodiad'), to: INSTANCE, anywhere: true },
  'instance-access.read': { says: words('See refusals that belong to no council', 'Gweld gwrthodiadau nad ydynt yn perthyn i unrhyw gyngor'), to: INSTANCE, anywhere: true },
  'auditor.read': { says: words('See which auditors have access, and end it', 'Gweld pa archwilwyr sydd â mynediad, a’i derfynu'), to: KEEPERS },
  'access.read': { says: words('See who signed in, who was refused and what auditors looked at', 'Gweld pwy a fewngofnododd, pwy a wrthodwyd a beth a welodd archwilwyr'), to: [...KEEPERS, 'system-administrator'] },
  'settings.change': { says: words('Change the settings of the register', 'Newid gosodiadau’r gofrestr'), to: KEEPERS },
  'dossier.record': { says: words('Record the council’s own view of a body', 'Cofnodi barn y cyngor ei hun am gorff'), to: KEEPERS },
  'unit.record': { says: words('Record units', 'Cofnodi unedau'), to: [...KEEPERS, 'system-administrator', 'democratic-services'] },
  'person.record': { says: words('Record people and their offices', 'Cofnodi pobl a’u swyddi'), to: [...KEEPERS, 'system-administrator', 'democratic-services', 'parish-clerk'] },
  'role.record': { says: words('Record, end, correct and withdraw roles', 'Cofnodi, dod i ben, cywiro a thynnu rolau yn ôl'), to: KEEPERS },
  'role-statement.record': { says: words('State that a kind of role is not played', 'Datgan nad yw math o rôl yn cael ei chwarae'), to: KEEPERS },
  'responsibility.record': { says: words('Record who answers for a role', 'Cofnodi pwy sy’n atebol am rôl'), to: KEEPERS },
  'connection.record': { says: words('Record how others are connected with a body', 'Cofnodi sut mae eraill yn gysylltiedig â chorff'), to: KEEPERS },
  'own-connection.record': { says: words('Say how one is oneself connected with a body', 'Dweud sut mae rhywun ei hun yn gysylltiedig â chorff'), to: OF_THEMSELVES },
  'connection.read': { says: words('See how the council’s people are connected with bodies', 'Gweld sut mae pobl y cyngor yn gysylltiedig â chyrff'), to: [...KEEPERS, 'reviewer', 'external-auditor'] },
  'withheld-detail.record': { says: words('Record detail that the public copy leaves out', 'Cofnodi manylion nad ydynt yn y copi cyhoeddus'), to: KEEPERS },
  'withheld-detail.read': { says: words('Open such detail; each reading is recorded', 'Agor manylion o’r fath; cofnodir pob darlleniad'), to: KEEPERS },
  'declaration.draft': { says: words('Draft a declaration, of oneself or for whom one drafts', 'Drafftio datganiad, eich hun neu dros rywun'), to: [...OF_THEMSELVES, 'delegate'] },
  'declaration.submit': { says: words('File a declaration of one’s own', 'Ffeilio’ch datganiad eich hun'), to: OF_THEMSELVES },
  'declaration.enter': { says: words('Enter a paper form that somebody signed', 'Cofnodi ffurflen bapur a lofnodwyd gan rywun'), to: [...KEEPERS, 'democratic-services', 'parish-clerk'] },
  'declaration.review': { says: words('Accept, return, rectify and retract declarations', 'Derbyn, dychwelyd, cywiro a thynnu datganiadau yn ôl'), to: KEEPERS },
  'declaration.read': { says: words('See all declarations of the council', 'Gweld holl ddatganiadau’r cyngor'), to: [...KEEPERS, 'democratic-services'] },
  'declaration.chase': { says: words('Remind people of what falls due', 'Atgoffa pobl o’r hyn sy’n ddyledus'), to: [...KEEPERS, 'democratic-services', 'parish-clerk'] },
  'ruling.make': { says: words('Rule on interests that the text of the law implies', 'Dyfarnu ar fuddiannau y mae testun y gyfraith yn eu hawgrymu'), to: KEEPERS },
  'hold.place': { says: words('Hold back what would be destroyed, and destroy what is past its time', 'Atal dinistrio, a dinistrio’r hyn sydd wedi mynd heibio’i amser'), to: KEEPERS },
  'conflict.prepare': { says: words('Prepare the file of a concern', 'Paratoi ffeil pryder'), to: [...KEEPERS, 'reviewer'] },
  'safeguard.arrange': { says: words('Arrange, change and end safeguards', 'Trefnu, newid a dod â mesurau diogelu i ben'), to: KEEPERS },
  'safeguard.verify': { says: words('Record whether a safeguard operates', 'Cofnodi a yw mesur diogelu yn gweithio'), to: [...KEEPERS, 'reviewer'] },
  'concern.triage': { says: words('Look at concerns that somebody raised', 'Edrych ar bryderon a godwyd gan rywun'), to: [...KEEPERS, 'reviewer'] },
  'inquiry.send': { says: words('Ask officers what the council does with a body, and take their answers into the register', 'Gofyn i swyddogion beth mae’r cyngor yn ei wneud gyda chorff, a derbyn eu hatebion i’r gofrestr'), to: KEEPERS },
  'body-notice.send': { says: words('Show a body what will be published about it, and publish its reply', 'Dangos i gorff yr hyn a gyhoeddir amdano, a chyhoeddi ei ateb'), to: KEEPERS },
  'act.record': { says: words('Record acts of enforcing', 'Cofnodi gweithredoedd gorfodi'), to: KEEPERS },
  'rule.adopt': { says: words('Adopt versions and parameters of rules', 'Mabwysiadu fersiynau a pharamedrau rheolau'), to: KEEPERS },
  'guidance.adopt': { says: words('Adopt guidance, and add to it for the council', 'Mabwysiadu canllawiau, ac ychwanegu atynt dros y cyngor'), to: KEEPERS },
  'guidance.publish': { says: words('Publish an edition of guidance', 'Cyhoeddi argraffiad o ganllawiau'), to: [...INSTANCE, ...KEEPERS], anywhere: true },
  'precedent.share': { says: words('Show a decision to other councils, in words that name nobody', 'Dangos penderfyniad i gynghorau eraill, mewn geiriau nad ydynt yn enwi neb'), to: KEEPERS },
  'decision.read': { says: words('Read decisions with their internal reasons', 'Darllen penderfyniadau gyda’u rhesymau mewnol'), to: [...KEEPERS, 'reviewer', 'external-auditor'] },
  'conflict.decide': { says: words('Decide a concern, unless connected with it', 'Penderfynu ar bryder, oni bai’n gysylltiedig ag ef'), to: KEEPERS },
  'personal-conflict.read': { says: words('See overlaps that are about the interests of a person', 'Gweld gorgyffyrddiadau sy’n ymwneud â buddiannau person'), to: [...KEEPERS, 'reviewer', 'external-auditor'] },
  'register.read': { says: words('Read the register of the council', 'Darllen cofrestr y cyngor'), to: READERS },
  'personal.read': { says: words('See names of people, notes and roles that are not yet public', 'Gweld enwau pobl, nodiadau a rolau nad ydynt yn gyhoeddus eto'), to: [...INSIDE, 'external-auditor'] },
  'ledger.read': { says: words('Read the entries of the council’s log', 'Darllen cofnodion cofnod y cyngor'), to: [...KEEPERS, ...AUDITORS, 'system-administrator', 'reviewer'] },
} as const satisfies Record<string, Grant>;

export type Action = keyof typeof PERMISSIONS;

export function allows(action: Action, role: MembershipRole): boolean {
  return (PERMISSIONS[action].to as readonly MembershipRole[]).includes(role);
}

/** Whether an action concerns one authority's register, so that the role must be held there. */
export const isOfOneAuthority = (action: Action): boolean => !('anywhere' in PERMISSIONS[action]);
