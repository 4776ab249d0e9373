import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStanceLexicons } from '../../pipeline/load-stance.js';
import { type Argument, readArgument } from '../../src/stance/argument.js';
import { parseArgumentLexicon } from '../../src/stance/argument-lexicon.js';
import { atomsOf } from '../../src/stance/atoms.js';
import { tokenizer } from './shared.js';

const cases = readFileSync('test/cases/stance/argument.tsv', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));

function read(text: string): Argument {
  return readArgument(atomsOf(tokenizer.tokenize(text)), loadStanceLexicons().argument);
}

describe('readArgument', () => {
  it.each(cases)('%s: %s is %s, %s', (utterance = '', word, role, sign) => {
    const argument = read(utterance);
    const at = argument.atoms.findIndex(({ form }) => form === word);
    expect(at).toBeGreaterThanOrEqual(0);
    expect([argument.roles[at], argument.signs[at]]).toEqual([role, sign === '+' ? 1 : -1]);
  });

  it('gives every atom of any text a role and a sign', () => {
    const piece = fc.constantFrom(
      '아니라',
      ' 않으면 ',
      '없다',
      '. ',
      '왜',
      '는 주장은 착각',
      '기술',
      '하지만 ',
      '?',
      '지만',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const argument = read(pieces.join(''));
        expect(argument.roles.length).toBe(argument.atoms.length);
        expect([...argument.signs].every((sign) => sign === 1 || sign === -1)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('parseArgumentLexicon', () => {
  it('names the line and the kinds when a kind is unknown', () => {
    expect(() => parseArgumentLexicon('# head\nturn\t그러나\nturm\t하지만\n', 'argument.tsv')).toThrow(
      /argument\.tsv:3: unknown kind "turm"; use one of concede, turn/,
    );
  });

  it('names the line that has no form', () => {
    expect(() => parseArgumentLexicon('turn\t\n', 'argument.tsv')).toThrow(/argument\.tsv:1: no form/);
  });
});
