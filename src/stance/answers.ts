/**
 * What a short answer means: `있느냐고 묻자 “글쎄”` says that it is not. The question becomes the statement that the
 * answer affirms or denies, and that is judged.
 */
import { UnusableFileError } from '../unusable-file-error.js';

/** Which words of an answer agree and which deny. */
export interface AnswerWords {
  readonly yes: RegExp;
  readonly no: RegExp;
}

/** The author of the lexicon has to mend the line named in the message. */
class AnswerWordsError extends UnusableFileError {
  override readonly name = 'AnswerWordsError';
}

/** Parses lexicons/answers.tsv (its header explains the columns). Throws with file, line and remedy. */
export function parseAnswerWords(text: string, fileName: string): AnswerWords {
  const forms = { yes: [] as string[], no: [] as string[] };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [side, words = ''] = line.split('\t');
    const list = words.split(' | ').map((word) => word.trim());
    if ((side !== 'yes' && side !== 'no') || list.includes('')) {
      throw new AnswerWordsError(
        `${fileName}:${index + 1}: expected "yes" or "no", a tab and words parted by " | ", got "${line}"`,
      );
    }
    forms[side].push(...list);
  }
  const any = (list: readonly string[]): RegExp => new RegExp(list.length > 0 ? list.join('|') : '(?!)', 'u');
  return { yes: any(forms.yes), no: any(forms.no) };
}

/** An answer longer than this speaks for itself. */
const LONGEST_ANSWER = 30;
/** A question is looked for so far before its answer. */
export const FARTHEST_QUESTION = 160;
const ASKED =
  /([^.?!\n“”"]{4,}?)(?:(느냐|는가|는지|으냐|은가|은지|냐|[가-힣]까|[가-힣]가|[가-힣]지))(?:고|는|란|라는|를|에|에는)?[”"’']?(?:는|라는|란|고|를)?\s*(?:거듭\s*|재차\s*|다시\s*)?(?:질문|물음|질의|묻|물었|물으|물어|되묻|되물)/gu;
/** A quote that ends between question and answer was the answer. */
const ANSWERED = /[”"」]/u;

/**
 * What a short answer states, when a question stands before it and it agrees or denies; null for any other quote.
 * `before` are the last `FARTHEST_QUESTION` characters before it.
 */
export function statedBy(answer: string, before: string, { yes, no }: AnswerWords): string | null {
  if (answer.length > LONGEST_ANSWER) return null;
  const denies = no.test(answer);
  if (!denies && !yes.test(answer)) return null;
  const asked = [...before.matchAll(ASKED)].at(-1);
  if (!asked || ANSWERED.test(before.slice(asked.index + asked[0].length))) return null;
  const [, clause = '', ending = ''] = asked;
  const stem = clause.trimStart();
  const statement = statementOf(stem, ending);
  if (statement === null) return null;
  return denies ? `${statement}고 보지 않는다` : statement;
}

/** The statement that a question asks about: `있느냐` 있다, `하느냐` 한다, `필요한가` 필요하다, `될까` 된다. */
function statementOf(stem: string, ending: string): string | null {
  switch (ending) {
    case '느냐':
    case '는가':
    case '는지':
      return verbal(stem);
    case '으냐':
    case '은가':
    case '은지':
    case '냐':
      return `${stem}다`;
    default:
      return contracted(stem, ending.charAt(0));
  }
}

/** Endings that melt into the stem: `한가`, `인지`, `될까`. */
function contracted(stem: string, syllable: string): string | null {
  const final = finalOf(syllable);
  if (final === FINAL_N) return `${stem}${withFinal(syllable, 0)}다`;
  if (final === FINAL_L) return syllable === '을' ? verbal(stem) : verbal(`${stem}${withFinal(syllable, 0)}`);
  return null;
}

/** The plain present of a stem: 있다, 한다, 먹는다. */
function verbal(stem: string): string {
  const last = stem.charAt(stem.length - 1);
  const final = finalOf(last);
  if (final === FINAL_SS || last === '없') return `${stem}다`;
  return final === 0 ? `${stem.slice(0, -1)}${withFinal(last, FINAL_N)}다` : `${stem}는다`;
}

const FIRST_SYLLABLE = 0xac00;
const FINALS = 28;
const FINAL_N = 4;
const FINAL_L = 8;
const FINAL_SS = 20;

function finalOf(syllable: string): number {
  return (syllable.charCodeAt(0) - FIRST_SYLLABLE) % FINALS;
}

function withFinal(syllable: string, final: number): string {
  const code = syllable.charCodeAt(0);
  return String.fromCharCode(code - ((code - FIRST_SYLLABLE) % FINALS) + final);
}
