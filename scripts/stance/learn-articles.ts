/** The articles of ../shared/gold/learn whose quotes have stances, with the quotes that the pipeline finds in them. */
import { existsSync } from 'node:fs';
import { openArticles, type StoryLine, storiesOf } from '../gold/stories.js';
import { foundArticle } from './found-articles.js';
import { type GoldQuote, type PressArticle, placed } from './press-articles.js';
import { readJsonLines } from './stance-data.js';

/** Which articles: those that may be read, those that are only scored, or both. */
export type LearnPart = 'open' | 'shut' | 'all';

interface ArticleLine {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

interface QuoteLine extends StoryLine {
  readonly quotes: readonly GoldQuote[];
}

const FOLDER = '../shared/gold/learn';
const SOURCES = ['press', 'events'];

/** The articles of a part, those of one story of one group; none, aloud, where ../shared is missing. */
export function readLearnArticles(part: LearnPart): PressArticle[] {
  if (!existsSync(FOLDER)) {
    console.log(`${FOLDER} is not here: its articles are left out`);
    return [];
  }
  return SOURCES.flatMap((source) => {
    const gold = readJsonLines<QuoteLine>(`${FOLDER}/${source}.quotes.jsonl`);
    const articles = new Map(
      readJsonLines<ArticleLine>(`${FOLDER}/${source}.articles.jsonl`).map((article) => [
        article.id,
        article,
      ]),
    );
    const open = openArticles(gold);
    const groups = new Map(
      storiesOf(gold).flatMap((story) => story.map((id): [string, string] => [id, story[0] ?? id])),
    );
    return gold.flatMap(({ id, quotes }) => {
      const article = articles.get(id);
      if (!article || quotes.every(({ stance }) => stance === undefined)) return [];
      if (part !== 'all' && open.has(id) !== (part === 'open')) return [];
      const annotated = quotes.map((quote) => placed(article.body, quote));
      return [foundArticle(article, annotated, 'learn', groups.get(id))];
    });
  });
}
