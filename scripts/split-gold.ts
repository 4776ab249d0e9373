/**
 * Splits the articles to learn from by story: `npx tsx scripts/split-gold.ts OUT` writes OUT/open and OUT/shut with
 * news, press and events (articles and quotes). Articles that share a rarely named person, a quote or an event stay
 * together; about 60 % of the articles of each source are open. Open articles may be read, shut ones only scored.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

interface Line {
  readonly id: string;
  readonly names: { readonly PS: readonly string[] };
  readonly quotes: readonly { readonly text: string }[];
}

const LEARN = fileURLToPath(new URL('../../shared/gold/learn/', import.meta.url));
const SOURCES = ['news', 'press', 'events'] as const;
const OPEN_SHARE = 0.6;
/** A person in more articles than this is a public figure of many stories and ties nothing together. */
const MOST_ARTICLES_OF_A_STORY = 4;

const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('usage: split-gold.ts OUT (a folder to write open/ and shut/ to)');

for (const source of SOURCES) {
  const articles = linesOf(`${source}.articles.jsonl`);
  const quotes = linesOf(`${source}.quotes.jsonl`);
  const gold = quotes.map((line): Line => JSON.parse(line));
  const open = openStories(storiesOf(gold), gold.length * OPEN_SHARE);
  for (const [part, wanted] of [
    ['open', true],
    ['shut', false],
  ] as const) {
    const kept = (line: string): boolean => open.has((JSON.parse(line) as Line).id) === wanted;
    mkdirSync(path.join(out, part), { recursive: true });
    write(path.join(out, part, `${source}.articles.jsonl`), articles.filter(kept));
    write(path.join(out, part, `${source}.quotes.jsonl`), quotes.filter(kept));
  }
}

/** Ids of each story, connected by what two articles share. */
function storiesOf(gold: readonly Line[]): readonly string[][] {
  const parent = new Map<string, string>(gold.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  const shared = new Map<string, Set<string>>();
  for (const { id, names, quotes } of gold) {
    const [event] = /^ev-\d+/.exec(id) ?? [];
    const ties = [...names.PS.map((name) => `person ${name}`), ...quotes.map(({ text }) => `quote ${text}`)];
    for (const tie of event === undefined ? ties : [...ties, event]) {
      shared.set(tie, (shared.get(tie) ?? new Set()).add(id));
    }
  }
  for (const ids of shared.values()) {
    const [first = '', ...others] = ids;
    if (ids.size > MOST_ARTICLES_OF_A_STORY) continue;
    for (const other of others) parent.set(rootOf(other), rootOf(first));
  }
  return grouped(gold, rootOf);
}

/** Stories in an order that only their ids decide, until the share of articles is reached. */
function openStories(stories: readonly string[][], wanted: number): ReadonlySet<string> {
  const open = new Set<string>();
  for (const story of stories.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
    if (open.size + story.length <= wanted) for (const id of story) open.add(id);
  }
  return open;
}

function orderOf(story: readonly string[]): string {
  return createHash('sha256').update(story.toSorted().join(' ')).digest('hex');
}

function linesOf(name: string): readonly string[] {
  return readFileSync(path.join(LEARN, name), 'utf8').trim().split('\n');
}

function write(file: string, lines: readonly string[]): void {
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function grouped(gold: readonly Line[], rootOf: (id: string) => string): readonly string[][] {
  const stories = new Map<string, string[]>();
  for (const { id } of gold) stories.set(rootOf(id), [...(stories.get(rootOf(id)) ?? []), id]);
  return [...stories.values()];
}
