/**
 * What `nonjo merge` needs of a run besides analysis.jsonl: in the order of the input, why a document is missing, or what
 * the line of the next article leaves out.
 */
import type { AnalysedDocument, Entity, Sentence, Stance } from '../../src/document.js';
import type { LedgerEntry } from '../ledger-entry.js';

/** In the reports folder beside analysis.jsonl; hidden, as nobody reads it. */
export const SHARD_FILE = '.nonjo-shard.jsonl';

/** What a line of analysis.jsonl leaves out of a document. */
export interface LeftOut {
  readonly headlines: AnalysedDocument['headlines'];
  /** The statement digest, base64. */
  readonly words: string;
  readonly passed?: Readonly<Record<string, string>>;
  /** Of the article's stance. */
  readonly onIssue?: number;
  readonly decidedBy?: Exclude<Stance['decidedBy'], undefined>;
  /** Kinds of the sentences that are no text, by their number. */
  readonly zones?: Readonly<Record<number, Exclude<Sentence['zone'], undefined>>>;
  /** Title and organisation of entities that have some, by their number. */
  readonly offices?: Readonly<Record<number, readonly [title: Entity['title'], org: Entity['org']]>>;
}

export type ShardItem = { readonly entry: LedgerEntry } | { readonly leftOut: LeftOut };

export function shardLine(item: ShardItem): string {
  return `${JSON.stringify(item)}\n`;
}

export function shardItem({
  stances,
  sentences,
  entities,
  headlines,
  digests,
  passed,
}: AnalysedDocument): ShardItem {
  const article = stances.find(({ scope }) => scope === 'article');
  const zones = sentences.flatMap(({ zone }, i) => (zone === undefined ? [] : [[i, zone] as const]));
  const offices = entities.flatMap(({ title, org }, i) =>
    title === null && org === null ? [] : [[i, [title, org]] as const],
  );
  return {
    leftOut: {
      headlines,
      words: Buffer.from(digests.buffer, digests.byteOffset, digests.byteLength).toString('base64'),
      ...(passed !== undefined && { passed }),
      ...(article?.onIssue !== undefined && { onIssue: article.onIssue }),
      ...(article?.decidedBy !== undefined && { decidedBy: article.decidedBy }),
      ...(zones.length > 0 && { zones: Object.fromEntries(zones) }),
      ...(offices.length > 0 && { offices: Object.fromEntries(offices) }),
    },
  };
}

/** The document of a line of analysis.jsonl, with what that leaves out. */
export function wholeDocument(
  line: string,
  { headlines, words, passed, onIssue, decidedBy, zones = {}, offices = {} }: LeftOut,
): AnalysedDocument {
  // analysisLine wrote it; tokens are there when they were asked for
  const { tokens = [], ...document } = JSON.parse(line) as AnalysedDocument & {
    readonly tokens?: AnalysedDocument['morphemes'];
  };
  const bytes = new Uint8Array(Buffer.from(words, 'base64')); // a copy, as numbers must stand at multiples of four
  return {
    ...document,
    ...(passed !== undefined && { passed }),
    morphemes: tokens,
    sentences: document.sentences.map((sentence, i) => {
      const zone = zones[i];
      return zone === undefined ? sentence : { ...sentence, zone };
    }),
    entities: document.entities.map((entity, i) => {
      const [title, org] = offices[i] ?? [null, null];
      return { ...entity, title, org };
    }),
    stances: document.stances.map((stance) => {
      if (stance.scope !== 'article') return stance;
      const decided = decidedBy === undefined ? {} : { decidedBy };
      return { ...stance, ...(onIssue !== undefined && { onIssue }), ...decided };
    }),
    headlines,
    digests: new Uint32Array(bytes.buffer),
  };
}
