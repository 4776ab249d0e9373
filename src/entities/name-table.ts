import type { EntityType } from '../document.js';
import { personOdds } from './people.js';
import { type Candidate, type Reading, TRUST } from './reading.js';

type NameType = 'PS' | 'OG' | 'LC';

const isNameType = (type: EntityType): type is NameType => type === 'PS' || type === 'OG' || type === 'LC';

/** What speaks for one name in an article. */
interface Record {
  readonly votes: { PS: number; OG: number; LC: number };
  readonly spans: Candidate[];
}

/** Least odds that a Korean name the tagger alone has found is a person's. */
const LONE_NAME = 1.5;
/** What the tagger's word adds to those odds. */
const TAGGED = 4;
/** What an everyday noun at their beginning takes away (표지석). */
const EVERYDAY_BEGINNING = 5;
/** 류마티스내과: what the tagger takes for a foreign name. */
const DEPARTMENT = /^[가-힣]{2,}(?:내과|외과|학과|의학과|센터|대학|병원|그룹|학회)$/;
/** Names that share their first two letters beyond this many are not looked for again (hostile text). */
const LARGEST_BUCKET = 64;

/** The middle of 존 F. 호프만. */
const INITIAL = / [A-Z]\. /;

/** What stands before the names of storms, craft and the like: 태풍 ‘덴빈’. */
const THING = /(?:태풍|허리케인|사이클론|위성|로켓|탐사선|소행성|혜성) ?[‘'“"<《]?$/;

/** The names of an article with the type that all their mentions together speak for. */
export class NameTable {
  readonly #types = new Map<string, NameType>();
  readonly #buckets = new Map<string, string[]>();

  constructor(reading: Reading, spans: readonly Candidate[]) {
    const records = collect(reading, spans);
    for (const [name, record] of records) {
      const type = strongest(record);
      if (isAdmissible(reading, name, type, record)) this.#types.set(name, type);
    }
    for (const [name, type] of [...this.#types]) if (type === 'PS') this.#addParts(reading, name, records);
    for (const name of this.#types.keys()) {
      const key = name.slice(0, 2);
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, [name]);
      else if (bucket.length < LARGEST_BUCKET) bucket.push(name);
    }
    for (const bucket of this.#buckets.values()) bucket.sort((a, b) => b.length - a.length);
  }

  typeOf(name: string): NameType | null {
    return this.#types.get(name) ?? null;
  }

  /** 호프스트라 once 마르텐 호프스트라 is known; 오시마 of 오시마 겐타로 where the tagger has it as a person. */
  #addParts(reading: Reading, name: string, records: ReadonlyMap<string, Record>): void {
    const parts = name.split(/[ ·]/);
    const last = parts.at(-1);
    if (parts.length < 2 || last === undefined) return;
    const [first = ''] = parts;
    const named = records.get(first);
    const isPart = (part: string): boolean =>
      part.length > 1 && !this.#types.has(part) && reading.lexicons.places.kindOf(part) === null;
    // Keller of Anna Keller, which the tagger alone has as a body
    const latin = /^[A-Z]/.test(last) && records.get(last)?.spans.every(({ score }) => score <= TRUST.tagger);
    if (isPart(last) || latin === true) this.#types.set(last, 'PS');
    if (named !== undefined && strongest(named) === 'PS' && isPart(first)) this.#types.set(first, 'PS');
  }

  /** The mentions of the table's names at word starts, particles left out; longer names first. */
  findMentions(reading: Reading): Candidate[] {
    const { body } = reading;
    const found: Candidate[] = [];
    for (const word of reading.every) {
      for (const name of this.#buckets.get(body.slice(word.start, word.start + 2)) ?? []) {
        const end = word.start + name.length;
        if (!body.startsWith(name, word.start)) continue;
        const type = this.#types.get(name);
        if (type === undefined || !endsName(reading, end)) continue;
        found.push({ start: word.start, end, type, score: TRUST.consistency });
        break;
      }
    }
    return found;
  }
}

function endsName(reading: Reading, end: number): boolean {
  const word = reading.wordAt(end - 1);
  if (word === null) return false;
  return reading.nameEnds(word).includes(end) || reading.titleOf(word)?.head === end;
}

function collect(reading: Reading, spans: readonly Candidate[]): Map<string, Record> {
  const records = new Map<string, Record>();
  for (const span of spans) {
    if (!isNameType(span.type)) continue;
    const name = reading.body.slice(span.start, span.end);
    let record = records.get(name);
    if (record === undefined) {
      record = { votes: { PS: 0, OG: 0, LC: 0 }, spans: [] };
      records.set(name, record);
    }
    record.votes[span.type] += span.score;
    record.spans.push(span);
  }
  return records;
}

function strongest({ votes }: Record): NameType {
  if (votes.PS > votes.OG && votes.PS > votes.LC) return 'PS';
  return votes.LC > votes.OG ? 'LC' : 'OG';
}

function isAdmissible(reading: Reading, name: string, type: NameType, record: Record): boolean {
  const { organisations, titles, places } = reading.lexicons;
  if (name.length < 2 && places.kindOf(name) === null) return false;
  if (titles.has(name)) return false;
  // 대책위 is a name once the article has the full one.
  if (
    type !== 'LC' &&
    organisations.isGeneric(name) &&
    !record.spans.some(({ score }) => score >= TRUST.strongRule)
  )
    return false;
  if (organisations.known(name) === 'platform' && !record.spans.some((span) => acts(reading, span)))
    return false;
  if (type === 'LC') return isPlausiblePlace(reading, name, record);
  if (type === 'OG') return isPlausibleOrganisation(reading, name, record);
  if (type !== 'PS') return true;
  // 황보 (대표), 남모 (씨), 박아무개: no names by themselves.
  if (reading.lexicons.names.isSurname(name.replace(/^(.)(?:모|아무개)$/, '$1'))) return false;
  if (record.spans.some(({ start }) => THING.test(reading.body.slice(Math.max(0, start - 7), start))))
    return false;
  if (record.spans.some(({ score }) => score >= TRUST.rule)) return true;
  return record.spans.some(
    (span) => isAmongPeople(reading, span) || isPlausiblePerson(reading, name, span, record),
  );
}

/** What parts people in a list: 강하늘, 오누리·봄이랑. */
const LISTED = /^ ?[,·/] ?$/;

/** Whether the tagger also has the people before and behind a name in a list, or two on one side of it. */
function isAmongPeople(reading: Reading, { start }: Candidate): boolean {
  const index = reading.wordIndex(start);
  const isPerson = (step: number): boolean => {
    const word = reading.words[index + step];
    const right = step < 0 ? reading.words[index + step + 1] : word;
    if (word === undefined || right === undefined || !LISTED.test(right.gap)) return false;
    const tag = reading.tagOver(word.start, word.end);
    return tag?.type === 'PS' && tag.start === word.start;
  };
  const [before, behind] = [isPerson(-1), isPerson(1)];
  return (before && behind) || (before && isPerson(-2)) || (behind && isPerson(2));
}

/** A single everyday noun that only the tagger takes for a place is none (광장), unless a place stands before it. */
function isPlausiblePlace(reading: Reading, name: string, { spans }: Record): boolean {
  if (/^\d/.test(name) || spans.every((span) => isMetaphor(reading, span))) return false;
  if (spans.some(({ score }) => score >= TRUST.consistency)) return true;
  return spans.some(({ start, end }) => {
    const word = reading.wordAt(start);
    if (word === null) return false;
    const tag = reading.morphemeAt(word, end)?.tag;
    if (tag !== 'NNG' && tag !== 'NP') return true;
    const before = reading.words[reading.wordIndex(start) - 1];
    return before !== undefined && word.gap === ' ' && reading.lexicons.places.kindOf(before.text) !== null;
  });
}

/** 우리만 쓰는 갈라파고스가 될: what becomes a place by what is told of it is none. */
function isMetaphor(reading: Reading, { start, end }: Candidate): boolean {
  const word = reading.wordAt(start);
  if (word === null || !/^[이가]$/.test(reading.body.slice(end, word.end))) return false;
  const index = reading.wordIndex(start);
  const [before, next] = [reading.words[index - 1], reading.words[index + 1]];
  if (before === undefined || next === undefined || !/^[되될된됐]/.test(next.text)) return false;
  return /ETM$/.test(reading.morphemes[before.last - 1]?.tag ?? '');
}

/** Whether the article lets it act: KT는, KT 관계자. */
function acts(reading: Reading, { start, end }: Candidate): boolean {
  const word = reading.wordAt(start);
  if (word === null) return false;
  if (/^(?:은|는|이|가|측은|측이|도|와|과|의)$/.test(reading.body.slice(end, word.end) || word.particle))
    return true;
  const next = reading.words[reading.wordIndex(start) + 1];
  return (
    word.end === end &&
    next !== undefined &&
    next.gap === ' ' &&
    /^(?:관계자|측|소속|대변인|직원|회장|대표|사장)/.test(next.text)
  );
}

/** Everyday words that only the tagger takes for an organisation are none (지지도별로). */
function isPlausibleOrganisation(reading: Reading, name: string, { spans }: Record): boolean {
  const { organisations } = reading.lexicons;
  if (spans.some(({ score }) => score >= TRUST.rule)) return true;
  if (/^(?:\d|[A-Z]+-?\d)/.test(name) || /^[가-힣]{2,}[호함]$/.test(name) || organisations.isNever(name))
    return false;
  if (/^[a-z0-9._-]+$/.test(name)) return false;
  if (spans.every((span) => endsInVerb(reading, span) || isAmongNouns(reading, span))) return false;
  if (/^[A-Za-z0-9&+.' -]+$/.test(name) && !spans.some((span) => acts(reading, span))) return false;
  const unit = organisations.unit(name);
  if (organisations.suffix(name) !== null || (unit !== null && name.length - unit.stem > 1)) return true;
  return spans.some((span) => {
    for (
      let word = reading.wordAt(span.start);
      word !== null && word.start < span.end;
      word = reading.wordAt(word.end)
    ) {
      if (reading.isProper(word, Math.min(word.end, span.end))) return true;
    }
    return false;
  });
}

/** 손잡고: a verb stands there, cut from everyday words. */
function endsInVerb(reading: Reading, { end }: Candidate): boolean {
  const word = reading.wordAt(end - 1);
  if (word === null || end !== word.end) return false;
  const tag = reading.morphemes[word.last - 1]?.tag ?? '';
  return word.last - word.first > 1 && /^E[CF]$/.test(tag);
}

/** 로보틱스·목공·요리: subjects and the like, when two everyday nouns stand behind it in a dotted list. */
function isAmongNouns(reading: Reading, { start }: Candidate): boolean {
  const index = reading.wordIndex(start);
  return [1, 2].every((step) => {
    const word = reading.words[index + step];
    if (word === undefined || !/^[·ㆍ‧]$/.test(word.gap) || reading.tagOver(word.start, word.end) !== null)
      return false;
    return reading.morphemeAt(word, word.stem)?.tag === 'NNG';
  });
}

/** Whether a span that only the tagger takes for a person looks like one. */
function isPlausiblePerson(reading: Reading, name: string, span: Candidate, record: Record): boolean {
  const word = reading.wordAt(span.start);
  if (word === null || /[A-Za-z0-9]/.test(name.replace(INITIAL, ' '))) return false;
  if (DEPARTMENT.test(name)) return false;
  // 이유식, 정원: an everyday noun that the tagger alone takes for a name.
  if (reading.morphemeAt(word, span.end)?.tag === 'NNG' && !reading.isBeforeTitlePhrase(word)) return false;
  const noun = reading.morphemes[word.first];
  const everyday = noun?.tag === 'NNG' && noun.end - noun.start > 1 ? EVERYDAY_BEGINNING : 0;
  if (personOdds(reading, word, span.end) - TAGGED - everyday >= LONE_NAME) return true;
  if (name.includes(' ')) return wordsAreNovel(reading, span) || isBeforeTitle(reading, span);
  if (word.end === span.end && reading.isBeforeTitlePhrase(word)) return true;
  if (record.spans.length > 1 && record.spans.length === reading.occurrencesOf(name).count) return true;
  if (ownsWhatPeopleOwn(reading, span)) return true;
  const before = reading.words[reading.wordIndex(span.start) - 1];
  return (
    before !== undefined && word.gap === ' ' && reading.isBare(before) && reading.titleOf(before) !== null
  );
}

/** 김고온의 인터뷰, 탁도래의 어머니: what follows belongs to people alone. */
function ownsWhatPeopleOwn(reading: Reading, { start, end }: Candidate): boolean {
  const word = reading.wordAt(start);
  if (word === null || reading.body.slice(end, word.end) !== '의') return false;
  const next = reading.words[reading.wordIndex(start) + 1];
  return next !== undefined && next.gap === ' ' && OF_PEOPLE.test(next.text);
}

const OF_PEOPLE =
  /^(?:인터뷰|대담|강연|고백|증언|진술|회고록|자서전|트윗|트위터|페이스북|어머니|아버지|부모|아내|남편|부인|아들|딸|동생|형|누나|오빠|언니|자택|유족)/;

function wordsAreNovel(reading: Reading, { start, end }: Candidate): boolean {
  let novel = false;
  for (let word = reading.wordAt(start); word !== null && word.start < end; word = reading.wordAt(word.end)) {
    const last = Math.min(word.end, end);
    if (word.text.length > 2 && !reading.isProper(word, last)) return false;
    novel ||= reading.isNovel(word, last) || reading.morphemeAt(word, last)?.tag === 'NNP';
  }
  return novel;
}

function isBeforeTitle(reading: Reading, { end }: Candidate): boolean {
  const last = reading.wordAt(end - 1);
  return last !== null && last.end === end && reading.isBeforeTitle(last);
}
