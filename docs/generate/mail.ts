import { TEMPLATES } from '../../server/domain/post/index.ts';
import type { Template } from '../../server/domain/post/template.ts';
import type { Language } from '../../server/domain/words.ts';
import { generated, page } from './markdown.ts';

function hours(count: number): string {
  return count % 24 === 0 && count > 24 ? `${count / 24} days` : `${count} hours`;
}

function how({ digest, link, staleAfterHours }: Template): string {
  return [
    digest ? 'Waits half an hour, and goes together with what else waits for the same reader.' : 'Goes at once, by itself.',
    ...(link ? [`Has a link, which works once, for ${link.minutes % 60 === 0 ? hours(link.minutes / 60) : `${link.minutes} minutes`} after the mail was sent.`] : []),
    ...(staleAfterHours ? [`Not sent any more after ${hours(staleAfterHours)}.`] : []),
  ].join(' ');
}

function example({ words, example: data }: Template, language: Language): string {
  const { subject, text } = words({ register: 'https://register.example', ...data }, language);
  return `> **${subject}**\n>\n${text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')}`;
}

const section = (template: Template): string => page(`## ${template.id}`, `${template.says}. ${how(template)}`, example(template, 'en'), example(template, 'cy')).trimEnd();

export const mailPage = (): string =>
  page(
    generated('server/domain/post/templates'),
    '# Mail',
    'What the register sends, each with its example in both languages. It goes as plain text, in the language in which its reader last used the register, and ends with the address of the register. Mail never says what a record withholds, which body or interest a matter is about, or a reason that somebody wrote: a mailbox is not the register. Names become one line, so that none of them can add a header or a paragraph. [How it is sent](operating.md#mail), and what becomes of it. No translator has checked the Welsh.',
    ...TEMPLATES.map(section),
  );
