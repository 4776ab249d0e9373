/**
 * The first decision: is an article on the issue? Off is the default. Nothing of the issue is learned for it: the
 * codebook's words against those of open text tell, passage by passage, so that an article which only brushes the
 * issue is on it where it does.
 */
import type { Document } from '../../document.js';
import { atomsOf } from '../atoms.js';
import type { DocumentReader } from '../document-reader.js';
import type { TermFinder } from '../relevance.js';
import { contentForms, type IssueWords } from './issue-words.js';

/** What an article shows of being on the issue. `sentences` run parallel to those of the document. */
export interface TopicReading {
  readonly headline: TopicPart;
  readonly sentences: readonly TopicPart[];
  /** Mean density of the densest quarter of the passages, and what the terms add or their absence takes. */
  readonly score: number;
  /** Density of the densest passage. */
  readonly densest: number;
  /** Share of the sentences that hold a term. */
  readonly share: number;
  /** Probability that the article is on the issue. */
  readonly onIssue: number;
}

export interface TopicPart {
  readonly stems: ReadonlySet<string>;
  readonly hasTerm: boolean;
}

/** Sentences that a passage holds. */
const PASSAGE = 3;
/** What each of the first sentences with a term adds. */
const TERM_WORTH = 0.06;
const MOST_TERMS = 3;
/** What an article without any term lacks: its words have to be the surer. */
const TERMLESS = 0.08;
/** The score at which an article is as likely on the issue as off, and how steeply the odds rise with it. */
const THRESHOLD = 0.32;
const STEEPNESS = 25;

/** Reads how much of a document is about the issue. Linear in its length. */
export function readTopic(
  { title, sentences }: Pick<Document<'sentences'>, 'title' | 'sentences'>,
  reader: DocumentReader,
  words: IssueWords,
  terms: TermFinder,
): TopicReading {
  const part = ({ text, morphemes }: ReturnType<DocumentReader['text']>): TopicPart => {
    const stems = new Set(contentForms(atomsOf(morphemes)));
    return { stems, hasTerm: words.hasTerm(stems) || terms.find(text).length > 0 };
  };
  const headline = part(reader.text(title));
  const parts = sentences.map((sentence) => part(reader.span(sentence)));
  const densities = passagesOf(parts)
    .map((stems) => words.density(stems))
    .sort((a, b) => b - a);
  const quarter = densities.slice(0, Math.max(1, Math.floor(densities.length / 4)));
  const withTerm = parts.filter(({ hasTerm }) => hasTerm).length;
  const terming = Math.min(MOST_TERMS, withTerm + (headline.hasTerm ? 1 : 0));
  const score =
    quarter.reduce((sum, density) => sum + density, 0) / quarter.length +
    (terming > 0 ? TERM_WORTH * terming : -TERMLESS);
  return {
    headline,
    sentences: parts,
    score,
    densest: densities[0] ?? 0,
    share: withTerm / Math.max(1, parts.length),
    onIssue: 1 / (1 + Math.exp(-STEEPNESS * (score - THRESHOLD))),
  };
}

/** The words of every run of three sentences; of a shorter text, all its words. */
function passagesOf(parts: readonly TopicPart[]): Set<string>[] {
  const passages: Set<string>[] = [];
  for (let first = 0; first === 0 || first + PASSAGE <= parts.length; first++) {
    const passage = new Set<string>();
    for (const { stems } of parts.slice(first, first + PASSAGE)) for (const stem of stems) passage.add(stem);
    passages.push(passage);
  }
  return passages;
}
