/**
 * Sentences of articles whose names are listed by article (../shared/gold/learn and our own in data/): each listed name
 * is a span wherever it stands as a word of its own, everything else is no person, organisation or place.
 *
 * Left unsure is what the lists do not decide: names within longer words, names listed under two types, a surname or a
 * letter for a person (김 대표, A 씨), and what the labelled sentences know as a name (정부, 경찰, a country before its
 * government), for there the lists follow another convention.
 */

import { readFileSync } from 'node:fs';
import type { Morpheme, Span } from '../../src/document.js';
import { KnownForms } from '../../src/entities/tagger/known-forms.js';
import { splitSentences } from '../../src/text/sentences.js';
import { openArticles, type StoryLine, storiesOf } from '../gold/stories.js';
import type { LabelledSentence, LabelledSpan, Tokenize } from './labelled-sentence.js';

const LEARN = ['news', 'press', 'events'].map(
  (source) => new URL(`../../../shared/gold/learn/${source}.`, import.meta.url),
);
const OWN = [
  'press/',
  'articles/',
  'coverage/medical-school-quota.',
  'coverage/nuclear-power.',
  'coverage/sovereign-ai.',
].map((prefix) => new URL(`../../data/${prefix}`, import.meta.url));

const LISTED = { PS: 'PS_NAME', OG: 'OG', LC: 'LC' } as const;
type Names = { readonly [type in keyof typeof LISTED]: readonly string[] };
const NAMING = /^(?:PS|OG|LC)/;
/** What a listed name that is longer than a letter may begin after. */
const WORD = /[\p{L}\p{N}]/u;
const WORD_REST = /^[\p{L}\p{N}]*/u;
/** 김 대표, 박씨, 최모 씨, A 씨; 이 단체 at worst. */
const LETTER = /(?<![\p{L}\p{N}])[가-힣A-Z](?=[모씨]| [가-힣])/gu;
/** What the tokenizer may have grown together with an unknown name before it. */
const PARTICLE =
  /^(?:은|는|이|가|을|를|의|에|도|만|과|와|로|으로|에서|에서는|에게|에는|에도|까지|부터|보다|처럼|이나|나|이라고|라고|이다|이며|인|께서|측은|씨는|씨가|씨의|씨)$/;

/** All sentences; those of the shut part of ../shared/gold/learn are of the part `shut`. */
export function readNamedArticles(
  labelled: readonly LabelledSentence[],
  tokenize: Tokenize,
): LabelledSentence[] {
  const met = formsOf(labelled);
  return [
    ...LEARN.flatMap((prefix) => readArticles(prefix, true, met, tokenize)),
    ...OWN.flatMap((prefix) => readArticles(prefix, false, met, tokenize)),
  ];
}

/** What the labelled sentences call a person, organisation or place. */
function formsOf(labelled: readonly LabelledSentence[]): KnownForms {
  const met = new KnownForms();
  for (const { text, spans } of labelled) {
    for (const { start, end, fine } of spans) {
      if (end - start > 1 && NAMING.test(fine)) met.add(text.slice(start, end), 1);
    }
  }
  return met;
}

function readArticles(prefix: URL, learn: boolean, met: KnownForms, tokenize: Tokenize): LabelledSentence[] {
  const gold = linesOf<StoryLine & { readonly names: Names }>(prefix, 'quotes');
  const open = openArticles(gold);
  const stories = new Map(storiesOf(gold).flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)));
  const bodies = new Map(
    linesOf<{ id: string; body: string }>(prefix, 'articles').map(({ id, body }) => [id, body]),
  );
  return gold.flatMap(({ id, names }) => {
    const body = bodies.get(id) ?? '';
    const types = typesOf(names);
    return splitSentences(body).map(({ start, end }): LabelledSentence => {
      const text = body.slice(start, end);
      const morphemes = tokenize(text);
      const { spans, unsure } = project(text, morphemes, types);
      return {
        // One story is one id, so that its names are not known from itself.
        id: stories.get(id) ?? id,
        text,
        news: true,
        human: false,
        part: learn && !open.has(id) ? 'shut' : 'train',
        spans,
        unsure: [...unsure, ...lettersOf(text), ...metIn(morphemes, met)],
        morphemes,
      };
    });
  });
}

/** The type of each listed name; null where it is listed under several or where conventions differ. */
function typesOf(names: Names): ReadonlyMap<string, keyof Names | null> {
  const types = new Map<string, keyof Names | null>();
  for (const type of ['PS', 'OG', 'LC'] as const) {
    for (const name of names[type]) {
      if (name.length > 1) types.set(name, types.has(name) ? null : type);
    }
  }
  return types;
}

/** Where the names stand, the longest first, and where something stands that is perhaps one of them. */
function project(
  text: string,
  morphemes: readonly Morpheme[],
  types: ReadonlyMap<string, keyof Names | null>,
): { spans: LabelledSpan[]; unsure: Span[] } {
  const spans: LabelledSpan[] = [];
  const unsure: Span[] = [];
  const names = [...types.keys()].toSorted((a, b) => b.length - a.length);
  const particles = new Set(morphemes.filter(({ tag }) => /^(?:J|VCP)/.test(tag)).map(({ start }) => start));
  let at = 0;
  while (at < text.length) {
    const name = names.find((one) => text.startsWith(one, at));
    if (name === undefined) {
      at++;
      continue;
    }
    const end = at + name.length;
    const rest = WORD_REST.exec(text.slice(end))?.[0] ?? '';
    const type = types.get(name) ?? null;
    const alone =
      (at === 0 || !WORD.test(text.charAt(at - 1))) &&
      (rest === '' || particles.has(end) || PARTICLE.test(rest));
    if (alone && type !== null) spans.push({ start: at, end, fine: LISTED[type] });
    else unsure.push({ start: at, end: end + rest.length });
    at = end;
  }
  return { spans, unsure };
}

function lettersOf(text: string): Span[] {
  return [...text.matchAll(LETTER)].map(({ index }) => ({ start: index, end: index + 1 }));
}

/** Where known forms stand. */
function metIn(morphemes: readonly Morpheme[], met: KnownForms): Span[] {
  return morphemes.flatMap(({ start }, index) => {
    const size = met.longest(morphemes, index, morphemes.length);
    const last = morphemes[index + size - 1];
    return size === 0 || last === undefined ? [] : [{ start, end: last.end }];
  });
}

function linesOf<Line>(prefix: URL, kind: string): Line[] {
  return readFileSync(new URL(`${prefix.href}${kind}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}
