import { firstEndingAfter } from '../text/by-position.js';
import { canMean } from './body-nouns.js';
import type { Cluster } from './canonical.js';
import { withoutLegalForm } from './legal-forms.js';
import type { Candidate, Reading } from './reading.js';
import type { TitleMatch } from './titles.js';
import type { Word } from './words.js';

/** What stands beside one mention of a person. */
export interface Affiliation {
  readonly title: string | null;
  readonly org: string | null;
}

/** Words between a name and its title. */
const LONGEST_PHRASE = 6;
/** (사법연수원 13기), (하늘대 법대 81학번): where somebody learned, not where he works. */
const CLASS_OF_A_SCHOOL = /^\d+(?:기|회|학번)/;
/** 이 회사의, 같은 당: the organisation named last. */
const SAME = /^(?:이|그|해당|같은|동|본)$/;
const ORGANISATION_NOUN =
  /(?:회사|업체|기업|당|기관|단체|모임|연구소|연구원|센터|대학|대학교|학교|병원|의료원|재단|협회|학회|연대|매체|신문|방송|은행|법인|구단|팀|부처|노조|조합|위원회|공사|공단|의회|[가-힣]사)$/;
/** Nouns that stand for the body named last without 이 before them. */
const COMMITTEE = /^(?:위원회|재단|협회|학회|공사|공단|연구소|연구원|노조|조합)$/;
/** Organisations passed over in search of a party. */
const LONGEST_LOOK_BACK = 20;
/** What somebody does for the organisation before the verb: 보헤미아랩을 이끄는, 한들상회를 세운. */
const LEADS = /^(?:이끄는|이끌고|이끌어온|운영하는|경영하는|대표하는|창업한|설립한|세운)$/;
/** The body in the title of its head; its own name is more than its kind. */
const HEAD_OF_BODY =
  /^([가-힣]{2,}(?:연구회|협의회|협회|학회|번영회|동문회|상인회|부녀회|청년회|향우회|지회|분회|어촌계))장$/;
/** 대책위원장, 윤리위원장: the committee in the title of its head. */
const HEAD_OF_COMMITTEE = /^([가-힣]+(?<!부|공동|지역|당|비상대책)위)원장$/;
/** Committees that are bodies of their own, not parts of a party or council. */
const OWN_COMMITTEE = /(?:대책|추진|투쟁|준비)위$/;
const BEHIND_BRACKET = /^(?:은|는|이|가|도|을|를|와|과|에|에서|에서는|에게|로|으로|측은|측이)$/;
const OF_PARLIAMENT = /^국회(?:의장|부의장|사무총장)$/;
const TOWN_ORGAN = /^[시군구도]$/;
/** Titles of those who work for a town or province. */
const OFFICER =
  /(?:국장|과장|실장|팀장|부장|본부장|소장|단장|처장|계장|반장|관|교육감|지사|부시장|부군수|부구청장|대변인|주무관|직무대리|권한대행|의장|센터장|비서실장)$/;
/** Titles whose holders belong to a country. */
const STATE_TITLE =
  /(?:대통령|부통령|총리|국왕|국가주석|총통|주석|국무위원장|국방위원장|총비서|서기장|국가원수|장관|외무상|방위상|총서기|대사|[상하]원의장)$/;

/** Reads titles and organisations off the words beside people's names. */
export class Affiliations {
  readonly #reading: Reading;
  readonly #owners = new Map<number, Candidate>();
  readonly #starts = new Map<number, Candidate>();
  readonly #names = new Map<Candidate, string>();
  readonly #canonicalNames = new Map<string, string>();
  readonly #organisations: Candidate[] = [];

  constructor(reading: Reading, clusters: readonly Cluster[]) {
    this.#reading = reading;
    for (const { type, name, spans } of clusters) {
      if (type !== 'OG' && type !== 'LC' && type !== 'PS') continue;
      for (const span of spans) {
        const { start, end } = withoutLegalForm(reading.body, span);
        this.#owners.set(end, span);
        this.#starts.set(start, span);
        this.#names.set(span, name);
        if (type !== 'OG') continue;
        this.#organisations.push(span);
        this.#canonicalNames.set(reading.body.slice(span.start, span.end), name);
      }
    }
    this.#organisations.sort((a, b) => a.start - b.start);
  }

  /** Title and organisation stated right at the mention `person`. */
  of(person: Candidate): Affiliation {
    const line = this.#lineOf(person);
    const first = line.words.findIndex((word) => word.end > person.start);
    const last = line.words.findIndex((word) => word.end >= person.end);
    if (first < 0 || last < 0) return { title: null, org: null };
    const right = this.#after(line.words, last, person.end);
    const left = this.#before(line, first, right.title);
    const aside = this.#inAside(line.words[last]);
    return {
      title: right.title ?? left.title ?? aside.title,
      org: right.org ?? left.org ?? aside.org,
    };
  }

  /** 박가온(나라당) 의원, 김하늘(한들전자 대표): what the parentheses behind a name say. */
  #inAside(word: Word | undefined): Affiliation {
    let title: string | null = null;
    let org: string | null = null;
    const aside = word?.aside ?? [];
    for (const [at, inner] of aside.entries()) {
      const span = this.#starts.get(inner.start);
      const isSchool = aside.slice(at + 1, at + 3).some(({ text }) => CLASS_OF_A_SCHOOL.test(text));
      if (span?.type === 'OG' && !isSchool) org ??= this.#names.get(span) ?? null;
      const match = this.#reading.titleOf(inner);
      if (match !== null && match.kind !== 'address')
        title ??= this.#reading.body.slice(match.head, match.end);
    }
    return { title, org };
  }

  /** The words that `person` stands among: the main line, or the parentheses it is in and their owner. */
  #lineOf(person: Candidate): { words: readonly Word[]; owner: Word | null } {
    const { words } = this.#reading;
    const index = this.#reading.wordIndex(person.start);
    const word = words[index];
    if (word !== undefined && word.start <= person.start) return { words: nearby(words, index), owner: null };
    const owner = words[index - 1];
    return owner === undefined ? { words: [], owner: null } : { words: owner.aside, owner };
  }

  #after(words: readonly Word[], last: number, nameEnd: number): Affiliation {
    let org: string | null = null;
    let place: string | null = null;
    for (let index = last; index <= last + LONGEST_PHRASE; index += 1) {
      const word = words[index];
      if (word === undefined) break;
      if (index > last) {
        const previous = words[index - 1];
        if (previous === undefined || !this.#reading.continuesPhrase(word, previous)) break;
        const span = this.#starts.get(word.start);
        if (span?.type === 'PS') break;
        if (span?.type === 'OG') org ??= this.#names.get(span) ?? null;
        if (span?.type === 'LC') place ??= this.#names.get(span) ?? null;
        // 미래경제연구원 is no 연구원.
        if (span?.type === 'OG' && span.end >= word.stem) continue;
      }
      const title = this.#reading.titleOf(word);
      if (title !== null && this.#isSite(words, index, title)) continue;
      if (title !== null && title.head >= nameEnd && !title.plural) {
        if (title.kind === 'address') return { title: null, org: null };
        return this.#titled(
          word,
          this.#wholeTitle(words, index, title),
          org ?? this.#inAside(word).org,
          index === last ? nameEnd : word.start,
          place,
        );
      }
      if (index === last ? word.end !== nameEnd : !this.#reading.isBare(word)) break;
    }
    return { title: null, org: null };
  }

  /** 새벽시장 상인: a market, not a mayor, before those who work there. */
  #isSite(words: readonly Word[], index: number, title: TitleMatch): boolean {
    const word = words[index];
    const next = words[index + 1];
    if (title.organ !== '시' || word === undefined || next === undefined || title.end !== word.end)
      return false;
    return this.#reading.continuesPhrase(next, word) && this.#reading.titleOf(next)?.kind === 'occupation';
  }

  /** 대통령 외교안보수석비서관, 장관 후보자: a title goes on over the titles behind it. */
  #wholeTitle(words: readonly Word[], index: number, title: TitleMatch): TitleMatch {
    let whole = title;
    for (let at = index; whole.end === words[at]?.end; at += 1) {
      const next = words[at + 1];
      const word = words[at];
      if (word === undefined || next === undefined || !this.#reading.continuesPhrase(next, word)) break;
      const more = this.#reading.titleOf(next);
      if (more === null || more.kind !== 'office' || more.plural || this.#starts.has(next.start)) break;
      whole = { ...whole, end: more.end };
    }
    return whole;
  }

  /** The affiliation that `title` states, with `org` and `place` from the words before it. */
  #titled(
    word: Word,
    title: TitleMatch,
    org: string | null,
    from: number,
    place: string | null,
  ): Affiliation {
    const { body, lexicons } = this.#reading;
    const head = body.slice(title.head, title.end);
    const prefix = body.slice(from, title.head);
    if (
      title.organ !== '' &&
      (prefix.length >= 2 || title.organ.length > 1) &&
      !lexicons.titles.isModifier(prefix)
    ) {
      const organ = prefix + title.organ;
      // 환경부장관 is 장관 of 환경부, though 부장관 is a title as well; 도지사 is one whole
      const own =
        head.startsWith(title.organ) && !TOWN_ORGAN.test(title.organ) ? head.slice(title.organ.length) : '';
      const isApart = (prefix !== '' || title.organ.length > 1) && lexicons.titles.has(own);
      return {
        title: isApart ? own : head,
        org: org ?? (lexicons.organisations.isGeneric(organ) ? null : this.#canonical(organ)),
      };
    }
    const phrase = prefix === '' || from > word.start ? head : body.slice(from, title.end);
    // 한들연구회장, 새말어촌계장: the body with the suffix of its head.
    const headed = org === null ? HEAD_OF_BODY.exec(phrase)?.[1] : undefined;
    if (headed !== undefined && !lexicons.titles.isModifier(headed)) {
      return { title: phrase, org: this.#canonical(headed) };
    }
    const committee = org === null ? HEAD_OF_COMMITTEE.exec(phrase)?.[1] : undefined;
    if (committee !== undefined) {
      const own = OWN_COMMITTEE.test(committee) ? committee : null;
      const led = this.#committee(committee, word.start) ?? own;
      if (led !== null) return { title: phrase, org: led };
    }
    if (org === null && phrase.startsWith('국회') && OF_PARLIAMENT.test(phrase))
      return { title: phrase, org: this.#canonical('국회') };
    // 고흥 부군수: the town before its officer.
    if (org === null && place !== null && TOWN_ORGAN.test(title.organ))
      return { title: phrase, org: place.endsWith(title.organ) ? place : place + title.organ };
    // 전남도 해양수산국장, 서울시 부교육감: officers of a province or town.
    if (org === null && place !== null && OFFICER.test(phrase) && this.#isGovernment(place))
      return { title: phrase, org: this.#canonical(place) };
    return { title: phrase, org: org ?? (STATE_TITLE.test(phrase) ? place : null) };
  }

  /** Whether a place governs itself: a city, a province, a county. */
  #isGovernment(place: string): boolean {
    const { places } = this.#reading.lexicons;
    return places.kindOf(place) === 'province' || places.suffix(place)?.kind === 'government';
  }

  /** `behind` is the title that stands behind the name. */
  #before(
    line: { words: readonly Word[]; owner: Word | null },
    first: number,
    behind: string | null,
  ): Affiliation {
    const { body } = this.#reading;
    let title: string | null = null;
    let org: string | null = null;
    for (let index = first - 1; index >= Math.max(0, first - LONGEST_PHRASE); index -= 1) {
      const word = line.words[index];
      const right = line.words[index + 1];
      if (word === undefined || right === undefined) break;
      if (!this.#reading.continuesPhrase(right, word)) break;
      // 한국은행(BOK)은 민가람을: the particle behind a bracket ends the phrase.
      if (word.gap === '' && BEHIND_BRACKET.test(word.text)) break;
      // 새벽지법(재판장 모지원)은 박 전 대통령을: so does one that the bracket's owner has.
      if (word.aside.length > 0 && BEHIND_BRACKET.test(word.particle)) break;
      // 미래경제연구원 is no 연구원.
      const whole = this.#owners.get(word.end);
      const isBody = whole?.type === 'OG' && whole.start <= word.start;
      const match = title === null && org === null && !isBody ? this.#reading.titleOf(word) : null;
      if (
        match !== null &&
        match.kind !== 'address' &&
        !match.plural &&
        /^(?:인|이던|이었던|였던)?$/.test(body.slice(match.end, word.end))
      ) {
        const found = this.#titled(word, match, null, word.start, null);
        title = found.title;
        if (found.org !== null) org = found.org;
        continue;
      }
      const possessive = word.particle.startsWith('의') || word.text.endsWith('의');
      const span =
        this.#owners.get(word.end) ??
        (possessive ? (this.#owners.get(word.stem) ?? this.#owners.get(word.end - 1)) : undefined);
      if (span !== undefined && span.start <= word.end) {
        if (span.type === 'PS') break;
        const name = this.#organisationName(span);
        if (name !== null) return { title, org: org ?? name };
        const office = title ?? behind;
        if (office !== null && STATE_TITLE.test(office))
          return { title, org: org ?? this.#names.get(span) ?? null };
      }
      const led = LEADS.test(word.text) ? line.words[index - 1] : undefined;
      if (led !== undefined && /^[을를]$/.test(body.slice(led.end - 1, led.end))) {
        const object = this.#owners.get(led.end - 1);
        return { title, org: org ?? (object === undefined ? null : this.#organisationName(object)) };
      }
      if (!this.#reading.isBare(word) && !possessive && word.particle !== '인') break;
      const text =
        possessive && word.text.endsWith('의') ? word.text.slice(0, -1) : body.slice(word.start, word.stem);
      // 위원회 한가람 부위원장: the committee named last.
      if (index === first - 1 && COMMITTEE.test(text)) {
        return { title, org: org ?? this.#lastOrganisation(word.start, text) };
      }
      const noun = ORGANISATION_NOUN.test(text) ? line.words[index - 1] : undefined;
      if (noun !== undefined && word.gap === ' ' && SAME.test(noun.text)) {
        return { title, org: org ?? this.#lastOrganisation(noun.start, text) };
      }
    }
    if (org === null && line.owner !== null && title !== null) {
      const span = this.#owners.get(line.owner.end);
      if (span !== undefined) org = this.#names.get(span) ?? null;
    }
    return { title, org };
  }

  #organisationName(span: Candidate): string | null {
    return span.type === 'OG' ? (this.#names.get(span) ?? null) : null;
  }

  #canonical(name: string): string {
    return this.#canonicalNames.get(name) ?? name;
  }

  /** The committee named last before `position` that is called `form` for short: 주민대책위원회, 대책위. */
  #committee(form: string, position: number): string | null {
    return this.#lastBefore(position, (name) => name.endsWith(form) || name.endsWith(`${form}원회`));
  }

  /** The organisation named last before `position` that `noun` can mean. */
  #lastOrganisation(position: number, noun: string): string | null {
    return this.#lastBefore(position, (name) => canMean(noun, name));
  }

  #lastBefore(position: number, fits: (name: string) => boolean): string | null {
    const last = firstEndingAfter(this.#organisations, position) - 1;
    for (let index = last; index > last - LONGEST_LOOK_BACK; index -= 1) {
      const span = this.#organisations[index];
      if (span === undefined) return null;
      const name = this.#names.get(span) ?? '';
      if (fits(name)) return name;
    }
    return null;
  }
}

function nearby(words: readonly Word[], index: number): readonly Word[] {
  return words.slice(Math.max(0, index - LONGEST_PHRASE - 2), index + LONGEST_PHRASE + 5);
}
