/** The two tables of a council that are taken away as CSV. */
import type { PublicRole } from '../../domain/publication/replies.ts';
import { roleKind } from '../../domain/roles/kinds.ts';
import type { Words } from '../../domain/words.ts';
import { bodyPage, personPage } from './addresses.ts';
import { categoryOf } from './categories.ts';
import { bodyIn, summaryOf } from './entry-text.ts';
import type { InterestRow } from './interest-rows.ts';
import type { Column, CsvTable } from './table.ts';

const words = (en: string, cy: string): Words => ({ en, cy });
const FROM = words('First day', 'Diwrnod cyntaf');
const TO = words('Last day; empty where it is open', 'Diwrnod olaf; gwag os yw’n agored');
const RECORDED = words('When it was recorded', 'Pryd y’i cofnodwyd');
const PAGE = words('Page of the register', 'Tudalen y gofrestr');

const INTERESTS: readonly Column<InterestRow>[] = [
  { name: 'id', title: words('Id', 'Dynodydd'), datatype: 'string', required: true, of: ({ id }) => id },
  { name: 'person', title: words('Id of the person', 'Dynodydd y person'), datatype: 'string', required: true, of: ({ person }) => person },
  { name: 'person_name', title: words('Name', 'Enw'), datatype: 'string', of: ({ name }) => name },
  { name: 'category', title: words('Heading', 'Pennawd'), datatype: 'string', of: ({ heading }) => heading },
  { name: 'category_title', title: words('Heading in words', 'Y pennawd mewn geiriau'), datatype: 'string', of: ({ heading }) => (heading === null ? null : (categoryOf(heading)?.title.en ?? heading)) },
  { name: 'category_title_cy', title: words('Heading in Welsh', 'Y pennawd yn Gymraeg'), datatype: 'string', of: ({ heading }) => (heading === null ? null : (categoryOf(heading)?.title.cy ?? heading)) },
  { name: 'summary', title: words('What it is, in one line', 'Beth ydyw, mewn un llinell'), datatype: 'string', of: ({ heading, entry }) => (heading === null ? null : summaryOf(heading, entry, 'en')) },
  { name: 'entry', title: words('Field by field', 'Fesul maes'), datatype: 'json', of: ({ entry }) => (entry === null ? null : JSON.stringify(entry)) },
  { name: 'body', title: words('Id of the body, where the register has it', 'Dynodydd y corff, lle mae yn y gofrestr'), datatype: 'string', of: ({ mutual }) => mutual },
  { name: 'body_name', title: words('Body', 'Corff'), datatype: 'string', of: ({ entry }) => bodyIn(entry)?.name ?? null },
  { name: 'body_number', title: words('Number of the body', 'Rhif y corff'), datatype: 'string', of: ({ entry }) => bodyIn(entry)?.number ?? null },
  { name: 'body_number_scheme', title: words('Register that the number is of', 'Y gofrestr y mae’r rhif yn perthyn iddi'), datatype: 'string', of: ({ entry }) => bodyIn(entry)?.scheme ?? null },
  { name: 'valid_from', title: FROM, datatype: 'date', of: ({ period }) => period.from },
  { name: 'valid_to', title: TO, datatype: 'date', of: ({ period }) => period.to },
  { name: 'state', title: words('State: registered, ended or superseded', 'Cyflwr: registered, ended neu superseded'), datatype: 'string', required: true, of: ({ state }) => state },
  { name: 'withheld', title: words('The law under which it is withheld', 'Y gyfraith y’i cedwir yn ôl oddi tani'), datatype: 'string', of: ({ withheld }) => withheld },
  { name: 'address_withheld', title: words('An address is left out', 'Gadawyd cyfeiriad allan'), datatype: 'boolean', required: true, of: ({ addressWithheld }) => addressWithheld },
  { name: 'received_on', title: words('Day on which it was received', 'Y diwrnod y’i derbyniwyd'), datatype: 'date', of: ({ receivedOn }) => receivedOn },
  { name: 'recorded_at', title: RECORDED, datatype: 'dateTime', of: ({ recordedAt }) => recordedAt },
];

const ROLES: readonly Column<PublicRole>[] = [
  { name: 'id', title: words('Id', 'Dynodydd'), datatype: 'string', required: true, of: ({ id }) => id },
  { name: 'body', title: words('Id of the body', 'Dynodydd y corff'), datatype: 'string', required: true, of: ({ mutual }) => mutual },
  { name: 'body_name', title: words('Body', 'Corff'), datatype: 'string', required: true, of: ({ mutualName }) => mutualName },
  { name: 'family', title: words('Kind of role, broadly', 'Math o rôl, yn fras'), datatype: 'string', required: true, of: ({ family }) => family },
  { name: 'kind', title: words('Kind of role', 'Math o rôl'), datatype: 'string', required: true, of: ({ kind }) => kind },
  { name: 'kind_title', title: words('What the council does', 'Beth mae’r cyngor yn ei wneud'), datatype: 'string', of: ({ kind }) => roleKind(kind)?.title.en ?? kind },
  { name: 'kind_title_cy', title: words('What the council does, in Welsh', 'Beth mae’r cyngor yn ei wneud, yn Gymraeg'), datatype: 'string', of: ({ kind }) => roleKind(kind)?.title.cy ?? kind },
  { name: 'valid_from', title: FROM, datatype: 'date', of: ({ period }) => period.from },
  { name: 'valid_to', title: TO, datatype: 'date', of: ({ period }) => period.to },
  { name: 'unit', title: words('Team or department', 'Tîm neu adran'), datatype: 'string', of: ({ unitName }) => unitName },
  { name: 'committee', title: words('Committee', 'Pwyllgor'), datatype: 'string', of: ({ committeeName }) => committeeName },
  { name: 'accountable_person', title: words('Id of the councillor who answers for it', 'Dynodydd y cynghorydd sy’n atebol amdani'), datatype: 'string', of: ({ accountableOfficer }) => accountableOfficer },
  { name: 'legal_basis', title: words('Legal basis', 'Sail gyfreithiol'), datatype: 'string', of: ({ legalBasis }) => legalBasis },
  { name: 'of_contracted_service', title: words('Inspects the very service that it buys', 'Yn arolygu’r union wasanaeth y mae’n ei brynu'), datatype: 'boolean', required: true, of: ({ ofContractedService }) => ofContractedService },
  { name: 'confirmed_on', title: words('Day on which it was last said to be still true', 'Y diwrnod y dywedwyd ddiwethaf ei bod yn dal yn wir'), datatype: 'date', of: ({ confirmed }) => confirmed?.on ?? null },
  { name: 'unconfirmed_since', title: words('Day since which nobody has confirmed it, though asked', 'Y diwrnod y mae heb ei chadarnhau ers hynny, er gofyn'), datatype: 'date', of: ({ unconfirmedSince }) => unconfirmedSince ?? null },
  { name: 'recorded_at', title: RECORDED, datatype: 'dateTime', required: true, of: ({ recordedAt }) => recordedAt },
];

/** Addresses are those of the register that is asked, so the column is made for each reply. */
export const interestsTable = (origin: string, code: string): CsvTable<InterestRow> => ({
  file: 'interests.csv',
  title: words('Register of interests', 'Cofrestr buddiannau'),
  description: words(
    'One row for each interest of a councillor or co-opted member that everybody may see. Whose interest it is within a household, home addresses that nobody asked to publish, and what is withheld by law are not in it; that something is withheld is. A cell that a spreadsheet would run begins with an apostrophe.',
    'Un rhes i bob buddiant gan gynghorydd neu aelod cyfetholedig y caiff pawb ei weld. Nid yw’n cynnwys buddiant pwy ydyw o fewn aelwyd, cyfeiriadau cartref na ofynnodd neb am eu cyhoeddi, na’r hyn a gedwir yn ôl yn ôl y gyfraith; dywedir bod rhywbeth wedi’i gadw’n ôl. Mae cell y byddai taenlen yn ei rhedeg yn dechrau â chollnod.',
  ),
  columns: [...INTERESTS, { name: 'page', title: PAGE, datatype: 'anyURI', of: ({ person }) => personPage(origin, code, person) }],
  key: ['id'],
});

export const rolesTable = (origin: string, code: string): CsvTable<PublicRole> => ({
  file: 'roles.csv',
  title: words('Roles towards mutuals and co-operatives', 'Rolau tuag at gydfuddiannau a chydweithfeydd'),
  description: words(
    'One row for each role that the council plays towards a body and that is public. A body without a row is not a body without a role. A cell that a spreadsheet would run begins with an apostrophe.',
    'Un rhes i bob rôl gyhoeddus sydd gan y cyngor tuag at gorff. Nid yw corff heb res yn gorff heb rôl. Mae cell y byddai taenlen yn ei rhedeg yn dechrau â chollnod.',
  ),
  columns: [...ROLES, { name: 'page', title: PAGE, datatype: 'anyURI', of: ({ mutual }) => bodyPage(origin, code, mutual) }],
  key: ['id'],
});
