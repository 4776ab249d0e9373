import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PartSettings } from '../../pipeline/parts/make-part.js';
import { type AnalysedDocument, mentionAt } from '../../src/document.js';
import { createDigestStage } from '../../src/quotes/statements/digests.js';
import { temporaryFolder } from '../support/nonjo.js';
import { runFacts } from './run-facts.js';
import { sampleDocument } from './sample-documents.js';
import { scratchFolder } from './scratch-folder.js';
import { partsOf, SETTINGS, writeReports } from './written-reports.js';

/** Words are nouns, all of them rare: what a statement is, without a dictionary. */
const words = (text: string) =>
  [...text.matchAll(/[가-힣]+/gu)].map(({ 0: surface, index: start }) => ({
    start,
    end: start + surface.length,
    surface,
    tag: 'NNG',
    semantic: '*',
    expression: '*',
    spaceBefore: true,
  }));
const digests = createDigestStage({
  rarity: { of: () => 10 },
  stockWords: new Set(),
  tokenizer: { tokenize: words },
});

function digested(document: AnalysedDocument): AnalysedDocument {
  const read = { ...document, morphemes: words(document.body) };
  return { ...document, digests: digests.run(read) };
}

const FIRST_BODY = '하늘나라 회의. 도하람 나래부 장관은 “바람 언덕 풍차 도시”라고 못 박았다. 끝났다.';
const first = sampleDocument(
  FIRST_BODY,
  [
    {
      text: '바람 언덕 풍차 도시',
      speaker: { name: '도하람', title: '장관', org: '나래부' },
      mention: '도하람 나래부 장관',
      cue: '못 박',
      position: 'own',
      score: 0.87654321,
      evidence: ['바람', '풍차'],
    },
  ],
  {
    id: '02-01',
    title: '도하람 “바람 언덕 풍차”',
    date: '2025-08-04',
    outlet: '한빛일보',
    byline: '기세찬 기자',
    url: 'https://news.example/1',
    position: 'own',
  },
);
const FIRST: AnalysedDocument = digested({
  ...first,
  sentences: [
    { start: 0, end: 8 },
    { start: 9, end: FIRST_BODY.length - 5 },
    { start: FIRST_BODY.length - 4, end: FIRST_BODY.length },
  ],
  entities: [
    {
      id: 'e1',
      type: 'PS',
      name: '도하람',
      aliases: [],
      mentions: [mentionAt(FIRST_BODY, 9, 12)],
      title: '장관',
      org: '나래부',
    },
  ],
  stances: first.stances.map((stance) =>
    stance.scope === 'article' ? { ...stance, onIssue: 0.98765, decidedBy: 'quote' as const } : stance,
  ),
  headlines: [
    {
      ...mentionAt(first.title, 5, 13),
      verdict: 'shortened',
      body: mentionAt(FIRST_BODY, 22, 30),
      share: 0.7512345,
    },
  ],
  passed: { 분류: '정치', score: '7' },
});
const SECOND_BODY = '도하람 장관은 바람 언덕 풍차 도시 얘기라고 했다. 나머지는…';
const SECOND: AnalysedDocument = digested({
  ...sampleDocument(
    SECOND_BODY,
    [
      {
        text: '바람 언덕 풍차 도시 얘기',
        type: 'indirect',
        speaker: { name: '도하람', title: '장관', org: null },
        position: 'control',
        score: 0.55,
      },
    ],
    { id: 'b', title: '둘째', date: '2025-08-05', outlet: '새벽신문' },
  ),
  passed: { 키워드: '바람,풍차' },
});

const folder = temporaryFolder();
const rows = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, `${name}.csv`), 'utf8'), { bom: true, columns: true });

beforeAll(async () => {
  const settings: PartSettings = { ...SETTINGS, formats: ['csv'] };
  const parts = () => partsOf([FIRST, SECOND], [], settings);
  await writeReports(folder, parts, runFacts({ read: 2, analysed: 2 }), settings);
});

describe('every column of', () => {
  it('articles.csv, with what the input had besides', () => {
    expect(rows('articles')).toEqual([
      {
        article_id: '02-01',
        article_key: 'a-69f112d3',
        title: '도하람 “바람 언덕 풍차”',
        date: '2025-08-04',
        outlet: '한빛일보',
        byline: '기세찬 기자',
        url: 'https://news.example/1',
        source: 'news.jsonl#0',
        characters: '48',
        sentences: '3',
        quotes: '1',
        entities: '1',
        on_issue: '0.9877',
        position: 'own',
        score: '0.5',
        decided_by: 'quote',
        status: 'analysed',
        분류: '정치',
        input_score: '7',
        키워드: '',
      },
      expect.objectContaining({
        article_id: 'b',
        quotes: '1',
        entities: '0',
        on_issue: '',
        decided_by: '',
        status: 'cut',
        분류: '',
        input_score: '',
        키워드: '바람,풍차',
      }),
    ]);
  });

  it('entities.csv', () => {
    expect(rows('entities')).toEqual([
      {
        article_id: '02-01',
        article_key: 'a-69f112d3',
        entity_id: 'e1',
        type: 'PS',
        name: '도하람',
        mentions: '1',
        first_start: '9',
        first_end: '12',
      },
    ]);
  });

  it('quotes.csv', () => {
    expect(rows('quotes')).toEqual([
      {
        article_id: '02-01',
        article_key: 'a-69f112d3',
        quote_id: 'q1',
        type: 'direct',
        text: '바람 언덕 풍차 도시',
        sentence: '도하람 나래부 장관은 “바람 언덕 풍차 도시”라고 못 박았다.',
        start: '22',
        end: '33',
        speaker: '도하람',
        speaker_kind: 'person',
        speaker_title: '장관',
        speaker_org: '나래부',
        confidence: '0.9',
        mention: '도하람 나래부 장관',
        cue: '못 박',
        cue_lemma: '못 박하다',
        position: 'own',
        position_label: '독자 기술론',
        score: '0.8765',
        evidence: '바람 | 풍차',
        statement: 's1',
        review: '',
        title: '도하람 “바람 언덕 풍차”',
        date: '2025-08-04',
        outlet: '한빛일보',
        byline: '기세찬 기자',
        url: 'https://news.example/1',
      },
      expect.objectContaining({
        article_id: 'b',
        type: 'indirect',
        mention: '',
        cue: '',
        cue_lemma: '',
        position: 'control',
        position_label: '데이터 주권론',
        statement: 's1',
        review: 'low-score | cut-body',
        byline: '',
      }),
    ]);
  });

  it('stances.csv', () => {
    expect(rows('stances').slice(0, 2)).toEqual([
      {
        article_id: '02-01',
        article_key: 'a-69f112d3',
        scope: 'article',
        ref: 'article',
        issue: 'sovereign-ai',
        position: 'own',
        score: '0.5',
        evidence: '',
      },
      {
        article_id: '02-01',
        article_key: 'a-69f112d3',
        scope: 'quote',
        ref: 'q1',
        issue: 'sovereign-ai',
        position: 'own',
        score: '0.8765',
        evidence: '바람 | 풍차',
      },
    ]);
  });

  it('speakers.csv', () => {
    expect(rows('speakers')).toEqual([
      {
        speaker: '도하람',
        speaker_kind: 'person',
        title: '장관',
        org: '나래부',
        quotes: '2',
        articles: '2',
        n_own: '1',
        n_control: '1',
        n_neutral: '0',
        'n_off-issue': '0',
        leaning: '',
        first_date: '2025-08-04',
        last_date: '2025-08-05',
      },
    ]);
  });

  it('statements.csv', () => {
    expect(rows('statements')).toEqual([
      {
        statement_id: 's1',
        text: '바람 언덕 풍차 도시 얘기',
        speaker: '도하람',
        articles: '2',
        outlets: '한빛일보 | 새벽신문',
        first_date: '2025-08-04',
        variants: 'direct, 한빛일보: 바람 언덕 풍차 도시 | indirect, 새벽신문: 바람 언덕 풍차 도시 얘기',
      },
    ]);
  });

  it('headlines.csv', () => {
    expect(rows('headlines')).toEqual([
      {
        article_id: '02-01',
        article_key: 'a-69f112d3',
        text: '바람 언덕 풍차',
        start: '5',
        end: '13',
        verdict: 'shortened',
        share: '0.7512',
        body_text: '바람 언덕 풍차',
        body_start: '22',
        body_end: '30',
      },
    ]);
  });

  it('datapackage.json, which names them all', () => {
    const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
    const fields = Object.fromEntries(
      resources.map(({ name, schema }: { name: string; schema: { fields: { name: string }[] } }) => [
        name,
        schema.fields.map((field) => field.name),
      ]),
    );
    for (const name of ['articles', 'entities', 'quotes', 'stances', 'speakers', 'statements', 'headlines']) {
      expect(fields[name]).toEqual(Object.keys(rows(name)[0] ?? {}));
    }
  });
});

it('what every quote of an article repeats is cut there, and whole in articles.csv', async () => {
  const title = '언덕'.repeat(5000);
  const texts = ['바람이 분다', '풍차가 돈다'];
  const document = sampleDocument(
    texts.map((text) => `“${text}”`).join(' '),
    texts.map((text) => ({ text })),
    { title, outlet: title, byline: title, url: `https://news.example/${title}` },
  );
  const settings: PartSettings = { ...SETTINGS, formats: ['csv'] };
  const out = scratchFolder();
  await writeReports(
    out,
    () => partsOf([document], [], settings),
    runFacts({ read: 1, analysed: 1 }),
    settings,
  );
  const table = (name: string): Record<string, string>[] =>
    parse(readFileSync(join(out, `${name}.csv`), 'utf8'), { bom: true, columns: true });
  for (const quote of table('quotes')) {
    expect(quote.title).toBe(`${title.slice(0, 499)}…`);
    for (const field of ['outlet', 'byline', 'url']) expect(quote[field]).toHaveLength(500);
  }
  expect(table('articles')[0]?.title).toBe(title);
});
