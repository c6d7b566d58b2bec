/** What of people's declarations waits for those who keep the register: each line one press from where it is done. */
import { html, nothing, type TemplateResult } from 'lit';
import { getAll } from '../../api/client.ts';
import { home as cy } from '../../text/cy/home.ts';
import { number } from '../../text/dates.ts';
import { home as en } from '../../text/en/home.ts';
import { bilingual } from '../../text/index.ts';

const t = bilingual(en, cy);

export interface Needs {
  readonly filings: number;
  readonly overdue: number;
  readonly implied: number;
  readonly people: number;
}

export async function loadNeeds(authority: string, signal: AbortSignal): Promise<Needs> {
  const count = async (path: string, query: object): Promise<number> => (await getAll<{ prompt?: boolean }>(path, { authority, ...query }, signal)).filter(({ prompt = true }) => prompt).length;
  const [filings, overdue, implied, people] = await Promise.all([
    count('/api/declarations', { state: 'submitted' }),
    count('/api/obligations', { state: 'overdue' }),
    count('/api/implied-interests', {}),
    count('/api/conflicts', { scope: 'personal', live: true, state: 'open' }),
  ]);
  return { filings, overdue, implied, people };
}

export function declarationsNeed({ filings, overdue, implied, people }: Needs): TemplateResult {
  const line = (n: number, href: string, says: (n: string) => string) => (n === 0 ? nothing : html`<li><a class="govuk-link" href=${href}>${says(number(n))}</a></li>`);
  const any = filings + overdue + implied + people > 0;
  return html`
    <section aria-labelledby="declarations">
      <h2 class="govuk-heading-m" id="declarations">${t().declarations}</h2>
      ${any
        ? html`<ul class="matters plain-list">${line(filings, '/declarations', t().filings)} ${line(overdue, '/due', t().overdue)} ${line(implied, '/rulings', t().implied)} ${line(people, '/people/overlaps', t().people)}</ul>`
        : html`<p class="govuk-body">${t().declarationsNone}</p>`}
    </section>
  `;
}
