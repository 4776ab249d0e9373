/**
 * A made-up run of any size for measuring the report: articles of about a thousand characters with four quotes each.
 * Words are drawn by Zipf's law from an invented vocabulary, so that the texts do not compress better than news do.
 */
import type { AnalysedDocument, Entity, Mention, Quote, Span, Stance } from '../../src/document.js';
import type { Codebook } from '../../src/stance/codebook.js';

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES =
  '가각간갈감강개거건검게격견결경계고곡공과관광교구국군권규균그근금급기길김나난남내노논농누능다단달담당대덕도독동두등라락란람랑래량려력련령로록론료룡루류률리림마막만말망매맥면명모목몽무문물미민박반발방배백번벌범법변별병보복본봉부북분비빈사산삼상새색생서석선설성세소속손송수숙순술숭습승시식신실심쌍아악안암압앙애야약양어억언엄업여역연열영예오옥온외요용우운웅원월위유육윤율은음응의이익인일임자작잔장재저적전점정제조존종좌주죽준중증지직진질집차창채책처천철첨청체초촌총최추축춘출충취측층치칠침탄탈탐태택토통투특파판팔패편평포폭표품풍피필하학한할함합항해핵행향허헌험혁현형호혼홍화확환활황회획효후훈휘흥희';
const PARTICLES = ['은', '는', '이', '가', '을', '를', '에', '의', '도', '로', '에서', '과', '와', ''];
const ENDINGS = ['했다', '한다', '하고 있다', '할 예정이다', '해야 한다', '된다', '보인다', '나왔다'];
const CUES = ['말했다', '밝혔다', '강조했다', '지적했다', '설명했다', '비판했다', '덧붙였다', '주장했다'];
const TITLES = ['대표', '교수', '장관', '의원', '연구위원', '실장', '본부장', '회장', '변호사', '소장'];
const FAMILY = '김이박최정강조윤장임한오서신권황안송류홍';
const OUTLETS = 60;
const VOCABULARY = 24_000;
const SPEAKERS = 2500;

interface Voice {
  readonly name: string;
  readonly title: string;
  readonly org: string;
  readonly side: number;
}

/** `count` analysed articles of the codebook's issue, in order. */
export function* syntheticRun(count: number, codebook: Codebook, seed = 1): Generator<AnalysedDocument> {
  const random = randomNumbers(seed);
  const pick = <T>(items: ArrayLike<T>): T => items[Math.floor(random() * items.length)] as T; // never empty here
  const word = (length: number) => Array.from({ length }, () => pick(SYLLABLES)).join('');
  const vocabulary = Array.from({ length: VOCABULARY }, () => word(2 + Math.floor(random() * 2)));
  /** Zipf: rank by the exponential of a uniform number. */
  const zipf = (length: number) =>
    Math.min(length - 1, Math.floor(Math.exp(random() * Math.log(length + 1))) - 1);
  const frequent = () => vocabulary[zipf(VOCABULARY)] ?? '';
  const voices: Voice[] = Array.from({ length: SPEAKERS }, () => ({
    name: `${pick(FAMILY)}${word(2)}`,
    title: pick(TITLES),
    org: `${word(2)}${pick(['연구원', '전자', '대', '부', '협회', '클라우드'])}`,
    side: Math.floor(random() * codebook.positions.length),
  }));
  const outlets = Array.from(
    { length: OUTLETS },
    () => `${word(2)}${pick(['일보', '신문', '경제', '뉴스'])}`,
  );
  const statements: { readonly voice: Voice; readonly text: string }[] = [];
  const clause = (words: number) =>
    `${Array.from({ length: words }, () => frequent() + pick(PARTICLES)).join(' ')} ${frequent()}${pick(ENDINGS)}`;

  for (let number = 0; number < count; number++) {
    const body = new Body();
    const entities: Entity[] = [];
    const quotes: Quote[] = [];
    const stances: Stance[] = [];
    const onIssue = random() < 0.55;
    const sides = codebook.positions.map(({ id }) => id);
    for (let paragraph = 0; paragraph < 8; paragraph++) {
      if (paragraph > 0) body.add('\n\n');
      body.sentence(() => body.add(`${clause(6 + Math.floor(random() * 6))}.`));
      for (let more = random() < 0.6 ? 2 : 1; more > 0; more--) {
        body.add(' ');
        body.sentence(() => {
          const at = body.add(frequent() + word(1));
          entities.push(entity(`e${entities.length + 1}`, pick(['OG', 'LC', 'DT', 'QT', 'TM'] as const), at));
          body.add(` ${clause(5 + Math.floor(random() * 6))}.`);
        });
      }
      if (paragraph % 2 === 0) continue;
      body.add(' ');
      body.sentence(() => {
        const again = statements.length > 20 && random() < 0.15 ? pick(statements) : undefined;
        const voice = again?.voice ?? (voices[zipf(SPEAKERS)] as Voice); // zipf stays below SPEAKERS
        const unknown = random() < 0.05;
        const mention = unknown ? null : body.add(voice.name);
        body.add(unknown ? '' : ` ${voice.org} ${voice.title}는 `);
        const direct = random() < 0.7;
        if (direct) body.add('“');
        const text = body.add(again?.text ?? clause(5 + Math.floor(random() * 9)));
        if (again === undefined) statements.push({ voice, text: text.text });
        body.add(direct ? '”고 ' : '고 ');
        const cue = body.add(pick(CUES));
        body.add('.');
        if (mention !== null) entities.push(entity(`e${entities.length + 1}`, 'PS', mention));
        const id = `q${quotes.length + 1}`;
        quotes.push({
          ...text,
          id,
          type: direct ? 'direct' : 'indirect',
          speaker: unknown
            ? { name: '', kind: 'unknown', title: null, org: null, entity: null }
            : { name: voice.name, kind: 'person', title: voice.title, org: voice.org, entity: null },
          mention,
          cue: { ...cue, lemma: `${cue.text.slice(0, 2)}하다` },
          confidence: 0.5 + random() / 2,
        });
        const side = random() < 0.75 ? voice.side : Math.floor(random() * sides.length);
        const position = onIssue ? (random() < 0.5 ? (sides[side] ?? '') : 'neutral') : 'off-issue';
        const start = text.start + Math.floor(text.text.length / 3);
        const evidence = {
          start,
          end: start + 4,
          text: text.text.slice(start - text.start, start - text.start + 4),
        };
        stances.push({
          ...judged(codebook, 'quote', id, position, 0.5 + random() / 2),
          evidence: sides.includes(position) ? [{ ...evidence, why: '예문과 닮은 말' }] : [],
        });
      });
    }
    const position = onIssue ? (random() < 0.4 ? pick(sides) : 'neutral') : 'off-issue';
    const first = quotes[0];
    const title =
      random() < 0.3 && first ? `“${first.text.slice(0, 18)}”…${frequent()} ${frequent()}` : clause(4);
    const day = new Date(Date.UTC(2024, 0, 1) + Math.floor(random() ** 0.7 * 700) * 86_400_000);
    yield {
      id: `0${2_100_101 + number}.${20_240_101_000_000 + number}`,
      title,
      body: body.text,
      date: day.toISOString().slice(0, 10),
      outlet: outlets[zipf(OUTLETS)] ?? '',
      byline: `${pick(FAMILY)}${word(2)} 기자`,
      url: `https://news.example/${number}/${Math.floor(random() * 1e9).toString(36)}`,
      source: { file: 'synthetic.jsonl', record: number },
      sentences: body.sentences,
      morphemes: [],
      digests: new Uint32Array(),
      entities,
      quotes,
      stances: [
        {
          ...judged(codebook, 'article', 'article', position, 0.5 + random() / 2),
          onIssue: onIssue ? 0.9 : 0.1,
          decidedBy: onIssue ? 'quote' : 'topic',
        },
        ...stances,
      ],
      headlines:
        title.startsWith('“') && first
          ? [
              {
                start: 1,
                end: 1 + Math.min(18, first.text.length),
                text: first.text.slice(0, 18),
                verdict: pick(['verbatim', 'shortened', 'altered', 'absent'] as const),
                body: { start: first.start, end: first.end, text: first.text },
                share: 0.8,
              },
            ]
          : [],
    };
  }
}

/** A body as it grows. */
class Body {
  text = '';
  readonly sentences: Span[] = [];

  add(text: string): Mention {
    const start = this.text.length;
    this.text += text;
    return { start, end: this.text.length, text };
  }

  sentence(write: () => void): void {
    const start = this.text.length;
    write();
    this.sentences.push({ start, end: this.text.length });
  }
}

function entity(id: string, type: Entity['type'], mention: Mention): Entity {
  return { id, type, name: mention.text, aliases: [], mentions: [mention], title: null, org: null };
}

function judged(
  { id: issue }: Codebook,
  scope: Stance['scope'],
  ref: string,
  position: string,
  score: number,
): Stance {
  return { issue, scope, ref, position, score, scores: { [position]: score }, evidence: [] };
}
