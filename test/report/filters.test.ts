import { describe, expect, it } from 'vitest';
import { hashOf, parsePlace, withFilters } from '../../pipeline/report/explorer/filters.js';

describe('the address', () => {
  it('holds view, filters and order, and gives them back', () => {
    const place = {
      view: 'quotes',
      open: '',
      at: '',
      filters: { q: '고객 정보 & 100%', speaker: '하늘=나라~2', position: 'own,control' },
      sort: '-date',
    } as const;
    expect(parsePlace(hashOf(place))).toEqual(place);
  });

  it('holds what is open', () => {
    const place = { view: 'articles', open: 'a-1f', at: 'q2', filters: {}, sort: '' } as const;
    expect(hashOf(place)).toBe('#/articles/a-1f?at=q2');
    expect(parsePlace(hashOf(place))).toEqual(place);
  });

  it('leads to the overview when nobody knows it', () => {
    expect(parsePlace('#/elsewhere?colour=red')).toEqual(parsePlace(''));
    expect(parsePlace('#/%E0%A4%A').view).toBe('overview');
  });

  it('changes and takes away filters', () => {
    expect(withFilters({ q: '말', type: 'direct' }, { type: '', outlet: '한빛일보' })).toEqual({
      q: '말',
      outlet: '한빛일보',
    });
  });
});
