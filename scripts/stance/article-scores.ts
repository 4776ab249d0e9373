/** Figures of quotes in whole articles: gold, and the project's own articles left out of the training. */
import {
  loadContextModel,
  loadStanceLexicons,
  loadStanceModel,
  loadStanceResources,
} from '../../pipeline/load-stance.js';
import { type LabelScores, scoreLabels } from '../../src/stance/agreement/label-scores.js';
import { type Codebook, labelsOf } from '../../src/stance/codebook.js';
import { logitsOf } from '../../src/stance/conditional-logit.js';
import { NO_CONTEXT } from '../../src/stance/context-model.js';
import { createStanceStage, type StanceStageOptions } from '../../src/stance/stage.js';
import { isOnIssue, readOwnArticles } from './article-quotes.js';
import { contextExamples, learnContext } from './context-data.js';
import { answersOf, type PressArticle, readPressArticles } from './press-articles.js';
import { answerOf, show } from './scores.js';
import { readCoded, tokenizer } from './stance-data.js';
import { examplesWithout, learnTransfer } from './transfer-data.js';

const FOLDS = 5;

/** Gold quotes of whole articles, spans and speakers given: what the pipeline's own quotes cannot exceed. */
export function pressScores(codebook: Codebook, goldFolder: string): void {
  const labels = labelsOf(codebook);
  const gold = readPressArticles(
    `${goldFolder}/press-style.articles.jsonl`,
    `${goldFolder}/press-style.quotes.jsonl`,
  );
  const model = loadStanceModel(codebook);
  const judged = (stage: StanceStage): LabelScores => scoreLabels(answersOf(stage, gold), labels);
  show('shipped model', judged(stageOf(codebook, { model })));
  show(
    '  without the context of the article',
    judged(stageOf(codebook, { model, contextModel: NO_CONTEXT })),
  );
  const resources = {
    ...loadStanceLexicons(),
    transfer: learnTransfer(examplesWithout(codebook.id)),
  };
  show('codebook alone', judged(stageOf(codebook, { model: null, resources })));
  show(
    '  without the context of the article',
    judged(stageOf(codebook, { model: null, resources, contextModel: NO_CONTEXT })),
  );
}

/** Quotes of our own articles, each article judged by models that have not seen it. */
export function articleScores(codebook: Codebook): void {
  const labels = labelsOf(codebook);
  const temperature = loadStanceModel(codebook)?.header.temperature ?? 1;
  const all = contextExamples(codebook, readCoded(codebook), readOwnArticles(codebook), temperature);
  const answers = all.map(({ examples }, i) => {
    const contextModel = learnContext(
      all.filter((_, other) => other % FOLDS !== i % FOLDS).flatMap((other) => other.examples),
    );
    return examples.map(({ rows, target }) => ({
      alone: answerOf(labels, logitsOf(NO_CONTEXT, rows), target),
      inContext: answerOf(labels, logitsOf(contextModel, rows), target),
    }));
  });
  const sets: [string, (article: PressArticle) => boolean][] = [
    ['data/articles on the issue', (article) => isOnIssue(article) && article.document.id.startsWith('own')],
    ['data/articles on other things', (article) => !isOnIssue(article)],
    [`data/stance/${codebook.id}/articles`, ({ document }) => !document.id.startsWith('own')],
  ];
  for (const [name, belongs] of sets) {
    const of = answers.filter((_, i) => all[i] && belongs(all[i].article)).flat();
    show(
      `${name}, ${of.length} quotes`,
      scoreLabels(
        of.map(({ inContext }) => inContext),
        labels,
      ),
    );
    show(
      '  without the context of the article',
      scoreLabels(
        of.map(({ alone }) => alone),
        labels,
      ),
    );
  }
}

type StanceStage = ReturnType<typeof createStanceStage>;

function stageOf(
  codebook: Codebook,
  options: Pick<StanceStageOptions, 'model'> & Partial<StanceStageOptions>,
): StanceStage {
  return createStanceStage({
    codebook,
    resources: loadStanceResources(),
    contextModel: loadContextModel(),
    tokenizer,
    ...options,
  });
}
