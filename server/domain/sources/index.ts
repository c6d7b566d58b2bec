/** Every source. A new one is one file in this folder and one line below. */
import { authorities } from './authorities.ts';
import { councillors } from './councillors.ts';
import { dossiers } from './dossiers.ts';
import { interests } from './interests.ts';
import { roles } from './roles.ts';
import type { DocumentSource, Source, TableSource } from './source.ts';

export const SOURCES: readonly Source[] = [authorities, dossiers, roles, interests, councillors];

export const tableWith = (header: readonly string[]): TableSource<unknown> | undefined =>
  SOURCES.find((source): source is TableSource<unknown> => source.shape === 'table' && source.recognise(header));

export const documentThatBegins = (start: string): DocumentSource<unknown> | undefined =>
  SOURCES.find((source): source is DocumentSource<unknown> => source.shape === 'document' && source.recognise(start));
