import { describe, expect, it } from 'vitest';
import { goldLine } from '../../pipeline/annotation/gold-line.js';
import { type ScoredDocument, scoreQuotes } from '../../src/scoring/score-quotes.js';

const BODY =
  '나루호 누리해운 사장은 “배를 더 짓겠다”고 말했다. 노조는 새 배보다 사람이 먼저라고 맞섰다. 한 선원은 “지쳤다”고 했다.';
const at = (text: string) => ({ start: BODY.indexOf(text), end: BODY.indexOf(text) + text.length, text });
const person = { name: '나루호', kind: 'person', title: '사장', org: '누리해운', entity: 'e1' } as const;
const body = (name: string) =>
  ({ name, kind: 'organization', title: null, org: null, entity: null }) as const;
const quote = (
  id: string,
  type: 'direct' | 'indirect',
  text: string,
  speaker: ScoredDocument['quotes'][number]['speaker'],
) => ({ id, type, ...at(text), speaker, cue: null });

const RUN: ScoredDocument = {
  id: 'a',
  body: BODY,
  quotes: [
    quote('q1', 'direct', '배를 더 짓겠다', person),
    // one word too many: an overlap of 12 letters of 15
    quote('q2', 'indirect', '노조는 새 배보다 사람이 먼저', body('회사')),
    quote('q3', 'direct', '지쳤다”고', { ...body(''), kind: 'unknown' }),
  ],
  entities: [
    { id: 'e1', type: 'PS', name: '나루호', title: null, org: null, aliases: [], mentions: [at('나루호')] },
    {
      id: 'e2',
      type: 'OG',
      name: '누리해운',
      title: null,
      org: null,
      aliases: [],
      mentions: [at('누리해운')],
    },
    { id: 'e3', type: 'OG', name: '노조', title: null, org: null, aliases: [], mentions: [at('노조')] },
  ],
  stances: [
    { scope: 'quote', ref: 'q1', position: 'ships' },
    { scope: 'quote', ref: 'q2', position: 'ships' },
  ],
};
const GOLD = {
  id: 'a',
  quotes: [
    {
      type: 'direct',
      text: '배를 더 짓겠다',
      speaker: '나루호',
      named: true,
      title: '사장',
      org: '누리',
      stance: 'ships',
    },
    { type: 'indirect', text: '새 배보다 사람이 먼저', speaker: '노조', named: false, stance: 'people' },
    {
      type: 'direct',
      text: '지쳤다',
      speaker: '한 선원',
      alternatives: { speaker: 'unknown' },
      stance: 'people',
    },
    { type: 'direct', text: '아무도 하지 않은 말', speaker: '나루호', named: true },
  ],
  names: { PS: ['나루호'], OG: ['누리해운', '해양노조'], LC: [] },
};
const scored = (gold: unknown = GOLD) => {
  const document = goldLine(gold, BODY);
  if (document === null) throw new Error('no gold');
  return scoreQuotes(new Map([['a', RUN]]), [document]);
};

describe('a run against corrected quotes', () => {
  it('counts direct quotes that are exact, indirect ones that overlap by .8, and all by .8 and .3', () => {
    const { direct, indirect, all80, all30 } = scored();
    // the third direct one has a mark and a particle too many: 3 letters of 5
    expect([direct.right, direct.given, direct.wanted]).toEqual([1, 2, 3]);
    expect(direct.precision).toBe(1 / 2);
    expect(direct.recall).toBe(1 / 3);
    expect(direct.f1).toBeCloseTo(0.4, 10);
    expect([indirect.right, indirect.given, indirect.wanted]).toEqual([0, 1, 1]);
    expect([all80.right, all30.right, all30.given, all30.wanted]).toEqual([1, 3, 3, 4]);
  });

  it('judges speakers, titles, organisations and positions of the quotes that were found', () => {
    const { speaker, namedSpeaker, title, organisation, position, positions, positionMacroF1 } = scored();
    expect([speaker.right, speaker.of]).toEqual([2, 3]);
    expect([namedSpeaker.right, namedSpeaker.of]).toEqual([1, 1]);
    expect([title.right, title.of]).toEqual([1, 1]);
    expect([organisation.right, organisation.of]).toEqual([1, 1]);
    expect([position.right, position.of]).toEqual([1, 3]);
    // ships: right 1, given 2, wanted 1: 2/3; people: nothing right
    expect(positions.get('ships')?.f1).toBeCloseTo(2 / 3, 10);
    expect(positionMacroF1).toBeCloseTo(1 / 3, 10);
  });

  it('compares names in all their forms', () => {
    const { PS, OG, LC } = scored().names;
    expect([PS.right, PS.given, PS.wanted]).toEqual([1, 1, 1]);
    expect([OG.right, OG.given, OG.wanted]).toEqual([1, 2, 2]);
    expect(LC.f1).toBe(0);
  });

  it('takes an extent that readers accept too', () => {
    const [, second] = GOLD.quotes;
    const gold = { ...GOLD, quotes: [{ ...second, alternatives: { text: '노조는 새 배보다 사람이 먼저' } }] };
    expect(scored(gold).indirect).toMatchObject({ right: 1, given: 1, wanted: 1 });
  });

  it('counts the quotes of an article that the run lacks as missed', () => {
    const { direct, speaker } = scored({ ...GOLD, id: 'b' });
    expect([direct.right, direct.given, direct.wanted]).toEqual([0, 0, 3]);
    expect(speaker.of).toBe(0);
  });
});
