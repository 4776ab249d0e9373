import type { EntityType, TaggedSpan } from '../document.js';
import { KOREAN_NAME } from './korean-names.js';
import { legalFormLength } from './legal-forms.js';
import { type Candidate, type Reading, TRUST } from './reading.js';
import type { Word } from './words.js';

const NAMES: ReadonlySet<EntityType> = new Set(['PS', 'OG', 'LC']);
const BRACKET = /[,()[\]{}（）［］〔〕「」『』<>《》〈〉]/;
const EDGE = /[^\p{L}\p{N}]/u;
/** Prefixes that stand before a name without belonging to it: 주한 미국 대사, 전통일부 장관. */
const DETACHED = /^(?:주한|주미|주일|주중|재미|재일|방한|대|전|현|옛|친|반|탈|비|주|재|각|본)$/;

/** What makes another word of a place's name: 한국형, 한국말. */
const DERIVED = /^(?:형|인|인들|어|식|제|풍|파|판|어판|군|말)$/;
/** What may grow together with a place's name: 파주지역. */
const AREA = /^(?:지역|전역|일대|시내|인근|주변|현지|당국|측|내|권)/;

/** 엄씨는, 엄모씨에게: a surname and a mask are no name. */
const MASKED =
  /^[가-힣]모?씨(?:는|가|를|의|도|만|와|에|에게[는도서]?|에겐|께|께서|한테|처럼|까지|로|로부터|라는|라고)?$/;

/** The tagger's spans as candidates; names snapped to the words they stand in. */
export function snapToWords(reading: Reading): Candidate[] {
  const snapped: Candidate[] = [];
  for (const span of reading.tagged) {
    if (!NAMES.has(span.type)) {
      snapped.push({ start: span.start, end: span.end, type: span.type, score: TRUST.tagger });
      continue;
    }
    const candidate = snap(reading, span);
    if (candidate !== null) snapped.push(candidate);
  }
  return snapped;
}

function snap(reading: Reading, span: TaggedSpan): Candidate | null {
  const { body } = reading;
  let { start, end } = span;
  start += legalFormLength(body.slice(start, end));
  while (start < end && EDGE.test(body.charAt(start))) start += 1;
  const bracket = body.slice(start, end).search(BRACKET);
  if (bracket > 0) end = start + bracket;
  while (end > start && EDGE.test(body.charAt(end - 1))) end -= 1;
  if (end === start) return null;
  const firstWord = reading.wordAt(start);
  const lastWord = reading.wordAt(end - 1);
  if (firstWord === null || lastWord === null) return null;
  // ‘2020년’이란 시간은: the copula
  if (body.startsWith('이란', start) && /[’'”"]/.test(body.charAt(start - 1))) return null;
  if (span.type === 'PS' && isPostOfSomebody(reading, firstWord, start, end)) return null;
  if (start > firstWord.start && !DETACHED.test(body.slice(firstWord.start, start))) start = firstWord.start;
  const title = reading.titleOf(lastWord);
  if (span.type !== 'PS' && title?.kind === 'office' && title.end === end && title.head < end) {
    // ITU사무총장, 전라남도지사: the title is no part of the name.
    end = Math.max(start, title.head);
  }
  if (end > start) end = snapEnd(reading, lastWord, start, end, span.type);
  if (span.type === 'OG') {
    start = withoutLeadingWords(reading, start, end);
    end = withoutTrailingWord(reading, start, end);
  }
  // 여객사 누림항공: the noun that announces an organisation is no part of its name.
  if (span.type !== 'LC' && firstWord.end < end && firstWord.particle === '') {
    const second = reading.wordAt(firstWord.end);
    if (second !== null && reading.lexicons.organisations.announces(firstWord.text) === 'announces') {
      return { start: second.start, end, type: 'OG', score: TRUST.tagger };
    }
  }
  if (span.type === 'LC') end = withoutArea(reading, start, end);
  if (span.type === 'PS') end = withoutFirm(reading, start, withoutTitles(reading, start, end));
  if (end <= start) return null;
  if (span.type === 'PS' && MASKED.test(body.slice(start, lastWord.end))) return null;
  // 체코는 3-1로 이겼다: the tagger has countries that play as organisations.
  if (span.type === 'OG' && isCountry(reading, start, end))
    return { start, end, type: 'LC', score: TRUST.tagger };
  if (span.type === 'PS' && isOrganisation(reading, start, end))
    return { start, end, type: 'OG', score: TRUST.tagger };
  if (span.type === 'PS' && isPlaceOnly(reading, firstWord, end))
    return { start, end, type: 'LC', score: TRUST.tagger };
  if (span.type === 'PS') end = extendForeign(reading, end);
  return { start, end, type: span.type, score: TRUST.tagger };
}

/** 솔내 이장은: a post with its particle behind a bare word, which the tokenizer has as a personal name. */
function isPostOfSomebody(reading: Reading, word: Word, start: number, end: number): boolean {
  if (start !== word.start || end < word.end - 1 || word.gap !== ' ') return false;
  const title = reading.lexicons.titles.match(word);
  if (title?.kind !== 'office' || title.head !== start || title.end !== word.end - 1) return false;
  if (!/[은이도]/.test(reading.body.charAt(title.end))) return false;
  const before = reading.words[reading.wordIndex(start) - 1];
  return before !== undefined && before.particle === '' && reading.titleOf(before) === null;
}

function isCountry(reading: Reading, start: number, end: number): boolean {
  const kind = reading.lexicons.places.kindOf(reading.body.slice(start, end));
  return kind === 'country' || kind === 'homonym' || kind === 'region';
}

/** Words that no organisation's name begins with. */
const LEADING = /^(?:남측|북측|우리|양국|양측|해당|같은|각|전|당시|이|그|일부|다른|모든)$/;

/** The start of a name without participles and determiners before it: (21일 연) 디지털혁신부. */
function withoutLeadingWords(reading: Reading, start: number, end: number): number {
  let from = start;
  for (let word = reading.wordAt(from); word !== null && word.end < end; word = reading.wordAt(from)) {
    const tag = reading.morphemes[word.last - 1]?.tag ?? '';
    const next = reading.wordAt(word.end);
    if (next !== null && isArticle(reading, word, next)) break;
    if (
      next === null ||
      next.start >= end ||
      !(word.text.length === 1 || LEADING.test(word.text) || /ETM|^(?:MM|MAG|VA|VV)/.test(tag))
    )
      break;
    from = next.start;
  }
  return from;
}

/** 더 헤럴드, 매체 더 노스: the article of an English name. */
function isArticle(reading: Reading, word: Word, next: Word): boolean {
  if (word.text !== '더') return false;
  const before = reading.words[reading.wordIndex(word.start) - 1];
  const announced =
    before !== undefined &&
    word.gap === ' ' &&
    reading.lexicons.organisations.announces(before.text) !== null;
  return announced || reading.isNovel(next, next.stem);
}

/** 이광재 가람도지사 without the title, when the tagger took it for a part of the name. */
function withoutTitles(reading: Reading, start: number, end: number): number {
  let last = reading.wordAt(end - 1);
  let cut = end;
  while (last !== null && last.start > start) {
    const title = reading.titleOf(last);
    if (title === null) break;
    const before = reading.wordAt(last.start - 2);
    if (before === null || before.end > last.start) break;
    cut = before.end;
    last = before;
  }
  return cut;
}

/** 봉해솔 누리잇다 대표: behind a Korean full name a second word is no part of it. */
function withoutFirm(reading: Reading, start: number, end: number): number {
  const first = reading.wordAt(start);
  if (first === null || first.start !== start || first.end >= end || first.particle !== '') return end;
  const second = reading.wordAt(first.end);
  // 마리아 로페스: the dictionary knows the second word as a name.
  const personal =
    second !== null &&
    reading.morphemes[second.first]?.semantic.startsWith('인명') === true &&
    reading.morphemes[second.last - 1]?.tag.startsWith('E') === false;
  const korean = first.text.length > 2 && reading.lexicons.names.score(first.text) > KOREAN_NAME;
  return korean && !personal ? first.end : end;
}

/** 동해 여객철도 주식회사: what the tagger takes for a person ends like an organisation. */
function isOrganisation(reading: Reading, start: number, end: number): boolean {
  const text = reading.body.slice(start, end);
  return text.includes(' ') && reading.lexicons.organisations.suffix(text)?.strength === 'strong';
}

/** 한들제과 재무담당 without the field of an office. */
function withoutTrailingWord(reading: Reading, start: number, end: number): number {
  const text = reading.body.slice(start, end);
  const space = text.lastIndexOf(' ');
  return space > 0 && /(?:담당|총괄|출신|소속|당시|관련|산하)$/.test(text) ? start + space : end;
}

/** 파주권, 파주지역 without what makes an area of them; 수도권 and 전남권 are names. */
function withoutArea(reading: Reading, start: number, end: number): number {
  const text = reading.body.slice(start, end);
  const area = /(?:지역|전역|일대|권)$/.exec(text);
  if (area === null || area.index < 2 || reading.lexicons.places.kindOf(text) !== null) return end;
  if (text.endsWith('권') && reading.lexicons.places.kindOf(text.slice(0, -1)) !== null) return end;
  return start + area.index;
}

/** A word that the dictionary knows as a place and nothing else: 신의주. */
function isPlaceOnly(reading: Reading, word: Word, end: number): boolean {
  const morpheme = reading.morphemeAt(word, end);
  return (
    end - word.start > 2 &&
    morpheme?.tag === 'NNP' &&
    morpheme.semantic === '지명' &&
    !reading.isBeforeTitle(word)
  );
}

/** 알리야스 벡 알름쿨로브는: a bare part of a foreign name goes on to the word that carries the particle. */
function extendForeign(reading: Reading, end: number): number {
  const index = reading.wordIndex(end - 1);
  const word = reading.words[index];
  const next = reading.words[index + 1];
  if (word === undefined || next === undefined || word.end !== end || word.particle !== '') return end;
  if (word.aside.length > 0 || next.gap !== ' ' || reading.lexicons.names.score(word.text) > 0) return end;
  const own = reading.nameEnds(next);
  const nextEnd = reading.bestSupported(next.start, [next.stem, ...own]);
  if (
    nextEnd === next.end ||
    reading.titleOf(next) !== null ||
    reading.tagOver(next.start, next.end) !== null
  )
    return end;
  const text = reading.body.slice(next.start, nextEnd);
  if (text.length < 2 || reading.lexicons.organisations.suffix(text) !== null) return end;
  return /^[가-힣]+$/.test(text) && reading.isProper(next, nextEnd) && !reading.isVerbal(next)
    ? nextEnd
    : end;
}

/** The end that a name ending at `end` inside `word` should have. */
function snapEnd(reading: Reading, word: Word, start: number, end: number, type: EntityType): number {
  const { lexicons, body } = reading;
  const head = reading.titleOf(word)?.head;
  // 누리개발원 AI연구원: a part of the body, of the same letters as an occupation; no 수석연구원.
  if (head === end)
    return type === 'OG' && start < word.start && reading.isProper(word, end) ? word.stem : end;
  if (type === 'PS' && end === word.end && start === word.start) {
    const name = koreanNameEnd(reading, word);
    if (name !== null) return name;
  }
  const foreign = type === 'PS' && start < word.start && !reading.isBeforeTitle(word);
  const certain = withoutCertainParticle(reading, word, foreign ? OF_FOREIGN : CERTAIN_PARTICLE);
  if (certain > start && end > certain) return certain;
  const from = Math.max(start, word.start);
  if (end === word.end) {
    // 나르덴: what the morphemes take for a verb's ending is no particle.
    const stem = lexicons.endings.fits(body, word.stem, word.end) ? word.stem : end;
    const possible = reading.nameEnds(word).filter((each) => each !== word.stem || each === stem);
    // 한슬나: surname and two syllables, which the tagger takes together.
    const full =
      type === 'PS' &&
      start === word.start &&
      word.text.length === 3 &&
      lexicons.names.surnameLength(word.text) === 1;
    return reading.bestSupported(from, full ? [end, ...possible] : [stem, ...possible]);
  }
  const ends = reading.nameEnds(word).filter((candidate) => candidate >= end);
  if (ends.includes(end)) return reading.bestSupported(from, [end, ...ends]);
  const whole = ends.length > 1 ? reading.bestSupported(from, ends) : Math.max(word.stem, end);
  if (type === 'LC') {
    if (DERIVED.test(body.slice(end, word.stem))) return start;
    if (lexicons.places.kindOf(body.slice(start, end)) !== null && isBorder(reading, word, end)) return end;
    if (AREA.test(body.slice(end, word.stem)) && isBorder(reading, word, end)) return end;
    const suffix = lexicons.places.suffix(body.slice(start, whole));
    // 파주지역, 미국산: the place ends where a morpheme does, unless the whole is a place's name.
    return suffix === null && isBorder(reading, word, end) ? end : whole;
  }
  if (type === 'OG' && AREA.test(body.slice(end, word.stem)) && isBorder(reading, word, end)) return end;
  if (type === 'OG' && lexicons.organisations.suffix(body.slice(start, whole)) === null) {
    return isBorder(reading, word, end) ? end : whole;
  }
  return whole;
}

/** The only end in `word` at which it has the shape of a Korean full name, when it has not as a whole. */
function koreanNameEnd(reading: Reading, word: Word): number | null {
  const { names } = reading.lexicons;
  if (names.score(word.text) > Number.NEGATIVE_INFINITY) return null;
  return reading.nameEnds(word).find((end) => names.score(reading.body.slice(word.start, end)) > 0) ?? null;
}

/** Particles that hardly any name ends in; the dictionary misses them behind new words (콘코르디아상의). */
const CERTAIN_PARTICLE = /^(?:의|를|을|는|에|에서|와|에게|으로)$/;
/** The same behind the second part of a foreign name: 이라니엘 트루카가. */
const OF_FOREIGN = /^(?:의|를|을|는|에|에서|와|에게|으로|가|은|과)$/;

function withoutCertainParticle(reading: Reading, word: Word, certain: RegExp): number {
  const end = reading.nameEnds(word).find((candidate) => {
    return candidate - word.start > 2 && certain.test(reading.body.slice(candidate, word.end));
  });
  return end ?? word.end;
}

function isBorder(reading: Reading, word: Word, position: number): boolean {
  for (let index = word.first; index < word.last; index += 1) {
    if (reading.morphemes[index]?.end === position) return true;
  }
  return false;
}
