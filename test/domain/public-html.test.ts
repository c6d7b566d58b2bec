import { html as drawn, nothing, svg as picture, type TemplateResult } from 'lit';
import { describe, expect, test } from 'vitest';
import { render } from '../../server/public/html.ts';

const HOSTILE = `<b>"&'`;
const ESCAPED = '&lt;b&gt;&quot;&amp;&#39;';

describe('a template as text', () => {
  test.each<[string, TemplateResult, string]>([
    ['escapes between tags, and draws lists and templates within', drawn`<p>${HOSTILE}${[1, [drawn`<i>${2}</i>`], nothing, null, undefined]}</p>`, `<p>${ESCAPED}1<i>2</i></p>`],
    ['quotes and escapes what stands in an attribute, in pieces too', drawn`<p title=${HOSTILE} class="a ${HOSTILE} b ${1}" id='${'"'}'>x</p>`, `<p title="${ESCAPED}" class="a ${ESCAPED} b 1" id="&quot;">x</p>`],
    ['leaves an attribute out where a value of it is nothing, whatever follows', drawn`<p class="a ${1} b ${nothing} c ${2}" id="${nothing}" title=${nothing}>${3}</p>`, '<p>3</p>'],
    ['knows what is there or not, properties and listeners', drawn`<input ?disabled=${true} ?checked=${false} .value=${'"'} .other=${{}} @input=${() => undefined} onfocus=${'x'}>`, '<input disabled value="&quot;">'],
    ['follows no address that is a script, also when it is put together', drawn`<a href=${'javascript:alert(1)'}>1</a><a href="${'java'}${'script:x'}">2</a><a href=${' data:text/html,x'}>3</a><a href=${'/a?b=1&c=2'}>4</a><a href=${'https://example.org/'}>5</a>`, '<a href="#">1</a><a href="#">2</a><a href="#">3</a><a href="/a?b=1&amp;c=2">4</a><a href="https://example.org/">5</a>'],
    ['is not misled by signs within quotes, nor by quotes between tags', drawn`<i title="> ${1}" lang='it"s'>it's "${2}" = ${3}</i>`, `<i title="> 1" lang='it"s'>it's "2" = 3</i>`],
    ['draws pictures', picture`<path d="${'M1 1'}"/>`, '<path d="M1 1"/>'],
  ])('%s', (_what, template, text) => {
    expect(render(template)).toBe(text);
  });

  test.each<[string, () => TemplateResult]>([
    ['a name of a tag', () => drawn`<${'b'}>`],
    ['a name of an attribute', () => drawn`<p ${'hidden'}>x</p>`],
    ['a script', () => drawn`<script>${'x'}</script>`],
    ['a style', () => drawn`<STYLE>a{color:${'x'}}</STYLE>`],
    ['text right after an attribute without quotes', () => drawn`<p class=${'a'}b>x</p>`],
    ['an object', () => drawn`<p>${{}}</p>`],
    ['an object in an attribute', () => drawn`<p title=${{}}>x</p>`],
  ])('is refused where a value stands as %s', (_what, template) => {
    expect(() => render(template())).toThrow(/stands|markup|text/);
  });
});
