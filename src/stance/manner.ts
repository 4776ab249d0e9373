import type { Argument } from './argument.js';
import { isContent } from './atoms.js';

/** How an utterance is put, whatever it is about: what tells taking sides from reporting. */
export const MANNER_FEATURES = [
  'one',
  'process',
  'figures',
  'question',
  'rhetorical',
  'evaluation',
  'necessity',
  'negation',
  'contrast',
  'claim',
  'length',
  'plain-past',
] as const;

/** The manner of an argument, in the order of `MANNER_FEATURES`; every figure lies in 0..1 or near. */
export function mannerOf(argument: Argument): Float64Array {
  let process = 0;
  let evaluation = 0;
  let necessity = 0;
  let negation = 0;
  let contrast = 0;
  let claim = 0;
  for (const { kind } of argument.markers) {
    if (kind === 'process') process++;
    else if (kind === 'bad' || kind === 'good') evaluation++;
    else if (kind === 'must') necessity++;
    else if (kind === 'negate') negation++;
    else if (kind === 'rather' || kind === 'although' || kind === 'turn') contrast++;
    else if (kind === 'claim') claim++;
  }
  let figures = 0;
  let words = 0;
  let past = 0;
  for (const atom of argument.atoms) {
    if (atom.tag === 'SN') figures++;
    if (atom.tag === 'EP' && atom.form.endsWith('ㅆ')) past++;
    if (isContent(atom)) words++;
  }
  const neutralQuestions = argument.questions - argument.rhetorical;
  return Float64Array.of(
    1,
    squash(process),
    squash(figures),
    squash(neutralQuestions),
    squash(argument.rhetorical),
    squash(evaluation),
    squash(necessity),
    squash(negation),
    squash(contrast),
    squash(claim),
    words / (words + 12),
    squash(past),
  );
}

function squash(count: number): number {
  return count / (count + 1);
}
