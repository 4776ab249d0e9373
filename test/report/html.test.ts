import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../pipeline/report/html.js';

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
