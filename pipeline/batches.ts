import type { ReadItem } from './readers/read-item.js';

/** Characters of text in a batch: enough that handing it to a worker costs nothing beside the analysis. */
const BATCH_CHARACTERS = 50_000;

/** Items in order, cut into batches of about equal text; `limit` ends the reading after so many articles. */
export async function* batches(
  items: AsyncIterable<ReadItem>,
  limit: number,
): AsyncGenerator<readonly ReadItem[]> {
  let batch: ReadItem[] = [];
  let characters = 0;
  let articles = 0;
  for await (const item of items) {
    batch.push(item);
    if ('article' in item) {
      characters += item.article.body.length;
      articles++;
    }
    if (characters >= BATCH_CHARACTERS || batch.length >= 1000 || articles >= limit) {
      yield batch;
      batch = [];
      characters = 0;
      if (articles >= limit) return;
    }
  }
  if (batch.length > 0) yield batch;
}
