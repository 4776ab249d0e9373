import { KOREAN_NAME } from './korean-names.js';
import { type Candidate, type Reading, TRUST } from './reading.js';
import type { TitleMatch } from './titles.js';
import { LATIN_NAME, type Word } from './words.js';

/** Words between a foreign name and its title, the name included. */
const LONGEST_PHRASE = 7;
const LONGEST_NAME = 3;
/** Odds (natural logarithm) asked of a name, by what stands beside it; each part needs `PART`. */
const NEEDED = { titled: 2, glossed: 1, alone: 7 } as const;
const PART = -1.5;
/** A third word needs more to be one. */
const LATER_PART = 3;
/** What the dictionary and the tagger add to a part's odds. */
const PERSONAL = 4;
const TAGGED = 3;
const TAGGED_OTHERWISE = -2;
/** A noun of the dictionary is no part of a name, but rather a firm's or a thing's. */
const EVERYDAY = -6;
const PLACE = -3;
const SUBJECT = /^(?:은|는|이|가|도|의|을|를|에게|에|과|와)$/;

/** Foreign names by their shape, beside a title, before their letters in parentheses, or plain from themselves. */
export function findForeignPeople(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  let covered = -1;
  for (const [index, word] of reading.words.entries()) {
    const title = reading.titleOf(word);
    if (title !== null && title.kind !== 'address' && !title.plural) {
      const before = nameBefore(reading, index) ?? soleNameBefore(reading, index, title);
      if (before !== null) found.push(before);
      const tail = reading.body.slice(title.end, word.end);
      const after = tail === '' || tail === '인' ? foreignNameAt(reading, index + 1) : null;
      if (after !== null && after.odds >= NEEDED.titled) found.push(candidateOf(after));
    }
    if (word.start < covered) continue;
    const speaking = speakingAlone(reading, word);
    if (speaking !== null) found.push(speaking);
    const alone = foreignNameAt(reading, index);
    if (alone === null || alone.odds < neededAlone(reading, index, alone)) continue;
    found.push(candidateOf(alone));
    covered = alone.end;
  }
  return found;
}

/** A foreign name of two or three words. */
export interface ForeignName {
  readonly start: number;
  readonly end: number;
  /** That it is one. */
  readonly odds: number;
}

const candidateOf = ({ start, end }: ForeignName): Candidate => ({
  start,
  end,
  type: 'PS',
  score: TRUST.slot,
});

/** Odds asked of a name that no title stands beside; Infinity where nothing says that it is a person's. */
function neededAlone(reading: Reading, index: number, { end }: ForeignName): number {
  const first = reading.words[index];
  const last = reading.wordAt(end - 1);
  if (first === undefined || last === null) return Number.POSITIVE_INFINITY;
  if (isGloss(last.aside)) return NEEDED.glossed;
  const before = reading.words[index - 1];
  if (before !== undefined && first.gap === ' ' && isRole(reading, before)) return NEEDED.titled;
  const acts = SUBJECT.test(reading.body.slice(end, last.end) || last.particle);
  const known = isPersonal(reading, first) || reading.tagOver(first.start, end)?.type === 'PS';
  return acts && known && !/[‘'"“《<「『]$/.test(first.gap) ? NEEDED.alone : Number.POSITIVE_INFINITY;
}

/** Odds asked of a surname alone that the tagger has as a person's and that speaks. */
const SPEAKING = 4;
const SHORTEST_ALONE = 3;
/** Characters between a subject and what tells that it speaks. */
const SPEECH_REACH = 60;
const SPEECH = /^[^.?!\n]*?(?:[“"]|[다라자냐]고 (?:말|밝|주장|강조|설명|지적|덧붙|반박|경고|비판|전했))/;

/** 모르텐센은 “…”고 말했다: one foreign word that the tagger takes for a person, as the subject of a sentence that speaks. */
function speakingAlone(reading: Reading, word: Word): Candidate | null {
  const tag = reading.tagOver(word.start, word.end);
  if (tag?.type !== 'PS' || tag.start !== word.start || tag.end - tag.start < SHORTEST_ALONE) return null;
  if (!/^(?:은|는|이|가)$/.test(reading.body.slice(tag.end, word.end)) || /[‘'“"《<「『]$/.test(word.gap))
    return null;
  if (partOdds(reading, word, tag.end) < SPEAKING) return null;
  if (!SPEECH.test(reading.body.slice(word.end, word.end + SPEECH_REACH))) return null;
  return { start: tag.start, end: tag.end, type: 'PS', score: TRUST.rule };
}

/** (Robert Castiello): a name in its own letters. */
function isGloss(aside: readonly Word[]): boolean {
  const [given, family] = aside;
  return (
    given !== undefined &&
    family !== undefined &&
    family.gap === ' ' &&
    LATIN_NAME.test(given.text) &&
    LATIN_NAME.test(family.text)
  );
}

const PERSON_NOUN = /[자인가장사원관수]$/;

/** 지도자인: who somebody is, before the name. */
function isRole(reading: Reading, { start, stem, last }: Word): boolean {
  return reading.morphemes[last - 1]?.tag === 'VCP+ETM' && PERSON_NOUN.test(reading.body.slice(start, stem));
}

/** The name at the beginning of the bare words that end in the title at `index`. */
function nameBefore(reading: Reading, index: number): Candidate | null {
  let name: Candidate | null = null;
  for (let step = 1; step <= LONGEST_PHRASE; step += 1) {
    const word = reading.words[index - step];
    const right = reading.words[index - step + 1];
    if (word === undefined || right === undefined || !reading.continuesPhrase(right, word)) break;
    const here = foreignNameAt(reading, index - step, index);
    if (!reading.isBare(word) && !endsInRo(reading, index - step)) break;
    if (here !== null && here.odds >= NEEDED.titled) name = candidateOf(here);
  }
  return name;
}

/** Titles right behind a name of one word: firms have none of them. */
const OF_PERSONS =
  /(?:대통령|총통|총리|국왕|주석|장관|외무상|방위상|대사|의원|시장|지사|감독|선수|교수|박사|대변인|본부장|위원장|서기장)$/;
const SOLE = 3;

/** 라이원밍 총통: one word right before the title of a person. */
function soleNameBefore(reading: Reading, index: number, title: TitleMatch): Candidate | null {
  const word = reading.words[index - 1];
  const titled = reading.words[index];
  if (word === undefined || titled === undefined || titled.gap !== ' ' || title.head !== titled.start)
    return null;
  if (word.text.length < 3 || word.aside.length > 0 || word.particle !== '') return null;
  if (!OF_PERSONS.test(reading.body.slice(title.head, title.end)) || !reading.isNovel(word, word.end))
    return null;
  const tag = reading.tagOver(word.start, word.end);
  // 조 샤브라넌 대통령: the tagger has the whole name.
  const inside = tag !== null && tag.start < word.start && tag.end === word.end;
  if (tag?.type === 'OG' || inside || partOdds(reading, word, word.end) < SOLE) return null;
  return { start: word.start, end: word.end, type: 'PS', score: TRUST.rule };
}

/** 대니얼 오켈로 아시아 총괄: 로 that the morphemes take for a particle, behind a foreign given name. */
function endsInRo(reading: Reading, index: number): boolean {
  const word = reading.words[index];
  const given = reading.words[index - 1];
  return (
    word?.particle === '로' &&
    given !== undefined &&
    word.gap === ' ' &&
    reading.isBare(given) &&
    isPersonal(reading, given)
  );
}

/** The foreign name that begins with the word at `index` and ends before the word `to`; null when none does. */
export function foreignNameAt(
  reading: Reading,
  index: number,
  to = index + LONGEST_NAME,
): ForeignName | null {
  const first = reading.words[index];
  if (first === undefined) return null;
  let odds = partOdds(reading, first, first.end);
  if (odds < PART || !isBarePart(reading, first)) return null;
  let best: ForeignName | null = null;
  for (let step = 1; step < LONGEST_NAME && index + step < to; step += 1) {
    const left = reading.words[index + step - 1];
    const word = reading.words[index + step];
    if (left === undefined || word === undefined || word.gap !== ' ' || left.aside.length > 0) break;
    // 엘로디 바르세르 리옹 시장, 토머스 박 북련 회장: what stands between a whole name and its title is a town or a body.
    if (step > 1 && reading.isBeforeTitle(word)) break;
    const end = endsInRo(reading, index + step) ? word.end : partEnd(reading, word);
    const surname = step === 1 ? surnameOdds(reading, word, end) : Number.NEGATIVE_INFINITY;
    const part = Math.max(surname, partOdds(reading, word, end));
    if (part < (step === 1 ? PART : LATER_PART)) break;
    odds += part;
    best = { start: first.start, end, odds };
    if (end < word.end || !isBarePart(reading, word) || surname > Number.NEGATIVE_INFINITY) break;
  }
  return best;
}

/** Whether no particle ends `word`: the morphemes see none, and the article has it nowhere without one. */
function isBarePart(reading: Reading, word: Word): boolean {
  if (word.aside.length > 0) return false;
  const ends = reading.nameEnds(word);
  if (word.particle !== '' && word.stem > word.start && ends.includes(word.stem)) {
    return reading.morphemeAt(word, word.stem) === null && !SUBJECT.test(word.particle);
  }
  return reading.bestSupported(word.start, [word.end, ...ends]) === word.end;
}

/** 토머스 박, 데이비드 은: a Korean surname behind a foreign given name. */
function surnameOdds(reading: Reading, { start }: Word, end: number): number {
  const { names, titles } = reading.lexicons;
  const text = reading.body.slice(start, end);
  return text.length === 1 && names.isSurname(text) && !titles.isModifier(text)
    ? 0
    : Number.NEGATIVE_INFINITY;
}

/** Where a part of a name ends in its word: before what may be its particle, unless a title follows. */
function partEnd(reading: Reading, word: Word): number {
  if (word.aside.length > 0) return word.end;
  const supported = reading.bestSupported(word.start, [word.stem, ...reading.nameEnds(word)]);
  if (supported < word.end || reading.isBeforeTitlePhrase(word)) return supported;
  const cut = reading.nameEnds(word).find((end) => SUBJECT.test(reading.body.slice(end, word.end)));
  return cut !== undefined && reading.morphemeAt(word, word.end) === null ? cut : supported;
}

/** Whether the dictionary takes the beginning of `word` for a personal name. */
function isPersonal(reading: Reading, word: Word): boolean {
  const morpheme = reading.morphemes[word.first];
  return morpheme?.tag === 'NNP' && morpheme.semantic.startsWith('인명');
}

/** Odds that `[word.start, end)` is a part of a foreign name; -Infinity below `PART` and for what is known as something else. */
function partOdds(reading: Reading, word: Word, end: number): number {
  const { names, foreign, organisations, titles } = reading.lexicons;
  const text = end === word.end ? word.text : reading.body.slice(word.start, end);
  let odds = foreign.score(text);
  if (odds === Number.NEGATIVE_INFINITY) return odds;
  const shape = odds;
  const whole = reading.morphemeAt(word, end);
  const personal = whole?.tag === 'NNP' && whole.semantic.startsWith('인명');
  const tag = reading.tagOver(word.start, end);
  const tagged = tag?.type === 'PS';
  if (personal) odds += PERSONAL;
  else if (whole !== null && !tagged) odds += whole.semantic.startsWith('지명') ? PLACE : EVERYDAY;
  else if (!tagged && !reading.isProper(word, end)) odds += EVERYDAY;
  if (tagged) odds += TAGGED;
  else if (tag !== null && tag.start >= word.start && tag.end <= end) odds += TAGGED_OTHERWISE;
  // Before the look-ups: most words are no part of a name by their syllables alone.
  if (odds < PART) return Number.NEGATIVE_INFINITY;
  const korean = names.score(text);
  const known =
    (korean > KOREAN_NAME && (!personal || korean > shape)) ||
    organisations.suffix(text) !== null ||
    organisations.known(text) !== null ||
    organisations.isGeneric(text) ||
    isPlace(reading, word) ||
    titles.has(text) ||
    titles.isModifier(text) ||
    reading.isVerbal(word);
  return known ? Number.NEGATIVE_INFINITY : odds;
}

/** 우크라이나, cut into 우크라 and 이나. */
function isPlace(reading: Reading, word: Word): boolean {
  const { places } = reading.lexicons;
  return reading.nameForms(word).some(({ text }) => places.kindOf(text) !== null);
}
