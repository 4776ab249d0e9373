import type { Language } from '../../src/local-text.js';
import type { ReasonName } from '../../src/quotes/speakers/candidates.js';
import type { Referent } from '../../src/quotes/speakers/memory.js';

interface ExplanationWords {
  readonly speaker: string;
  readonly unknown: string;
  readonly confidence: string;
  readonly nobody: string;
  /** How a candidate's phrase was read. */
  readonly read: Readonly<Record<Referent['way'], string>>;
}

export const EXPLANATION_WORDS: Readonly<Record<Language, ExplanationWords>> = {
  en: {
    speaker: 'Speaker',
    unknown: 'unknown',
    confidence: 'confidence',
    nobody: 'Nobody near it can speak.',
    read: {
      name: '(by name)',
      noun: '(a noun that can speak)',
      reference: '(points back)',
      unrecognised: '(looks like a name)',
      unlisted: '(a noun that no list has)',
    },
  },
  ko: {
    speaker: '화자',
    unknown: '알 수 없음',
    confidence: '신뢰도',
    nobody: '가까이에 말할 수 있는 이가 없습니다.',
    read: {
      name: '(이름)',
      noun: '(말할 수 있는 명사)',
      reference: '(앞의 이를 가리킴)',
      unrecognised: '(이름처럼 보임)',
      unlisted: '(목록에 없는 명사)',
    },
  },
};

export const REASON_WORDS: Readonly<Record<Language, Readonly<Record<ReasonName, string>>>> = {
  en: {
    stated: 'subject of the verb of saying',
    embedded: 'subject of a closed clause',
    source: 'the source named by 에 따르면',
    owner: 'the words are said to be theirs',
    document: 'a text through which they speak',
    place: 'a body that speaks (에서, 에서는)',
    described: 'described by the verb of saying (…라고 말한 X)',
    'taken-in': 'topic at the start of the reported clause itself',
    label: 'named like a label beside the words',
    interview: 'the one who answers in this interview',
    owned: 'the next sentence says the words are theirs',
    asked: 'the one who was just asked',
    connective: 'spoke last, and a connective goes on (이어, 그러면서)',
    speaker: 'spoke last',
    other: 'spoke before the last one, who has just been answered',
    subject: 'the last sentence is about them',
    following: 'the next sentence is about them',
    topic: 'topic of the sentence (은/는)',
    'subject-particle': 'subject (이/가)',
    also: 'subject with 도, 만 or 역시',
    predicate: 'stands before 이다',
    'closed-adnominal': 'belongs to a clause that describes a noun',
    'closed-loose': 'may belong to a clause that describes a noun',
    'closed-connective': 'its clause ends in a connective that changes the subject',
    behind: 'stands behind the words',
    between: 'stands between the words and the verb of saying',
    unrecognised: 'only looks like a name',
    unlisted: 'no list has the noun',
    'taken-over': 'its clause is finished and another subject follows',
    outer: 'the outer one of two subjects reports',
    rivals: 'others stand nearer',
    'inner-subject': 'is spoken of: the topic before it has the final verb',
    answered: 'has just spoken and is being answered',
  },
  ko: {
    stated: '말한다는 동사의 주어',
    embedded: '닫힌 절의 주어',
    source: '‘에 따르면’이 밝힌 출처',
    owner: '그의 말이라고 적혀 있음',
    document: '그가 글로 말함',
    place: '말하는 기관(에서, 에서는)',
    described: '말한다는 동사가 꾸미는 이(…라고 말한 X)',
    'taken-in': '인용절 첫머리의 주제',
    label: '말 옆에 이름표처럼 적힘',
    interview: '이 인터뷰에서 답하는 이',
    owned: '다음 문장이 그의 말이라고 밝힘',
    asked: '바로 앞에서 질문을 받은 이',
    connective: '마지막으로 말했고 접속어가 이어짐(이어, 그러면서)',
    speaker: '마지막으로 말한 이',
    other: '방금 답을 들은 이보다 앞서 말한 이',
    subject: '바로 앞 문장의 주인공',
    following: '바로 뒤 문장의 주인공',
    topic: '문장의 주제(은/는)',
    'subject-particle': '주어(이/가)',
    also: '도, 만, 역시가 붙은 주어',
    predicate: '‘이다’ 앞에 있음',
    'closed-adnominal': '명사를 꾸미는 절의 주어',
    'closed-loose': '명사를 꾸미는 절의 주어일 수 있음',
    'closed-connective': '주어가 바뀌는 연결어미로 절이 끝남',
    behind: '말 뒤에 있음',
    between: '말과 동사 사이에 있음',
    unrecognised: '이름처럼 보일 뿐임',
    unlisted: '목록에 없는 명사',
    'taken-over': '절이 끝나고 다른 주어가 이어짐',
    outer: '두 주어 가운데 바깥쪽이 전함',
    rivals: '더 가까운 이가 있음',
    'inner-subject': '이야기되는 이: 앞의 주제가 마지막 동사의 주어임',
    answered: '방금 말했고 답을 듣는 이',
  },
};
