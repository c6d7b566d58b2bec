/** A worked example drawn simply: one bar a role, the overlap hatched across them, and the same in words. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ExampleReply } from '../../api/replies.ts';
import { vocabulary } from '../../text/common.ts';
import { longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { rules as t } from '../../text/rules.ts';

const DAY = 86_400_000;
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

interface Scale {
  readonly from: number;
  readonly days: number;
}

type Ends = readonly [from: string, to: string];

export function exampleView(example: ExampleReply): TemplateResult {
  const periods = example.periods.map((period) => period.split('/') as unknown as Ends);
  const facts = example.facts.map(({ says, from, to }) => ({ says, days: from === null ? undefined : ([from, to ?? ''] as const) }));
  const scale = scaleOf([...example.roles.map(({ from, to }): Ends => [from, to ?? '']), ...facts.flatMap(({ days }) => (days ? [days] : [])), ...periods]);
  return html`
    <figure class="example keep-together">
      <figcaption>${example.title}</figcaption>
      <ul class="plain-list">${example.roles.map((role) => html`<li><span class="example__label">${labelOf(role)}</span>${bar(role.family, [role.from, role.to ?? ''], periods, scale)}</li>`)}
        ${facts.map(({ says, days }) => html`<li><span class="example__label">${says}${days ? html`: ${said(days)}` : nothing}</span>${days ? bar('other', days, periods, scale) : nothing}</li>`)}</ul>
      <p class="example__result">${periods.length > 0 ? t().found(periods.map(said).join('; ')) : t().nothingFound}</p>
    </figure>
  `;
}

/** An open end is drawn two years past the last day named. */
function scaleOf(ends: readonly Ends[]): Scale {
  const days = ends.flat().filter(Boolean).map(dayOf);
  const from = Math.min(...days) - 60;
  const open = ends.some(([, to]) => to === '');
  return { from, days: Math.max(...days) + (open ? 730 : 60) - from };
}

function bar(family: string, role: Ends, periods: readonly Ends[], scale: Scale): TemplateResult {
  const place = ([from, to]: Ends) => {
    const x = ((dayOf(from) - scale.from) / scale.days) * 1000;
    return { x, width: Math.max(4, (to === '' ? 1000 : ((dayOf(to) + 1 - scale.from) / scale.days) * 1000) - x) };
  };
  const { x, width } = place(role);
  return html`
    <svg class="example__bar" viewBox="0 0 1000 22" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="example__role example__role--${family}" x=${x} y="3" width=${width} height="16"></rect>
      ${periods.map((period) => {
        const band = place(period);
        return svg`<rect class="example__band" x=${band.x} y="0" width=${band.width} height="22"></rect>`;
      })}
    </svg>
  `;
}

function labelOf(role: ExampleReply['roles'][number]): TemplateResult {
  const more = [role.background ? t().background : '', role.line ? t().line(role.line.join(' › ')) : '', role.committee ? t().committee(role.committee) : '', role.officer ? t().officer(role.officer) : ''].filter(Boolean);
  return html`${role.title ?? vocabulary().family[role.family]}: ${said([role.from, role.to ?? ''])}${more.length > 0 ? html` <span class="muted">(${more.join('; ')})</span>` : nothing}`;
}

const said = ([from, to]: Ends): string => longPeriod({ from: from || null, to: to || null }, today(new Date()), language());
