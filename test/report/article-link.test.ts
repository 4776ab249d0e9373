import { describe, expect, it } from 'vitest';
import { articleLink } from '../../pipeline/report/article-link.js';

const link = (url: string) => articleLink({ id: 'a1', title: '제목', url }).markup;

describe('a headline', () => {
  it.each(['https://news.example/a?b=1&c=2', 'HTTP://news.example'])('links to %s', (url) => {
    expect(link(url)).toMatch(/^<a href="http[^"]*" rel="noopener noreferrer">제목<\/a>$/i);
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
    `https://news.example/${'a'.repeat(3000)}`,
  ])('does not link to %j', (url) => expect(link(url)).toBe('제목'));

  it('is the id when there is none', () => {
    expect(articleLink({ id: 'a1', title: '', url: '' }).markup).toBe('a1');
  });
});
