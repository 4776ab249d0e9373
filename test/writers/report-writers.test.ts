import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../pipeline/ledger-entry.js';
import type { PartSettings } from '../../pipeline/parts/make-part.js';
import { FORMATS } from '../../pipeline/writers/formats.js';
import type { AnalysedDocument } from '../../src/document.js';
import { REPORT_TABLES } from '../support/report-tables.js';
import { runFacts } from './run-facts.js';
import { sampleDocument } from './sample-documents.js';
import { scratchFolder } from './scratch-folder.js';
import { partsOf, SETTINGS, writeReports } from './written-reports.js';

const BODY = '김하늘 누리클라우드 대표는 “남의 것에 이름만 붙였다”고 비판했다. “=1+1”이라는 말도 나왔다.';
const DOCUMENT: AnalysedDocument = {
  ...sampleDocument(
    BODY,
    [
      {
        text: '남의 것에 이름만 붙였다',
        mention: '김하늘',
        cue: '비판',
        position: 'own',
        score: 0.87654321,
        evidence: ['남의 것', '이름만'],
      },
      { text: '=1+1', speaker: { name: '', kind: 'unknown', title: null, org: null } },
    ],
    { id: 'a1', title: '제목, 쉼표', url: 'https://news.example/1', position: 'own' },
  ),
  entities: [
    {
      id: 'e1',
      type: 'PS',
      name: '김하늘',
      aliases: [],
      mentions: [{ start: 0, end: 3, text: '김하늘' }],
      title: '대표',
      org: '누리클라우드',
    },
  ],
};
const ENTRY: LedgerEntry = {
  fate: 'failed',
  file: 'news/a.json',
  record: 6,
  stage: 'read',
  code: 'invalid-json',
  message: 'news/a.json, record 7: mend the line',
};

async function run(
  folder: string,
  options: Partial<PartSettings> = {},
  documents = [DOCUMENT],
  counts: Parameters<typeof runFacts>[0] = {},
) {
  const settings = { ...SETTINGS, ...options };
  const analysed = documents.length;
  return writeReports(
    folder,
    () => partsOf(documents, [ENTRY], settings),
    runFacts({ read: analysed + 1, analysed, failed: 1, ...counts }),
    settings,
  );
}

const text = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const json = (folder: string, name: string) => JSON.parse(text(folder, name));
const rows = (folder: string, name: string): Record<string, string>[] =>
  parse(text(folder, name), { bom: true, columns: true });

describe('the tables', () => {
  const headers = {
    articles:
      'article_id,article_key,title,date,outlet,byline,url,source,characters,sentences,quotes,entities,on_issue,position,score,decided_by,status',
    entities: 'article_id,article_key,entity_id,type,name,mentions,first_start,first_end',
    quotes:
      'article_id,article_key,quote_id,type,text,sentence,start,end,speaker,speaker_kind,speaker_title,speaker_org,confidence,mention,cue,cue_lemma,position,position_label,score,evidence,statement,review,title,date,outlet,byline,url',
    stances: 'article_id,article_key,scope,ref,issue,position,score,evidence',
    speakers:
      'speaker,speaker_kind,title,org,quotes,articles,n_own,n_control,n_neutral,n_off-issue,leaning,first_date,last_date',
    statements: 'statement_id,text,speaker,articles,outlets,first_date,variants',
    headlines: 'article_id,article_key,text,start,end,verdict,share,body_text,body_start,body_end',
    errors: 'source,record,stage,code,message',
  };

  it.each(Object.entries(headers))('%s.csv has the columns of the contract', async (name, header) => {
    const folder = scratchFolder();
    await run(folder);
    expect(text(folder, `${name}.csv`).split('\r\n')[0]).toBe(`\uFEFF${header}`);
  });

  it('hold what is harmful as text, and what failed', async () => {
    const folder = scratchFolder();
    await run(folder);
    expect(rows(folder, 'quotes.csv')[1]).toMatchObject({
      text: "'=1+1",
      speaker: '',
      speaker_kind: 'unknown',
      cue: '',
      position: 'unjudged',
      position_label: '미판정',
      score: '',
      review: 'unknown-speaker',
    });
    expect(rows(folder, 'errors.csv')).toEqual([
      {
        source: 'news/a.json',
        record: '6',
        stage: 'read',
        code: 'invalid-json',
        message: 'news/a.json, record 7: mend the line',
      },
    ]);
  });

  it('are described by datapackage.json, continuation files too', async () => {
    const folder = scratchFolder();
    await run(folder, { limits: { cellCharacters: 100, rows: 1 } });
    const { resources } = json(folder, 'datapackage.json');
    const tables = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect(tables).toContain('quotes-2.csv');
    expect(resources.map(({ path }: { path: string }) => path).sort()).toEqual(tables.sort());
    for (const { path, schema, bytes, hash } of resources) {
      const header = text(folder, path).slice(1).split('\r\n')[0]?.split(',');
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(header);
      expect(header).toEqual(expect.arrayContaining(schema.primaryKey ?? []));
      const written = readFileSync(join(folder, path));
      expect(bytes).toBe(written.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(written).digest('hex')}`);
    }
  });

  it('point to articles.csv only where every article is in it', async () => {
    const folder = scratchFolder();
    const keys = () => text(folder, 'datapackage.json').includes('foreignKeys');
    const other = { ...DOCUMENT, id: 'a2' };
    await run(folder, {}, [DOCUMENT, other]);
    expect(keys()).toBe(true);
    await run(folder, { limits: { cellCharacters: 100, rows: 1 } }, [DOCUMENT, other]);
    expect(keys()).toBe(false);
  });

  it('of a shorter run leave no continuation of a longer one', async () => {
    const folder = scratchFolder();
    await run(folder, { limits: { cellCharacters: 100, rows: 1 } });
    expect(readdirSync(folder)).toContain('quotes-2.csv');
    await run(folder);
    expect(readdirSync(folder)).not.toContain('quotes-2.csv');
  });
});

describe('analysis.jsonl', () => {
  it('has one line an article, every text where its offsets say', async () => {
    const folder = scratchFolder();
    await run(folder);
    const [line, rest] = text(folder, 'analysis.jsonl').split('\n');
    expect(rest).toBe('');
    const article = JSON.parse(line ?? '');
    expect(Object.keys(article)).toEqual(
      'id title body date outlet byline url source sentences entities quotes stances'.split(' '),
    );
    expect(Object.keys(article.entities[0])).toEqual(['id', 'type', 'name', 'aliases', 'mentions']);
    expect(article.quotes[0].speaker).toEqual({
      name: '김하늘',
      kind: 'person',
      title: '대표',
      org: '누리클라우드',
      entity: null,
    });
    expect(article.stances[1].score).toBe(0.8765);
    for (const { start, end, text } of [...article.quotes, ...article.stances[1].evidence]) {
      expect(article.body.slice(start, end)).toBe(text);
    }
  });

  it('has the tokens when asked', async () => {
    const folder = scratchFolder();
    const morpheme = {
      start: 0,
      end: 3,
      surface: '김하늘',
      tag: 'NNP',
      semantic: '인명',
      expression: '*',
      spaceBefore: true,
    };
    await run(folder, { tokens: true }, [{ ...DOCUMENT, morphemes: [morpheme] }]);
    expect(json(folder, 'analysis.jsonl').tokens).toEqual([morpheme]);
  });
});

describe('run.json', () => {
  it('accounts for documents, cells, rows and files', async () => {
    const folder = scratchFolder();
    await run(folder);
    const ledger = json(folder, 'run.json');
    expect(ledger).toMatchObject({
      read: 2,
      analysed: 1,
      skipped: 0,
      failed: 1,
      cells: { neutralised: 1, cut: 0 },
      rows: { articles: 1, quotes: 2, errors: 1 },
    });
    const listed = ledger.files.map(({ name }: { name: string }) => name);
    expect([...listed, 'run.json'].sort()).toEqual(readdirSync(folder).sort());
  });

  it('refuses counts that do not add up, and nothing appears', async () => {
    const folder = scratchFolder();
    await expect(run(folder, {}, [DOCUMENT], { read: 3 })).rejects.toThrow(
      'run does not add up: 3 read, 1 + 0 + 1 accounted for',
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a run', () => {
  it('leaves the same bytes every time, but for run.json', async () => {
    const [one, two] = [scratchFolder(), scratchFolder()];
    await run(one, { formats: FORMATS });
    await run(two, { formats: FORMATS });
    const names = readdirSync(one);
    expect(names.sort()).toEqual(
      [
        '.nonjo-shard.jsonl',
        'analysis.jsonl',
        'datapackage.json',
        'positions-by-outlet.svg',
        'positions-by-speaker.svg',
        'positions-over-time.svg',
        'report.html',
        'report.json',
        'report.xlsx',
        'run.json',
        ...REPORT_TABLES.flatMap((name) => [`${name}.csv`, `${name}.parquet`]),
      ].sort(),
    );
    for (const name of names) {
      if (name !== 'run.json')
        expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name))), name).toBe(true);
      expect(text(one, name)).not.toContain(one);
    }
  });

  it('writes only the formats asked for, and always what failed', async () => {
    const folder = scratchFolder();
    await run(folder, { formats: ['jsonl'] });
    expect(readdirSync(folder).sort()).toEqual([
      '.nonjo-shard.jsonl',
      'analysis.jsonl',
      'datapackage.json',
      'errors.csv',
      'run.json',
    ]);
  });

  it('that does not come to its end leaves what was there before', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'quotes.csv'), 'old');
    await expect(run(folder, {}, [DOCUMENT], { read: 3 })).rejects.toThrow('does not add up');
    expect(readdirSync(folder)).toEqual(['quotes.csv']);
    expect(text(folder, 'quotes.csv')).toBe('old');
  });

  it('with no documents has empty tables and a page', async () => {
    const folder = scratchFolder();
    await run(folder, {}, []);
    expect(rows(folder, 'quotes.csv')).toEqual([]);
    expect(text(folder, 'report.html')).toContain('발언을 찾지 못했습니다.');
    expect(json(folder, 'report.json').articles).toMatchObject({ analysed: 0, firstDate: '' });
  });
});

it('report.json has the totals behind the report, with every position', async () => {
  const folder = scratchFolder();
  await run(folder);
  expect(json(folder, 'report.json')).toMatchObject({
    issue: { id: 'sovereign-ai', title: { ko: '소버린 AI' } },
    articles: { analysed: 1, withQuotes: 1, outlets: 1, firstDate: '2025-08-04' },
    quotes: {
      total: 2,
      direct: 2,
      bySpeakerKind: { person: 1, unknown: 1 },
      byPosition: { own: 1, control: 0, neutral: 0, 'off-issue': 0, unjudged: 1 },
    },
    entities: { total: 1, byType: { PS: 1, OG: 0 } },
    missing: { failed: 1, skipped: 0, byCode: { 'invalid-json': 1 } },
    speakers: { total: 1, list: [{ name: '김하늘', byPosition: { own: 1 } }, { kind: 'unknown' }] },
  });
});
