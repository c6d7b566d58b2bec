/** What the rules find about people, for those who keep, review or audit the register: by person, the most urgent first. */
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { getAll } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { downloads } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { personal as t } from '../../text/personal.ts';
import type { Conflict } from '../../../server/domain/conflicts/conflict.ts';
import { keepingLinks } from '../keeping/keeping-links.ts';
import { lists } from './person-findings.ts';
import { toldFindings } from './told-findings.ts';

const mayLook = (): boolean => session.reviews || session.is('reviewer', 'external-auditor');

@customElement('personal-page')
export class PersonalPage extends Page {
  readonly #all = new Task(this, {
    args: () => [session.authority, mayLook(), language()] as const,
    task: ([authority, may], { signal }) => (authority && may ? getAll<Conflict>('/api/conflicts', { authority, scope: 'personal' }, signal) : Promise.resolve([])),
  });

  protected override heading(): string {
    return t().all;
  }

  protected override render(): TemplateResult {
    if (!session.authority || !mayLook()) return notYours(t().all, common().notPermittedBody);
    return html`
      ${keepingLinks('overlaps')}
      <h1 class="govuk-heading-l">${t().all}</h1>
      <p class="govuk-body lead">${t().hint}</p>
      ${loaded(this.#all, (all) => people(all), 'part')}
    `;
  }
}

const worst = (all: readonly Conflict[]): number => Math.max(0, ...all.filter(({ live }) => live).map(({ severity }) => severity));

function people(all: readonly Conflict[]): TemplateResult {
  const { now, past } = toldFindings(all, today(new Date()));
  const told = [...now, ...past];
  if (told.length === 0) return empty(t().allNone);
  const byPerson = [...Map.groupBy(told, ({ people: [person] }) => person ?? '')].toSorted(([, a], [, b]) => worst(b) - worst(a));
  return html`
    ${byPerson.map(
      ([person, found]) => html`<section class="due__day">
        <h2 class="govuk-heading-m"><a class="govuk-link" href="/people/${person}">${found[0]?.subject?.name ?? ''}</a></h2>
        ${lists(found)}
      </section>`,
    )}
    <div class="list-foot">${downloads('/api/conflicts', { authority: session.authority, scope: 'personal' }, t().all)}</div>
  `;
}
