/** To whom a question is put: 누비에게 길을 묻자 “…”고 답했다; 연구소에 까닭을 물었다. 관계자는 …. */
import type { Span } from '../../document.js';
import { lastWordStart } from './last-word.js';
import type { Scene } from './scene.js';

/** Characters of the clause or sentence that asks. */
const LONGEST = 70;

/** X에(게) … 묻자, 물으니, 질문하자: the words that follow are X's. */
const ASKED =
  /(?:에게|한테|께|에) (?:[^\n.?!“”"]{0,40} )?(?:묻자|묻으니|물으니|물으면|물었더니|물어보니|물어보자|질문하자|질문하니|묻는 말에|질의하자),? ?$/;

/** X에(도) … 물었다, 문의했다, 연락해; 확인을 요청하자: whose people the next subject without a body are. */
const CONTACTED =
  /(?:에게?도?|측에) (?:[^\n.?!“”"]{0,40} )?(?:물었다|물어봤다|문의했다|질의했다|질의를 보냈다|연락했다|전화했다|확인을 요청했다|(?:연락|전화|문의|질의)해 [^\n.?!“”"]{0,30}(?:물었다|요청했다|확인했다)|(?:물어보|확인을 요청하|문의하|묻)자)[.,]? $/;

/** Whoever is asked in the clause that ends before `offset`, not before `from`. */
export function askedIn(scene: Scene, from: number, offset: number): Span | null {
  return phraseAsked(scene, ASKED, from, offset);
}

/** The body contacted in the words right before `offset`: 보람구청에 물었다. [담당자는]. */
export function contactedBefore(scene: Scene, offset: number): Span | null {
  return phraseAsked(scene, CONTACTED, 0, offset);
}

function phraseAsked({ document: { body } }: Scene, pattern: RegExp, from: number, to: number): Span | null {
  const start = Math.max(from, to - LONGEST, body.lastIndexOf('\n', to - 1) + 1);
  const match = pattern.exec(body.slice(start, to));
  if (match === null) return null;
  const end = start + match.index;
  // The name and at most one word before it that is no part of another phrase: 도청 보건과.
  let first = lastWordStart(body, start, end);
  const before = first - 1;
  if (before > start && /[가-힣]/.test(body.charAt(before - 1))) {
    const word = lastWordStart(body, start, before);
    if (!/[은는이가을를의에도로자고]$/.test(body.slice(word, before))) first = word;
  }
  return end - first > 1 ? { start: first, end } : null;
}
