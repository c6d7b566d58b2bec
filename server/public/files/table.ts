/** A table that is taken away as CSV (RFC 4180), with what its columns mean as CSV on the Web says it. */
import type { Words } from '../../domain/words.ts';
import { cell } from '../../api/csv.ts';
import { DEMO } from './demo-words.ts';

export interface Column<Row> {
  readonly name: string;
  readonly title: Words;
  /** Of XML Schema, as CSV on the Web names them; a list has a sign between its values. */
  readonly datatype: 'string' | 'date' | 'dateTime' | 'boolean' | 'anyURI' | 'json';
  readonly required?: true;
  readonly of: (row: Row) => string | boolean | null;
}

export interface CsvTable<Row> {
  readonly file: string;
  readonly title: Words;
  readonly description: Words;
  readonly columns: readonly Column<Row>[];
  readonly key: readonly string[];
}

/** The byte order mark is what makes Excel read UTF-8. The header is there also where no row is. */
export function csvOf<Row>({ columns }: CsvTable<Row>, rows: readonly Row[]): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ of }) => of(row)))];
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

const LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** Titles begin with the name that stands in the file: by it a reader tells that the file is the one described (Tabular Metadata §5.6). */
const titles = ({ name, title }: Pick<Column<never>, 'name' | 'title'>) => ({ en: [name, title.en], cy: [title.cy] });

/** Model for Tabular Data and Metadata on the Web, W3C Recommendation of 17 December 2015. */
export function metadataOf<Row>({ file, title, description, columns, key }: CsvTable<Row>, { council, page, demo }: { council: string; page: string; demo: boolean }): object {
  const said = (language: keyof Words) => ({ '@value': `${demo ? `${DEMO[language]} ` : ''}${description[language]}`, '@language': language });
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: file,
    'dc:title': [{ '@value': `${title.en}: ${council}`, '@language': 'en' }, { '@value': `${title.cy}: ${council}`, '@language': 'cy' }],
    'dc:description': [said('en'), said('cy')],
    'dc:publisher': council,
    'dc:source': { '@id': page },
    'dc:license': { '@id': LICENCE },
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n'], quoteChar: '"', doubleQuote: true },
    tableSchema: {
      columns: columns.map((column) => ({ name: column.name, titles: titles(column), datatype: column.datatype === 'dateTime' ? { base: 'dateTime', format: 'yyyy-MM-ddTHH:mm:ss.SSSX' } : column.datatype, required: column.required === true })),
      primaryKey: key,
    },
  };
}
