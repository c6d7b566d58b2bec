/**
 * A source: one published file format, how to recognise it and how a row becomes a record of ours. Pure: whoever calls it has decoded
 * the bytes and split the rows (CSV) or parsed the text (JSON), and afterwards resolves names, saves and counts.
 */
import type { Words } from '../words.ts';

/** A row of a table: the line of the file on which it begins (the header is line 1), and its cells by the header as written. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Why a row, or one cell of it, was refused. A row can have several; of a row with any, nothing is taken. */
export interface Rejection {
  /** Line of the file; in a JSON list, the place of the item, from 1. */
  readonly line: number;
  /** The header as written; in JSON, the path within the item. */
  readonly column?: string;
  readonly reason: string;
}

export interface Entry<T> {
  readonly line: number;
  readonly value: T;
}

export interface Reading<T> {
  readonly records: readonly Entry<T>[];
  readonly rejected: readonly Rejection[];
  /** Everything that was there to be read, refused or not. */
  readonly rows: number;
  /** Columns that the format does not know, so that nothing is dropped without a word. */
  readonly unread: readonly string[];
  /** What the file says of itself in numbers, refused rows with it. */
  readonly counts?: Readonly<Record<string, number>>;
  /** More of that kind, each under a name of its own. */
  readonly extra?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Named {
  readonly id: string;
  readonly title: Words;
}

export interface TableSource<T> extends Named {
  readonly shape: 'table';
  readonly recognise: (header: readonly string[]) => boolean;
  /** `asAt`: the day for which a file of several days is counted. */
  readonly read: (rows: readonly Row[], asAt?: string) => Reading<T>;
}

export interface DocumentSource<T> extends Named {
  readonly shape: 'document';
  /** From the first few thousand characters of the text. */
  readonly recognise: (start: string) => boolean;
  readonly read: (value: unknown) => Reading<T>;
}

export type Source = TableSource<unknown> | DocumentSource<unknown>;
