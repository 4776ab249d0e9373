import { oneOf, parseLexiconTable } from '../../entities/lexicon-table.js';

const KINDS = ['same', 'universal', 'hedge', 'limit'] as const;

/** Words that decide whether a headline says what was said; the file's header explains the kinds. */
export interface HeadlineLexicon {
  /** The groups each word belongs to: words of one group stand for each other. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  readonly universal: ReadonlySet<string>;
  readonly hedge: ReadonlySet<string>;
  readonly limit: ReadonlySet<string>;
}

/** Text of lexicons/headline-words.tsv. Throws LexiconError, which names file, line and remedy. */
export function parseHeadlineLexicon(text: string): HeadlineLexicon {
  const groups = new Map<string, number[]>();
  const sets = { universal: new Set<string>(), hedge: new Set<string>(), limit: new Set<string>() };
  let group = 0;
  for (const { cells, place } of parseLexiconTable(text, 'headline-words.tsv', ['kind', 'words'])) {
    const [kind = '', list = ''] = cells;
    const known = oneOf(kind, KINDS, 'kind', place);
    const words = list.split(' ').filter(Boolean);
    if (known !== 'same') for (const word of words) sets[known].add(word);
    else {
      group++;
      for (const word of words) groups.set(word, [...(groups.get(word) ?? []), group]);
    }
  }
  return { groups, ...sets };
}
