import type { Reading } from './reading.js';

/** Syllables of a post that no list has: 심사역, 예보분석관. */
const POST_ENDING = /[관장원사자수역감위보무직생괄상]$/;
const SHORTEST_POST = 2;
const LONGEST_POST = 8;
/** What a subject or the holder of something carries. */
const PARTICLE = /^(?:은|는|이|가|도|의|에게|께서|에|측|측은|측이|을|를)$/;

/** How an article calls people again: by surname and title (추 팀장, 황보 후보자). */
export class Calls {
  readonly #titles = new Map<string, string[]>();

  constructor(reading: Reading) {
    const { names } = reading.lexicons;
    for (const [index, word] of reading.words.entries()) {
      if (word.text.length > 2 || !names.isSurname(word.text)) continue;
      const next = reading.words[index + 1];
      if (next === undefined || next.gap !== ' ') continue;
      const title = this.#titleAt(reading, index + 1);
      if (title === null) continue;
      const known = this.#titles.get(word.text);
      if (known === undefined) this.#titles.set(word.text, [title]);
      else if (known.length < MOST_TITLES && !known.includes(title)) known.push(title);
    }
  }

  /** Whether somebody of the surname that `name` begins with is called by a title that `title` ends in. */
  has(name: string, title: string): boolean {
    return this.#calls(name.slice(0, 1), title) || (name.length > 2 && this.#calls(name.slice(0, 2), title));
  }

  #calls(surname: string, title: string): boolean {
    return (
      this.#titles.get(surname)?.some((called) => title.endsWith(called) || called.endsWith(title)) === true
    );
  }

  #titleAt(reading: Reading, index: number): string | null {
    const word = reading.words[index];
    if (word === undefined) return null;
    const title = reading.titleOf(word);
    if (title !== null)
      return title.kind === 'address' || title.plural ? null : reading.body.slice(title.head, title.end);
    const post = reading.body.slice(word.start, word.stem);
    const fits = post.length >= SHORTEST_POST && post.length <= LONGEST_POST && POST_ENDING.test(post);
    return fits && PARTICLE.test(word.particle) ? post : null;
  }
}

/** Titles kept for one surname: more say nothing more (hostile text). */
const MOST_TITLES = 16;
