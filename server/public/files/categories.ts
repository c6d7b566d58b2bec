/** What interests are registered under, as files and other programs' interfaces name it: the headings of the law and of the code, and gifts. */
import { publicRegister as cy } from '../../../client/text/cy/public-register.ts';
import { publicRegister as en } from '../../../client/text/en/public-register.ts';
import type { Field, Heading } from '../../domain/declarations/heading.ts';
import { HEADINGS } from '../../domain/declarations/headings/index.ts';
import type { Words } from '../../domain/words.ts';

export interface PublicField {
  readonly name: string;
  readonly kind: Field['kind'] | 'outcome';
  readonly label: Words;
}

export interface Category {
  /** A heading's own id. */
  readonly id: string;
  /** Its place: 1 to 7 are those of SI 2012/1464, in the order of its Schedule. */
  readonly number: string;
  readonly title: Words;
  readonly register: Heading['register'] | 'gifts';
  /** Of these only are values ever shown. */
  readonly fields: readonly PublicField[];
}

/** As pages say it, where the form speaks to the person or has no such heading. */
const said = (table: 'headings' | 'labels' | 'gift', name: string): Words | undefined => (en[table][name] === undefined ? undefined : { en: en[table][name], cy: cy[table][name] ?? en[table][name] });

const field = (name: string, kind: PublicField['kind'], label: Words | undefined): PublicField => ({ name, kind, label: label ?? { en: name, cy: name } });

/** They are declared on a form of their own, which is no heading. */
const GIFTS: Omit<Category, 'number'> = {
  id: 'gifts',
  register: 'gifts',
  title: { en: en.gifts, cy: cy.gifts },
  fields: ([['outcome', 'outcome'], ['what', 'line'], ['body', 'body'], ['on', 'date'], ['valuePence', 'pence']] as const).map(([name, kind]) => field(name, kind, said('gift', name))),
};

const ofHeading = ({ id, register, title, fields }: Heading): Omit<Category, 'number'> => ({
  id,
  register,
  title: said('headings', id) ?? title,
  fields: fields.filter(({ publish }) => publish !== 'never').map(({ name, kind, label }) => field(name, kind, said('labels', name) ?? label)),
});

export const CATEGORIES: readonly Category[] = [...HEADINGS.map(ofHeading), GIFTS].map((category, i) => ({ ...category, number: String(i + 1) }));

const byId = new Map(CATEGORIES.map((category) => [category.id, category]));
export const categoryOf = (id: string): Category | undefined => byId.get(id);
