import type { Document, Morpheme, Stage } from '../document.js';
import type { Tokenizer } from '../tokenizer/tokenizer.js';
import { stancesOf } from './article.js';
import { type BuiltInJudgeOptions, createBuiltInJudge } from './built-in-judge.js';
import { contextOf } from './context.js';
import type { Utterance } from './judge.js';
import { TermFinder } from './relevance.js';
import { leaningsOf } from './same-speaker.js';
import { type Segment, segmentsOf } from './segments.js';

type Needs = 'sentences' | 'morphemes' | 'quotes';

/** The stage that judges headline, lead, quotes, conclusion and from them the article. */
export function createStanceStage(options: BuiltInJudgeOptions): Stage<Needs, 'stances'> {
  const { codebook, tokenizer, language = 'ko' } = options;
  const judge = createBuiltInJudge(options);
  const terms = new TermFinder(codebook);
  return {
    gives: 'stances',
    needs: ['sentences', 'morphemes', 'quotes'],
    run: (document) => {
      const context = contextOf(document, terms);
      const speakers = new Map(document.quotes.map(({ id, speaker }) => [id, speaker.name]));
      const segments = segmentsOf(document).map((segment) => {
        const utterance = utteranceOf(document, segment, tokenizer, context);
        return {
          segment,
          utterance,
          judgement: judge.judge(utterance),
          speaker: speakers.get(segment.ref) ?? '',
        };
      });
      const leanings = leaningsOf(codebook, segments);
      const judged = segments.map(({ segment, utterance, judgement }, i) => {
        const leaning = leanings[i];
        return { segment, judgement: leaning ? judge.judge({ ...utterance, leaning }) : judgement };
      });
      return stancesOf(codebook, judged, language);
    },
  };
}

function utteranceOf(
  { morphemes }: Document<Needs>,
  { text, start, end }: Segment,
  tokenizer: Tokenizer,
  context: number,
): Utterance {
  if (start === null || end === null) return { text, morphemes: tokenizer.tokenize(text), base: 0, context };
  return { text, morphemes: within(morphemes, start, end), base: start, context };
}

/** The morphemes that lie wholly in `[start, end)`, found by bisection. */
function within(morphemes: readonly Morpheme[], start: number, end: number): Morpheme[] {
  let low = 0;
  let high = morphemes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((morphemes[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < morphemes.length && (morphemes[last]?.end ?? 0) <= end) last++;
  return morphemes.slice(low, last);
}
