/** The split of ../shared/gold/learn into an open part, to be read, and a shut one, only to be scored. */
import { createHash } from 'node:crypto';

/** What of a line of annotation says which story it belongs to. */
export interface StoryLine {
  readonly id: string;
  readonly names: { readonly PS: readonly string[] };
  readonly quotes: readonly { readonly text: string }[];
}

const OPEN_SHARE = 0.6;
/** A person in more articles than this is a public figure of many stories and ties nothing together. */
const MOST_ARTICLES_OF_A_STORY = 4;

/**
 * Ids of the open articles: about 60 % of them. Articles that share a rarely named person, a quote or an event stay
 * together; the order in which stories are taken depends on their ids alone.
 */
export function openArticles(gold: readonly StoryLine[]): ReadonlySet<string> {
  return openStories(storiesOf(gold), gold.length * OPEN_SHARE);
}

/** Ids of each story, connected by what two articles share. */
export function storiesOf(gold: readonly StoryLine[]): readonly string[][] {
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

function grouped(gold: readonly StoryLine[], rootOf: (id: string) => string): readonly string[][] {
  const stories = new Map<string, string[]>();
  for (const { id } of gold) stories.set(rootOf(id), [...(stories.get(rootOf(id)) ?? []), id]);
  return [...stories.values()];
}
