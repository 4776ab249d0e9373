import type { Document, Stance } from '../../src/document.js';
import { stancesOf } from '../../src/stance/article.js';
import type { Codebook } from '../../src/stance/codebook.js';
import type { Judgement } from '../../src/stance/judge.js';
import { type Segment, segmentsOf } from '../../src/stance/segments.js';
import type { ExternalJudge, JudgeQuestion } from './external-judge.js';

/** The stances of an article, and how many of its parts had no answer. */
export interface JudgedStances {
  readonly stances: Stance[];
  readonly unjudged: number;
}

type Judged = Document<'sentences' | 'quotes'>;

/** Units of text that are shown on either side of what is judged. */
const SURROUNDINGS = 300;

/** The stances of an article by an external judge; segments without an answer are unjudged. Throws as the judge does. */
export async function judgeDocument(
  document: Judged,
  judge: ExternalJudge,
  codebook: Codebook,
): Promise<JudgedStances> {
  const judged = await Promise.all(
    segmentsOf(document).map(async (segment) => {
      const judgement = await judge.judge(questionOf(segment, document));
      return { segment, judgement: judgement && moved(judgement, segment.start ?? 0) };
    }),
  );
  const unjudged = judged.filter(({ judgement }) => judgement === null).length;
  return { stances: stancesOf(codebook, judged, 'ko'), unjudged };
}

function questionOf({ text, start, end }: Segment, { title, body }: Judged): JudgeQuestion {
  return {
    headline: title,
    before: start === null ? '' : body.slice(Math.max(0, start - SURROUNDINGS), start),
    text,
    after: end === null ? '' : body.slice(end, end + SURROUNDINGS),
  };
}

/** Evidence in the coordinates of the body. */
function moved(judgement: Judgement, by: number): Judgement {
  const evidence = judgement.evidence.map((reason) => ({
    ...reason,
    start: reason.start + by,
    end: reason.end + by,
  }));
  return { ...judgement, evidence };
}
