/** Files on one council and one body: every role that the council played, with its evidence. The format is written down in docs/formats.md. */
import type { LegalForm } from '../vocabulary.ts';
import { legalFormOf, namesIn, numbersIn, type BodyNumber } from './dossiers/body.ts';
import { isObject, listAt, textAt, textsAt, type Json } from './dossiers/json.ts';
import { rolesIn, type DossierRole, type Refuse } from './dossiers/roles.ts';
import { quoted, unfitText } from './reading/fitness.ts';
import type { DocumentSource, Entry, Rejection } from './source.ts';

export interface DossierRecord {
  /** What the file calls it. */
  readonly reference: string | null;
  readonly authority: string;
  readonly body: {
    readonly name: string;
    /** In the file's own words: the legal form beside it is read from them. */
    readonly form: string;
    readonly legalForm: LegalForm;
    readonly otherNames: readonly string[];
    readonly identifiers: readonly BodyNumber[];
  };
  readonly roles: readonly DossierRole[];
  /** What the file's author warns of: inference, doubt. For the council's own notes, never for the public. */
  readonly caution: string | null;
}

const MONEY = ['grants', 'contracts', 'payments'] as const;

function headOf(dossier: Json, refuse: Refuse): Omit<DossierRecord, 'roles'> | undefined {
  const [authority, name, form, caution] = [textAt(dossier, 'gss'), textAt(dossier, 'body'), textAt(dossier, 'form'), textAt(dossier, 'caution')];
  let sound = true;
  const check = (field: string, wrong: string | undefined) => {
    if (!wrong) return;
    sound = false;
    refuse(field, wrong);
  };
  check('gss', /^[A-Z]\d{8}$/.test(authority) ? undefined : `${quoted(authority)} is not a GSS code (a letter and eight digits)`);
  check('body', name === '' ? 'no name' : unfitText(name, 200));
  check('form', unfitText(form, 1000));
  check('caution', unfitText(caution, 2000));
  const money = MONEY.map((section) => dossier[section]).filter(isObject);
  const otherNames = namesIn(name, money.flatMap((section) => textsAt(section, 'names')));
  for (const other of otherNames) check('names', unfitText(other, 200));
  if (!sound) return undefined;
  const identifiers = numbersIn(form, money.flatMap((section) => textsAt(section, 'numbers')));
  return { reference: textAt(dossier, 'id') || null, authority, body: { name, form, legalForm: legalFormOf(form), otherNames, identifiers }, caution: caution || null };
}

const dossiersOf = (value: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  return Array.isArray(value['dossiers']) ? value['dossiers'] : [value];
};

export const dossiers: DocumentSource<DossierRecord> = {
  id: 'dossiers',
  title: { en: 'Files on bodies and a council’s roles towards them (JSON)', cy: 'Ffeiliau ar gyrff a rolau cyngor tuag atynt (JSON)' },
  shape: 'document',
  recognise: (start) => /^\uFEFF?\s*[[{]/.test(start) && start.includes('"gss"') && start.includes('"roles"') && start.includes('"body"'),
  read: (value) => {
    const items = dossiersOf(value);
    if (!items) return { records: [], rejected: [{ line: 1, reason: 'is neither a list of files nor one file' }], rows: 1, unread: [] };
    const records: Entry<DossierRecord>[] = [];
    const rejected: Rejection[] = [];
    let rows = 0;
    for (const [i, item] of items.entries()) {
      const line = i + 1;
      const refuse: Refuse = (column, reason) => void rejected.push({ line, column, reason });
      const head = isObject(item) ? headOf(item, refuse) : void rejected.push({ line, reason: 'is not an object' });
      if (!head || !isObject(item)) {
        rows += 1;
        continue;
      }
      const read = listAt(item, 'roles').map((role, j) => {
        if (isObject(role)) return rolesIn(role, item, `roles[${j}]`, refuse);
        refuse(`roles[${j}]`, 'is not an object');
        return { count: 1, roles: [] };
      });
      rows += read.reduce((sum, { count }) => sum + count, 0);
      records.push({ line, value: { ...head, roles: read.flatMap(({ roles }) => roles) } });
    }
    return { records, rejected, rows, unread: [] };
  },
};
