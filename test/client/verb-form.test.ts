import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../client/components/verb-form.ts';
import type { Verb, VerbForm } from '../../client/components/verb-form.ts';

const VERB: Verb = {
  path: '/api/things/1/end',
  version: 3,
  submit: 'End it',
  fields: [
    { name: 'reason', label: 'Why', kind: 'area', missing: 'Say why' },
    { name: 'detail', label: 'Detail', secret: true },
    { name: 'password', label: 'Password', kind: 'new-password', when: ({ reason = '' }) => reason !== '' },
    { name: 'to', label: 'Until', kind: 'date', also: ['period'] },
  ],
  said: { 'last-one': 'It is the last one.' },
};

let sent: RequestInit[] = [];
let answer: () => Response = () => new Response('{"id":"1"}');
const problem = (status: number, more: object): Response => new Response(JSON.stringify({ type: 'about:blank', title: 'No', detail: 'No.', status, code: 'x', ...more }), { status });

async function shown(): Promise<VerbForm> {
  const form = document.createElement('verb-form');
  form.verb = VERB;
  form.name = 'v';
  document.body.replaceChildren(form);
  await form.updateComplete;
  return form;
}

async function type(form: VerbForm, id: string, text: string): Promise<void> {
  const control = form.querySelector<HTMLInputElement>(`#v-${id}`);
  if (!control) throw new Error(`no control ${id}`);
  control.value = text;
  control.dispatchEvent(new Event('input'));
  await form.updateComplete;
}

async function submit(form: VerbForm): Promise<void> {
  form.querySelector('form')?.requestSubmit();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await form.updateComplete;
}

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    sent.push(init);
    return Promise.resolve(answer());
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

describe('a small form for one verb', () => {
  it('says beside the field what is missing, and sends nothing', async () => {
    const form = await shown();
    await submit(form);
    expect(form.querySelector('#v-reason-error')?.textContent).toContain('Say why');
    expect(document.activeElement?.classList.contains('govuk-error-summary')).toBe(true);
    expect(sent).toEqual([]);
  });

  it('sends what was filled in, on the version that was shown, and tells of the reply', async () => {
    answer = () => new Response('{"id":"1"}');
    const form = await shown();
    const did: unknown[] = [];
    form.addEventListener('did', (event) => did.push((event as CustomEvent).detail));
    await type(form, 'reason', '  It was time ');
    await submit(form);
    expect([sent[0]?.body, new Headers(sent[0]?.headers).get('if-match'), did]).toEqual(['{"reason":"It was time"}', '"3"', [{ id: '1' }]]);
    expect(form.querySelector<HTMLTextAreaElement>('#v-reason')?.value).toBe('');
  });

  it('keeps what is typed over a reload, and neither passwords nor secrets', async () => {
    const form = await shown();
    await type(form, 'reason', 'Half');
    await type(form, 'detail', 'A secret');
    await type(form, 'password', 'otter lantern');
    expect(JSON.stringify(sessionStorage)).not.toMatch(/secret|otter/);
    const again = await shown();
    expect(['reason', 'detail', 'password'].map((id) => again.querySelector<HTMLInputElement>(`#v-${id}`)?.value)).toEqual(['Half', '', '']);
  });

  it('puts the register’s faults beside the fields, and problems that it knows into words', async () => {
    const form = await shown();
    await type(form, 'reason', 'Half');
    answer = () => problem(422, { fields: [{ path: 'period.to', message: 'too late' }] });
    await submit(form);
    expect(form.querySelector('#v-to-error')?.textContent).toContain('too late');
    answer = () => problem(409, { code: 'last-one' });
    await submit(form);
    expect(form.querySelector('.govuk-error-summary')?.textContent).toContain('It is the last one.');
    const changed: unknown[] = [];
    form.addEventListener('changed', () => changed.push(1));
    answer = () => problem(412, {});
    await submit(form);
    expect([changed.length, form.querySelector<HTMLTextAreaElement>('#v-reason')?.value]).toEqual([1, 'Half']);
  });
});
