import type { Stage } from '../document.js';
import { stancesOf } from './article.js';
import { atomsOf } from './atoms.js';
import { type BuiltInJudgeOptions, createBuiltInJudge } from './built-in-judge.js';
import { labelsOf, OFF_ISSUE } from './codebook.js';
import { contextOf } from './context.js';
import { type ContextModel, leaningOf } from './context-model.js';
import { DocumentReader } from './document-reader.js';
import { readTopic } from './issue/gate.js';
import { IssueWords } from './issue/issue-words.js';
import { judgementOf } from './judge.js';
import { TermFinder } from './relevance.js';
import { segmentsOf } from './segments.js';
import { surroundingsOf } from './surroundings.js';

export interface StanceStageOptions extends BuiltInJudgeOptions {
  /** Weighs what the article around a quote makes likelier. */
  readonly contextModel: ContextModel;
}

/** The stage that judges headline, lead, quotes, conclusion and from them the article. */
export function createStanceStage(
  options: StanceStageOptions,
): Stage<'sentences' | 'morphemes' | 'quotes', 'stances'> {
  const { codebook, tokenizer, contextModel, language = 'ko' } = options;
  const judge = createBuiltInJudge(options);
  const terms = new TermFinder(codebook);
  const labels = labelsOf(codebook);
  const words = new IssueWords(
    codebook,
    (text) => atomsOf(tokenizer.tokenize(text)),
    options.resources.rarity,
  );
  return {
    gives: 'stances',
    needs: ['sentences', 'morphemes', 'quotes'],
    run: (document) => {
      const reader = new DocumentReader(document, tokenizer, contextOf(document, terms));
      const { onIssue } = readTopic(document, reader, words, terms);
      if (onIssue < 0.5) {
        const off = { ...judgementOf(labels, offIssue(labels, 1 - onIssue)), evidence: [] };
        const segments = segmentsOf(document).map((segment) => ({ segment, judgement: off }));
        return stancesOf(codebook, segments, language, onIssue);
      }
      const surroundings = surroundingsOf(document, codebook, judge, reader);
      const leanings = new Map(
        surroundings.map((judged, i) => [document.quotes[i]?.id, leaningOf(codebook, contextModel, judged)]),
      );
      const judged = segmentsOf(document).map((segment) => {
        const { scope, ref, start, end, text } = segment;
        const utterance = start === null || end === null ? reader.text(text) : reader.span({ start, end });
        const leaning = scope === 'quote' ? leanings.get(ref) : undefined;
        return { segment, judgement: judge.judge(leaning ? { ...utterance, leaning } : utterance) };
      });
      return stancesOf(codebook, judged, language, onIssue);
    },
  };
}

/** Off-issue with the given probability; what is left is even. */
function offIssue(labels: readonly string[], probability: number): Float64Array {
  const rest = (1 - probability) / (labels.length - 1);
  return Float64Array.from(labels, (label) => (label === OFF_ISSUE ? probability : rest));
}
