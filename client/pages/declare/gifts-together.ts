/** Gifts of one source that come to much together, where the council asks to be told of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { ApiProblem, get, type Page as ListOf } from '../../api/client.ts';
import { longDate } from '../../text/dates.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import { shownValue } from './entry-words.ts';

export interface GiftsTogether {
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly totalPence: number;
  readonly count: number;
  readonly limitPence: number;
}

/** A warning is no reason not to show the page. */
export async function giftsTogether(authority: string, person: string, signal: AbortSignal): Promise<readonly GiftsTogether[]> {
  try {
    return (await get<ListOf<GiftsTogether>>('/api/declarations/gifts-together', { authority, person }, signal)).items;
  } catch (error) {
    if (error instanceof ApiProblem) return [];
    throw error;
  }
}

const pounds = (pence: number): string => shownValue({ kind: 'pence' }, pence);
const day = (date: string): string => longDate(date, language());

export const giftsView = (gifts: readonly GiftsTogether[]): TemplateResult | typeof nothing =>
  gifts.length === 0
    ? nothing
    : html`<div class="govuk-inset-text gifts-together">${gifts.map(({ source, from, to, totalPence, count, limitPence }) => html`<p>${d().giftsTogether({ source, n: count, total: pounds(totalPence), limit: pounds(limitPence), from: day(from), to: day(to) })}</p>`)}</div>`;
