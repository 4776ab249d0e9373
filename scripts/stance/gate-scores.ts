/** Whether what is not about an issue is called off-issue and what is about it is kept, by issue, through the whole stage. */
import { readFileSync } from 'node:fs';
import { loadStanceStage } from '../../pipeline/load-stance.js';
import { type Codebook, OFF_ISSUE } from '../../src/stance/codebook.js';
import { parseCodebook } from '../../src/stance/parse-codebook.js';
import { foundArticle } from './found-articles.js';
import { readOwnArticles } from './issue-articles.js';
import type { PressArticle } from './press-articles.js';
import { readCodebook, readJsonLines, tokenizer } from './stance-data.js';
import { ISSUES } from './transfer-data.js';

/** A codebook of a few wordings that no model has learned from. */
const UNSEEN = 'data/unseen/four-day-week.yaml';

/** `news`: files of articles that are about other things. */
export function gateScores(news: readonly string[]): void {
  const open = news
    .flatMap((file) => readJsonLines<{ id: string; title: string; body: string }>(file))
    .map((article) => foundArticle(article, [], 'coverage'));
  const unseen = parseCodebook(readFileSync(UNSEEN, 'utf8'), UNSEEN);
  for (const codebook of [...ISSUES.map(readCodebook), unseen]) {
    const own = ISSUES.includes(codebook.id) ? readOwnArticles(codebook).filter(isOnIssue) : [];
    console.log(
      `${codebook.id}: ${calledOff(codebook, open)}; of articles on it ${calledOff(codebook, own)}`,
    );
  }
}

/** Whether most of an article's quotes are on the issue. */
function isOnIssue({ truths }: PressArticle): boolean {
  const labels = [...truths.values()];
  return labels.filter((label) => label !== OFF_ISSUE).length > labels.length / 2;
}

function calledOff(codebook: Codebook, articles: readonly PressArticle[]): string {
  const stage = loadStanceStage(codebook, tokenizer);
  const counts = { article: [0, 0], quote: [0, 0] };
  for (const { document } of articles) {
    for (const { scope, position } of stage.run(document)) {
      if (scope !== 'article' && scope !== 'quote') continue;
      counts[scope][1]++;
      if (position === OFF_ISSUE) counts[scope][0]++;
    }
  }
  const share = ([off, all]: number[]): string => `${off} of ${all} (${(off / Math.max(1, all)).toFixed(3)})`;
  return `${share(counts.article)} articles and ${share(counts.quote)} quotes called off-issue`;
}
