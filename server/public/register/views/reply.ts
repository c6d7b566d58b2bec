/** What a body says, beside what it is about. Its words are its own, and are shown as they came: paragraphs, and nothing that a browser would run. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedReply } from '../../../domain/notices/notice.ts';
import type { Words } from '../words.ts';

const paragraphs = (text: string): TemplateResult[] => text.split(/\n+/).filter((line) => line.trim() !== '').map((line) => html`<span class="public__said">${line}</span>`);

const saidBy = ({ by, on }: PublishedReply, { t, date }: Words): string => (by === null ? t.bodySaysNobody(date(on)) : t.bodySays(by, date(on)));

const said = (reply: PublishedReply, words: Words): TemplateResult => html`<strong>${saidBy(reply, words)}</strong>${paragraphs(reply.text)}`;

/** Within a cell of a table. */
export const replyBeside = (reply: PublishedReply | null, words: Words): TemplateResult | typeof nothing =>
  reply === null ? nothing : html`<span class="public__reply">${said(reply, words)}</span>`;

export const replySection = (reply: PublishedReply | null | undefined, words: Words): TemplateResult | typeof nothing =>
  reply ? html`<section aria-labelledby="says"><h2 class="govuk-heading-m" id="says">${words.t.bodySaysHeading}</h2><p class="govuk-hint">${words.t.bodySaysExplain}</p><blockquote class="public__reply">${said(reply, words)}</blockquote></section>` : nothing;
