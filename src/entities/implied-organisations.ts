import { firstEndingAfter } from '../text/by-position.js';
import type { Cluster } from './canonical.js';
import type { Candidate, Reading } from './reading.js';

/** Offices inside an organisation, which go without its name once the article is about it. */
const INNER_OFFICE =
  /(?:대표|대표이사|사장|회장|전무|상무|이사|원장|담당|본부장|부장|팀장|실장|국장|과장|센터장|소장|관장|위원장|대변인|사무총장|사무국장|감독|단장|이사장|총괄|책임자|최고경영자|CEO|CTO|CFO|COO|연구원|연구위원|총재|의장|행장|지사장|지점장|공장장|사단장|여단장|함장|정책관|기획관|심의관|담당관|코디네이터|장학관|장학사|구조대장|지회장|편집장)$/;
const TOPIC = /^(?:은|는|이|가|측은|측이)$/;
/** In characters: two or three sentences. */
const REACH_OF_TOPIC = 250;
/** Officers whom a town has, and what towns are called. */
const LOCAL_OFFICER =
  /(?:행정|교통|건설|복지|보건|산업|환경|문화|관광|농정|도시|주택|안전|재난|기획|총무|세무|경제|체육|수산|산림|상하수도)[가-힣]{0,4}(?:과장|국장|팀장|담당관|소장)$/;
const TOWN = /[가-힣]{2}[시군구]$/;
const COUNCIL = /[가-힣][시군구도]의회$/;
/** Offices that only one kind of body has, with what the names of such bodies end in. */
const HEADS: readonly { readonly title: RegExp; readonly body: RegExp }[] = [
  { title: /(?:장관|차관)$/, body: /[가-힣]{2}(?:부|처)$/ },
  { title: /^의장$/, body: COUNCIL },
  { title: /^군의원$/, body: /[가-힣]군$/ },
  { title: /^시의원$/, body: /[가-힣]시$/ },
  { title: /^구의원$/, body: /[가-힣]구청?$/ },
  { title: /^도의원$/, body: /[가-힣]도$/ },
  {
    title: /^(?:병원장|원장|부원장|의사|간호사|수간호사|전공의|응급의학과장)$/,
    body: /[가-힣](?:병원|의료원)$/,
  },
  { title: /^(?:총장|부총장|학장|교수|명예교수)$/, body: /[가-힣](?:대|대학교|대병원|대학병원)$/ },
  { title: /^(?:판사|부장판사|재판장)$/, body: /[가-힣](?:지법|고법|법원)$/ },
  { title: /^(?:조합장|부조합장)$/, body: /[가-힣](?:조합|농협|수협|축협)$/ },
  { title: /^부?군수$/, body: /[가-힣]군$/ },
  { title: /^부?시장$/, body: /[가-힣]시$/ },
  { title: /^부?구청장$/, body: /[가-힣]구청?$/ },
  { title: /지사$/, body: /[가-힣]도$/ },
  { title: /^(?:교장|교감|교사)$/, body: /[가-힣](?:학교|초|중|고)$/ },
];

/** Of these, the ones that other bodies have as well: 의장 of an association, 원장 of an institute. */
const ALSO_ELSEWHERE = /^(?:의장|부?원장)$/;

/** Whether a body has the office: only committees and associations have chairmen, states have no 대표. */
function holdsOffice(body: string, title: string): boolean {
  if (/위원장$/.test(title))
    return /(?:위원회|위|심의회|회의|회의체|평의회|평가회|당|노조|노총|조합|지부|지회|연맹|연대|연합|모임|협의회|협의체)$/.test(
      body,
    );
  if (/(?:대표|대표이사|(?<!지)회장|사장|전무|상무|이사|최고경영자|CEO)$/.test(title))
    return !/(?:노조|노동조합|노총|지회|지부|[가-힣]부|[가-힣]처|[가-힣]청|정부|국회|법원|[지고]법|경찰서| 군)$/.test(
      body,
    );
  if (/^부?원장$/.test(title)) return /원$/.test(body);
  // a team has a coach, those who judge it have none
  if (/감독$/.test(title))
    return !/(?:기구|협회|연맹|연합|연합회|위원회|재단|조직위|[가-힣]부|[가-힣]청|[가-힣]{2,}[시군구도]|국회)$/.test(
      body,
    );
  return true;
}

/** Titles of those whom a party has sent or chosen. */
const OF_A_PARTY =
  /^(?:의원|국회의원|비례대표 의원|원내대표|원내수석부대표|원내수석|최고위원|정책위의장|정책위 의장|당대표|당 대표|원내대변인|비대위원장|비상대책위원장|대선 후보)$/;
const PARTY_TOPIC = /^(?:은|는|에서|에서는|에선|에서도|도)$/;
const PARTY_SUBJECT = /^[이가]$/;
/** 새길당 의원들은 … */
const MEMBERS = /^ (?:소속 )?의원들?(은|는|이|도)(?![가-힣])/;
/** Only parties have these before a name or behind one. */
const HAS_MEMBERS =
  /^(?: (?:소속 )?(?:의원들|국회의원|원내대표|원내대변인|최고위원|비례대표)|[이가은는] (?:\d{1,2}일 )?(?:긴급 )?(?:의원총회|의총|최고위원회의|전당대회))/;
const LONGEST_MEMBERS = 20;
/** In characters: the sentence before. */
const REACH_OF_PARTY = 90;

interface Named extends Candidate {
  readonly name: string;
}

/** Finds the organisations of people whose own words do not name them, from the sentences before. */
export class ImpliedOrganisations {
  readonly #reading: Reading;
  readonly #organisations: readonly Named[];
  readonly #bodies: readonly Named[];
  #secondEnd: number | null = null;
  #parties: readonly Named[] | null = null;
  #secondParty: number | null = null;
  #memberships: ReadonlySet<string> | null = null;
  readonly #firsts = new Map<RegExp, readonly Named[]>();

  constructor(reading: Reading, clusters: readonly Cluster[]) {
    this.#reading = reading;
    const named = clusters.flatMap(({ name, spans }) => spans.map((span) => ({ ...span, name })));
    this.#bodies = named
      .filter(({ type }) => type === 'OG' || type === 'LC')
      .sort((a, b) => a.start - b.start);
    this.#organisations = this.#bodies.filter(({ type }) => type === 'OG');
  }

  /** The organisation of the holder of `title` who is first named at `position`; null when nothing tells it. */
  of(title: string, position: number): string | null {
    if (OF_A_PARTY.test(title))
      return this.#partySpeaking(position) ?? this.#onlyParty(position) ?? this.#council(title, position);
    const head = HEADS.find((each) => each.title.test(title));
    const only = head === undefined ? null : this.#onlyBody(head.body, position);
    if (only !== null || (head !== undefined && !ALSO_ELSEWHERE.test(title))) return only;
    if (!INNER_OFFICE.test(title)) return null;
    const topic =
      this.#topic(position) ?? (LOCAL_OFFICER.test(title) ? this.#onlyBody(TOWN, position) : null);
    return topic !== null && holdsOffice(topic, title) ? topic : null;
  }

  /** The party that the sentence before is about: 새길당에서는 옹호론이 나왔다. 금별찬 의원은 … */
  #partySpeaking(position: number): string | null {
    const { body } = this.#reading;
    let subject: string | null = null;
    let sentence = position;
    for (let index = firstEndingAfter(this.#organisations, position) - 1; index >= 0; index -= 1) {
      const span = this.#organisations[index];
      if (span === undefined || position - span.end > REACH_OF_PARTY) break;
      if (!this.#isParty(span.name)) continue;
      // The sentence before the one that names a party is about something else.
      if (subject !== null && body.slice(span.end, sentence).includes('. ')) break;
      if (!/[.!?]\s/.test(body.slice(span.end, position))) return null;
      const particle = this.#particleOf(span);
      if (PARTY_TOPIC.test(particle)) return span.name;
      if (!PARTY_SUBJECT.test(particle)) return subject;
      // 새길당은 … 한빛당이 막는다고 했다: the topic speaks, not the subject of the clause.
      subject ??= span.name;
      sentence = span.start;
    }
    return subject;
  }

  /** What is said of `span`: its particle, or that of the members it is named for (새길당 의원들은). */
  #particleOf(span: Candidate): string {
    const word = this.#reading.wordAt(span.end - 1);
    if (word === null) return '';
    const rest = this.#reading.body.slice(span.end, word.end) || word.particle;
    if (rest !== '') return rest;
    return MEMBERS.exec(this.#reading.body.slice(span.end, span.end + LONGEST_MEMBERS))?.[1] ?? '';
  }

  /** The one party of the article, or the one that it has named before `position`; null when there are several. */
  #onlyParty(position: number): string | null {
    this.#parties ??= this.#organisations.filter(({ name }) => this.#isParty(name));
    const [first] = this.#parties;
    if (first === undefined) return null;
    this.#secondParty ??=
      this.#parties.find(({ name }) => name !== first.name)?.end ?? this.#reading.body.length;
    if (this.#secondParty >= this.#reading.body.length) return first.name;
    return first.end <= position && position < this.#secondParty ? first.name : null;
  }

  /** The council of members in an article that names no party: 솔내군의회가 … 함주완 의원은. */
  #council(title: string, position: number): string | null {
    return this.#parties?.length === 0 && /^의원$/.test(title) ? this.#onlyBody(COUNCIL, position) : null;
  }

  #isParty(name: string): boolean {
    const { organisations } = this.#reading.lexicons;
    if (organisations.suffix(name)?.kind === 'party' || /^[가-힣]{2,}(?:당|의힘)$/.test(name)) return true;
    this.#memberships ??= new Set(
      this.#organisations.filter((span) => this.#hasMembers(span)).map((span) => span.name),
    );
    return this.#memberships.has(name);
  }

  /** Whether members of parliament are named for `span`: 새길연대 의원들. */
  #hasMembers({ end, name }: Named): boolean {
    if (/(?:의회|국회|위원회|위|[시군구도])$/.test(name)) return false;
    return HAS_MEMBERS.test(this.#reading.body.slice(end, end + LONGEST_MEMBERS));
  }

  /** The one body before `position` whose name ends so: 솔내군 before 함주완 군수. */
  #onlyBody(ending: RegExp, position: number): string | null {
    const [only, other] = this.#firstTwo(ending);
    if (only === undefined || only.end > position) return null;
    return other === undefined || other.end > position ? only.name : null;
  }

  /** The first two bodies of different names that end so; kept, for there may be many who ask. */
  #firstTwo(ending: RegExp): readonly Named[] {
    const known = this.#firsts.get(ending);
    if (known !== undefined) return known;
    const only = this.#bodies.find(({ name }) => ending.test(name));
    const other = this.#bodies.find(({ name }) => name !== only?.name && ending.test(name));
    const firsts = [only, other].filter((each) => each !== undefined);
    this.#firsts.set(ending, firsts);
    return firsts;
  }

  /** The organisation that the sentences before are about (팀장 좌은별은 after 누림항공은 … 사과했다). */
  #topic(position: number): string | null {
    const { body } = this.#reading;
    for (let index = firstEndingAfter(this.#organisations, position) - 1; index >= 0; index -= 1) {
      const span = this.#organisations[index];
      if (span === undefined || position - span.end > REACH_OF_TOPIC) break;
      const word = this.#reading.wordAt(span.end - 1);
      if (word === null) continue;
      const particle = span.end < word.end ? body.slice(span.end, word.end) : word.particle;
      if (TOPIC.test(particle) || body.startsWith('에 따르면', span.end)) return span.name;
    }
    return this.#sole(position);
  }

  /** The only organisation that the article has named before `position`, unless that only said who another person is. */
  #sole(position: number): string | null {
    const [first] = this.#organisations;
    if (first === undefined || first.end > position) return null;
    const word = this.#reading.wordAt(first.end - 1);
    if (word === null || this.#reading.isBeforeTitlePhrase(word)) return null;
    this.#secondEnd ??=
      this.#organisations.find(({ name }) => name !== first.name)?.end ?? this.#reading.body.length;
    return this.#secondEnd > position ? first.name : null;
  }
}
