/** The learned tagger: morphemes in, typed spans out. */

import type { EntityType, Morpheme, Sentence, Stage, TaggedSpan } from '../../document.js';
import type { WasmModule } from '../../web-assembly.js';
import { Columns } from './columns.js';
import { Decoder } from './decoder.js';
import { addGazetteer, type GazetteerText } from './gazetteer.js';
import { KnownForms } from './known-forms.js';
import { coarseType, isInside } from './labels.js';
import { readTaggerModel } from './model.js';
import { NameShape } from './name-shape.js';
import { observe } from './observation.js';
import { LONGEST_SENTENCE, PlainScorer, type Scorer } from './scorer.js';
import { splitMorphemes } from './splitting.js';
import { WasmScorer } from './wasm/wasm-scorer.js';

export interface EntityTagger {
  /** Spans of `body` in order, none overlapping another, each within one sentence. */
  tag(body: string, sentences: readonly Sentence[], morphemes: readonly Morpheme[]): TaggedSpan[];
}

/** Every span that `tagger` finds, as a layer of the document. */
export function createMentionStage(tagger: EntityTagger): Stage<'sentences' | 'morphemes', 'mentions'> {
  return {
    gives: 'mentions',
    needs: ['sentences', 'morphemes'],
    run: ({ body, sentences, morphemes }) => tagger.tag(body, sentences, morphemes),
  };
}

const NAMES: ReadonlySet<EntityType> = new Set(['PS', 'OG', 'LC']);
/** No name ends like these. Others do: 김정은, 독도 and 우크라이나 end in what is cut as a particle. */
const SURE_PARTICLE = /^(?:에서|에게|에게서|께서|으로|부터|까지|에는|에도|에서는|으로서|으로써)$/;
/** Log-odds bucket from which three syllables before a particle are taken for a full name. */
const SURE_NAME = 7;

/** The lexicon files that the tagger reads beside its model, as texts. */
export interface TaggerLexicons {
  /** lexicons/surnames.tsv */
  readonly surnames: string;
  /** lexicons/given-name-syllables.tsv */
  readonly givenNameSyllables: string;
  /** lexicons/gazetteers/*.tsv */
  readonly gazetteers: readonly GazetteerText[];
}

/**
 * A tagger over the bytes of models/ner.bin, which it uses in place: they may be shared among workers.
 * `scoring` is the compiled wasm/assembly/scoring.ts; null where there is none: the tagger then takes 1.7 times as long.
 * Throws TaggerModelError when they are no model, LexiconError when a lexicon cannot be used.
 */
export function createEntityTagger(
  bytes: Uint8Array,
  lexicons: TaggerLexicons,
  scoring: WasmModule | null = null,
): EntityTagger {
  const model = readTaggerModel(bytes);
  const types = model.classes.map(coarseType);
  const fine = model.classes.map((name, index) => (name === types[index] ? '' : name));
  const forms = new KnownForms();
  for (const [index, hash] of model.formHashes.entries()) forms.put(hash, model.formValues[index] as number);
  for (const gazetteer of lexicons.gazetteers) addGazetteer(gazetteer, model.classes, forms);
  const knowledge = { forms, names: new NameShape(lexicons.surnames, lexicons.givenNameSyllables) };
  const columns = new Columns();
  const scorer: Scorer = scoring === null ? new PlainScorer(model) : new WasmScorer(scoring, model);
  const decoder = new Decoder(model);

  function tagPiece(morphemes: readonly Morpheme[], from: number, to: number, spans: TaggedSpan[]): void {
    const count = to - from;
    observe(columns, morphemes, from, to, knowledge);
    scorer.score(columns);
    decoder.decode(scorer.scores, count);
    for (let i = 0; i < count; i++) {
      const entityClass = decoder.classBeginningAt(i);
      if (entityClass < 0) continue;
      let last = i;
      while (last + 1 < count && isInside(decoder.path[last + 1] as number)) last++;
      const type = types[entityClass] as EntityType;
      if (NAMES.has(type)) while (last > i && endsInParticle(morphemes, from + i, from + last)) last--;
      spans.push({
        start: (morphemes[from + i] as Morpheme).start,
        end: (morphemes[from + last] as Morpheme).end,
        type,
        fine: fine[entityClass] as string,
      });
    }
  }

  /** Whether the last of morphemes `[first, last]` is a particle that the model took for a part of the name. */
  function endsInParticle(morphemes: readonly Morpheme[], first: number, last: number): boolean {
    const { tag, surface } = morphemes[last] as Morpheme;
    if (!tag.startsWith('J')) return false;
    if (SURE_PARTICLE.test(surface)) return true;
    let stem = '';
    for (let i = first; i < last && stem.length <= 3; i++) stem += (morphemes[i] as Morpheme).surface;
    if (stem.length !== 3) return false;
    return knowledge.names.ofThree(stem.charCodeAt(0), stem.charCodeAt(1), stem.charCodeAt(2)) >= SURE_NAME;
  }

  return {
    tag(_body, sentences, uncut) {
      const morphemes = splitMorphemes(uncut, knowledge.names);
      const spans: TaggedSpan[] = [];
      let from = 0;
      for (const sentence of sentences) {
        while (from < morphemes.length && (morphemes[from] as Morpheme).start < sentence.start) from++;
        let to = from;
        while (to < morphemes.length && (morphemes[to] as Morpheme).end <= sentence.end) to++;
        for (; from < to; from += LONGEST_SENTENCE)
          tagPiece(morphemes, from, Math.min(to, from + LONGEST_SENTENCE), spans);
        from = to;
      }
      return spans;
    },
  };
}
