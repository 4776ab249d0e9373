import { type Mention, mentionAt } from '../../document.js';
import { lastWordStart } from './last-word.js';
import { type NounClass, nounClassOf } from './lexicon.js';
import type { Named } from './named.js';
import type { Scene } from './scene.js';

/** A noun phrase taken apart: 익명을 원한 [한 [부품업체]modifier [대표]noun]. */
export interface PhraseParts {
  readonly mention: Mention;
  /** Without particle and closing bracket. */
  readonly text: string;
  readonly start: number;
  /** Names in it. */
  readonly inside: readonly Named[];
  /** The listed noun it ends in, null when none is listed. */
  readonly head: { readonly noun: string; readonly nounClass: NounClass } | null;
  /** What stands before the head; empty when nothing does. */
  readonly modifier: string;
  /** Its first word when it has more than one. */
  readonly first: string;
  /** It begins with 한, 어느, 다른 …: somebody not spoken of before. */
  readonly isNew: boolean;
  readonly plural: boolean;
}

export function takeApart(
  scene: Scene,
  start: number,
  bare: number,
  end: number,
  inside: readonly Named[],
): PhraseParts {
  const { body } = scene.document;
  const text = body.slice(start, bare);
  const counted = withoutHonorific(scene, withoutQuantity(text));
  const last = lastWordStart(counted, 0, counted.length);
  const head =
    nounClassOf(scene.lexicon, counted.slice(lastWordStart(counted, 0, Math.max(0, last - 1)))) ??
    nounClassOf(scene.lexicon, counted.slice(last));
  const plural = text.length > 2 && text.endsWith('들');
  const headLength =
    (head?.noun.length ?? 0) +
    (plural ? 1 : 0) +
    (counted.length < text.length ? text.length - counted.length : 0);
  const space = text.indexOf(' ');
  const first = space < 0 ? '' : text.slice(0, space);
  return {
    mention: mentionAt(body, start, end),
    text,
    start,
    inside,
    head,
    modifier: head === null ? '' : text.slice(0, Math.max(0, text.length - headLength)).trim(),
    first,
    isNew: space >= 0 && (scene.lexicon.references.new.has(first) || /^(?:또 다른|\S+의 한) /.test(text)),
    plural,
  };
}

/** 감독님 is looked up as 감독, 손님 as it stands. */
function withoutHonorific(scene: Scene, text: string): string {
  if (
    !text.endsWith('님') ||
    nounClassOf(scene.lexicon, text.slice(lastWordStart(text, 0, text.length))) !== null
  ) {
    return text;
  }
  return text.length > 2 ? text.slice(0, -1) : text;
}

/** 응답자의 27%, 주민 20여 명, 보호자 한 분: the people without their number. */
function withoutQuantity(text: string): string {
  if (!'%명인곳분'.includes(text.charAt(text.length - 1))) return text;
  const few = /^(.+) (?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|몇|여러|수십|수백) ?(?:명|분|사람)$/.exec(
    text,
  );
  if (few !== null) return few[1] ?? text;
  const people = text.replace(
    /(?:의)?\s?(?:(?:중|가운데)(?:의)?\s)?(?:약 )?\d[\d,.]*\s?여?\s?(?:%|명|인|곳)$/,
    '',
  );
  return people === '' ? text : people;
}
