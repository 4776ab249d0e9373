import type { Document, Stance } from '../../src/document.js';
import { stancesOf } from '../../src/stance/article.js';
import type { Codebook } from '../../src/stance/codebook.js';
import type { Judgement } from '../../src/stance/judge.js';
import { segmentsOf } from '../../src/stance/segments.js';
import type { ExternalJudge } from './external-judge.js';

/** The stances of an article by an external judge; segments without an answer are unjudged. */
export async function judgeDocument(
  document: Document<'sentences' | 'quotes'>,
  judge: ExternalJudge,
  codebook: Codebook,
): Promise<Stance[]> {
  const judged = segmentsOf(document).map(async (segment) => {
    const judgement = await judge.judge(segment.text, document.title);
    return { segment, judgement: judgement && moved(judgement, segment.start ?? 0) };
  });
  return stancesOf(codebook, await Promise.all(judged), 'ko');
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
