import type { Word } from './words.js';

/** What a label opens with, alone at the start of its line or behind the noun that announces it. */
const OPENING =
  /^[\n ]*[-–—▶▷■□◆◇●○△▲·*]* ?[[<‹〈《【［]? ?$|\n ?[-–—▶▷■□◆◇●○△▲·*]* ?[[<‹〈《【［]? ?$|[[<‹〈《【［] ?$/;
const ANNOUNCED = /^ ?[:：] ?$/;
const ANNOUNCING = /^(?:인터뷰|녹취|싱크|현장음|전화연결|전화인터뷰|증언|발언)$/;
const SLASH = /^ ?[/／] ?$/;
const NAME_WORD = /^[가-힣]{1,8}$|^[A-Z][A-Za-z.]{0,15}$/;
const LONGEST_NAME = 3;

/** The words of a speaker's name in a label: [오말자 / 새벽시장 상인], ▶ 인터뷰 : 나금별 / 등대지기. */
export interface Soundbite {
  readonly name: readonly Word[];
  /** The first word behind the slash: who they are. */
  readonly description: Word;
}

/** The labels of broadcast texts that give a name, a slash and who that is. */
export function findSoundbites(words: readonly Word[]): Soundbite[] {
  const found: Soundbite[] = [];
  for (const [index, description] of words.entries()) {
    if (!SLASH.test(description.gap)) continue;
    const name = nameBefore(words, index);
    if (name !== null) found.push({ name, description });
  }
  return found;
}

function nameBefore(words: readonly Word[], slash: number): readonly Word[] | null {
  for (let first = slash - 1; first >= Math.max(0, slash - LONGEST_NAME); first -= 1) {
    const word = words[first];
    if (word === undefined || !NAME_WORD.test(word.text)) return null;
    if (OPENING.test(word.gap) || (ANNOUNCED.test(word.gap) && ANNOUNCING.test(words[first - 1]?.text ?? '')))
      return words.slice(first, slash);
    if (word.gap !== ' ') return null;
  }
  return null;
}
