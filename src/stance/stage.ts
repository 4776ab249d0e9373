import type { Document, Evidence, Morpheme, Span, Stage, Stance, StanceScope } from '../document.js';
import { articleStance, type Segment } from './article.js';
import { type BuiltInJudgeOptions, createBuiltInJudge } from './built-in-judge.js';
import type { Judge, Judgement } from './judge.js';
import { TermFinder } from './relevance.js';
import { conclusionOf, leadOf } from './segments.js';

type Needs = 'sentences' | 'morphemes' | 'quotes';

/** The stage that judges headline, lead, quotes, conclusion and from them the article. */
export function createStanceStage(options: BuiltInJudgeOptions): Stage<Needs, 'stances'> {
  const judge = createBuiltInJudge(options);
  const terms = new TermFinder(options.codebook);
  return {
    gives: 'stances',
    needs: ['sentences', 'morphemes', 'quotes'],
    run: (document) => new ArticleJudging(document, judge, terms, options).stances(),
  };
}

class ArticleJudging {
  readonly #document: Document<Needs>;
  readonly #judge: Judge;
  readonly #context: number;
  readonly #options: BuiltInJudgeOptions;

  constructor(document: Document<Needs>, judge: Judge, terms: TermFinder, options: BuiltInJudgeOptions) {
    this.#document = document;
    this.#judge = judge;
    this.#options = options;
    const found = terms.find(document.body).length + 2 * terms.find(document.title).length;
    this.#context = found / (found + 2);
  }

  stances(): Stance[] {
    const { title, quotes } = this.#document;
    const segments: Segment[] = [];
    if (title.trim() !== '') segments.push(this.#headline(title));
    const lead = leadOf(this.#document);
    if (lead) segments.push(this.#segment('lead', 'lead', lead));
    for (const quote of quotes) segments.push(this.#segment('quote', quote.id, quote));
    const conclusion = conclusionOf(this.#document);
    if (conclusion) segments.push(this.#segment('conclusion', 'conclusion', conclusion));
    const whole = articleStance(this.#options.codebook, segments, this.#options.language ?? 'ko');
    return [whole, ...segments.map(({ stance }) => stance)];
  }

  #headline(title: string): Segment {
    const morphemes = this.#options.tokenizer.tokenize(title);
    const judgement = this.#judge.judge({ text: title, morphemes, base: 0, context: this.#context });
    const evidence = judgement.evidence.map(({ text, why }) => ({ start: null, end: null, text, why }));
    return {
      stance: this.#stance('headline', 'headline', judgement, evidence),
      start: null,
      end: null,
      text: title,
    };
  }

  #segment(scope: StanceScope, ref: string, { start, end }: Span): Segment {
    const text = this.#document.body.slice(start, end);
    const morphemes = within(this.#document.morphemes, start, end);
    const judgement = this.#judge.judge({ text, morphemes, base: start, context: this.#context });
    return { stance: this.#stance(scope, ref, judgement, judgement.evidence), start, end, text };
  }

  #stance(scope: StanceScope, ref: string, judgement: Judgement, evidence: readonly Evidence[]): Stance {
    const { position, score, scores } = judgement;
    return { issue: this.#options.codebook.id, scope, ref, position, score, scores, evidence };
  }
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
