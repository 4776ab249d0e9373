/** People whom an article names by the surname and a mask: 김 모 씨, 편모 대표, 최 아무개, 홍○○. */
import { isHangul } from '../../text/characters.js';
import { lastWordStart } from './last-word.js';
import { nounClassOf, type SpeakerLexicon } from './lexicon.js';

/** A person behind a mask, as first named. */
export interface Masked {
  readonly name: string;
  readonly title: string | null;
}

const MASKS = ['모', '아무개', '○', '◯', '〇', 'OO', 'XX', '**'] as const;
/** Behind the mask: an age, then 씨 or what they are. */
const REST = /[○◯〇OX*]{0,2}(?: ?\([^()\n]{1,12}\))?( ?)([가-힣]{1,12})?/y;
const PARTICLES =
  /^(?:|은|는|이|가|을|를|의|도|만|와|과|에|에게[은는도서]?|에겐|께|께서|한테|처럼|까지|로|로부터|라는|라고|측|측은|측이)$/;
/** A title longer than this is none. */
const LONGEST_TITLE = 10;

/** What may stand for a given name behind the surname, as the source of a pattern. */
export const MASK = '(?:모|아무개|[○◯〇]{1,3}|O{2,3}|X{2,3}|\\*{2,3})';

/** `masked` (김 모, 홍○○) as a key of `findMasked`: 김모 and 김○○ are two people, however long the circles are. */
export function maskedKey(masked: string): string {
  return masked
    .replace(/ /g, '')
    .replace(/(?:([○◯〇])|([OX*]))[○◯〇OX*]*$/, (_, circle) => (circle ? '○' : masked.slice(-1)));
}

/** The masked people of a text by surname and mask; by the surname alone the first who has it. */
export function findMasked(body: string, lexicon: SpeakerLexicon): ReadonlyMap<string, Masked> {
  const people = new Map<string, Masked>();
  for (const mask of MASKS) {
    for (let at = body.indexOf(mask); at >= 0; at = body.indexOf(mask, at + 1)) {
      const surname = body.charCodeAt(at - 1) === 0x20 ? at - 2 : at - 1;
      if (!isHangul(body.charCodeAt(surname)) || isHangul(body.charCodeAt(surname - 1))) continue;
      const letter = body.charAt(surname);
      const key = maskedKey(`${letter}${mask}`);
      if (people.has(key)) continue;
      const masked = maskedAt(body, lexicon, surname, at + mask.length);
      if (masked === null) continue;
      people.set(key, masked);
      if (!people.has(letter)) people.set(letter, masked);
    }
  }
  return people;
}

function maskedAt(body: string, lexicon: SpeakerLexicon, start: number, maskEnd: number): Masked | null {
  REST.lastIndex = maskEnd;
  const match = REST.exec(body);
  const behind = match?.[2] ?? '';
  const circled = /[○◯〇OX*]/.test(body.charAt(maskEnd - 1));
  const masked = body.slice(
    start,
    maskEnd + (circled ? (/^[○◯〇OX*]*/.exec(body.slice(maskEnd, maskEnd + 2))?.[0].length ?? 0) : 0),
  );
  if (/^[씨군양]/.test(behind) && PARTICLES.test(behind.slice(1))) {
    return {
      name: `${masked}${match?.[1] ?? ''}${behind.charAt(0)}`,
      title: titleBefore(body, start, lexicon),
    };
  }
  if (!lexicon.names.isSurname(body.charAt(start))) return null;
  const title = titleOf(behind, lexicon);
  if (title !== null && !NOUNS.has(masked)) return { name: `${masked} ${title}`, title };
  return circled ? { name: masked, title: titleBefore(body, start, lexicon) } : null;
}

/** The title that `word` begins with and that only particles follow. */
function titleOf(word: string, lexicon: SpeakerLexicon): string | null {
  for (let end = Math.min(word.length, LONGEST_TITLE); end > 1; end--) {
    if (!PARTICLES.test(word.slice(end))) continue;
    const found = nounClassOf(lexicon, word.slice(0, end));
    if (found !== null && /^(?:post|held|insider)$/.test(found.nounClass)) return word.slice(0, end);
  }
  return null;
}

/** 전 마을 이장 탁모씨: the office or occupation right before the surname. */
function titleBefore(body: string, start: number, lexicon: SpeakerLexicon): string | null {
  if (body.charCodeAt(start - 1) !== 0x20) return null;
  const word = body.slice(lastWordStart(body, Math.max(0, start - LONGEST_TITLE - 1), start - 1), start - 1);
  const found = nounClassOf(lexicon, word);
  return found !== null && (found.nounClass === 'post' || found.nounClass === 'held') ? found.noun : null;
}

/** Words of their own before a title. */
const NOUNS = new Set([
  '부모',
  '고모',
  '이모',
  '공모',
  '추모',
  '사모',
  '성모',
  '참모',
  '노모',
  '계모',
  '생모',
  '규모',
]);
