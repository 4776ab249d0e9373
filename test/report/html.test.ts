import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, webLink } from '../../pipeline/report/html.js';

describe('html', () => {
  it('escapes text and keeps markup', () => {
    const inner = html`<b title="${'" onmouseover="x'}">${'<&>'}</b>`;
    expect(html`<p>${inner}${[inner]}${7}</p>`.markup).toBe(`<p>${inner.markup}${inner.markup}7</p>`);
    expect(inner.markup).toBe('<b title="&quot; onmouseover=&quot;x">&lt;&amp;&gt;</b>');
  });

  it('lets no character of markup through', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'a가;#') }), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});

describe('a link', () => {
  it.each(['https://news.example/a?b=1&c=2', 'HTTP://news.example'])('is made to %s', (address) => {
    expect(webLink(address, html`제목`).markup).toMatch(/^<a href="http/i);
  });

  it.each([
    '',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//news.example',
    'https://a b',
    'https://a\nb',
    'news.example/1',
  ])('is not made to %j', (address) => {
    expect(webLink(address, html`제목`).markup).toBe('제목');
  });
});
