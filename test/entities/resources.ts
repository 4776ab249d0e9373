import { readFileSync } from 'node:fs';
import { loadTokenizer } from '../../pipeline/dictionary/load-tokenizer.js';
import { lexiconText } from '../../pipeline/load-entities.js';
import type { Entity, EntityType, TaggedSpan } from '../../src/document.js';
import {
  ENTITY_LEXICON_FILES,
  type EntityLexiconTexts,
  parseEntityLexicons,
} from '../../src/entities/lexicons.js';
import { createEntityStage } from '../../src/entities/stage.js';

export const lexiconTexts = Object.fromEntries(
  ENTITY_LEXICON_FILES.map((name) => [name, lexiconText(name)]),
) as EntityLexiconTexts;
export const lexicons = parseEntityLexicons(lexiconTexts);
const tokenizer = loadTokenizer();

/** A wish of a case for the tagger: every occurrence of `text` is tagged `type`. */
export interface Tag {
  readonly type: EntityType;
  readonly text: string;
}

/** The entities of `body` when the tagger says `tags` and nothing else: the rules alone when there are none. */
export function entitiesOf(body: string, tags: readonly Tag[] = []): Entity[] {
  const morphemes = tokenizer.tokenize(body);
  return [
    ...createEntityStage(lexicons).run({ ...ARTICLE, body, morphemes, mentions: taggedSpans(body, tags) }),
  ];
}

export const ARTICLE = {
  id: 'a',
  title: '',
  body: '',
  date: '',
  outlet: '',
  byline: '',
  url: '',
  source: { file: '', record: 0 },
};

function taggedSpans(body: string, tags: readonly Tag[]): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (const { type, text } of [...tags].sort((a, b) => b.text.length - a.text.length)) {
    for (let start = body.indexOf(text); start >= 0; start = body.indexOf(text, start + 1)) {
      const end = start + text.length;
      if (!spans.some((span) => span.start < end && start < span.end))
        spans.push({ start, end, type, fine: '' });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** A case file: the text, the entities expected, the tagger's spans; parted by `---` lines. */
export function readCase(path: string): { body: string; expected: string[]; tags: Tag[] } {
  const [body = '', expected = '', tags = ''] = readFileSync(path, 'utf8').split(/^---$/m);
  return {
    body: body.trim(),
    expected: linesOf(expected),
    tags: linesOf(tags).map((line) => {
      const [type = '', text = ''] = line.split('\t');
      return { type: type as EntityType, text };
    }),
  };
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** An entity as case files write it: type, name, title, organisation, aliases, mentions in order. */
export function lineOf({ type, name, title, org, aliases, mentions }: Entity): string {
  const cells = [type, name, title ?? '-', org ?? '-', aliases.join(', ') || '-'];
  return [...cells, mentions.map(({ text }) => text).join(', ')].join(' | ');
}
