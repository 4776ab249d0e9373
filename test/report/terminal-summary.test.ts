import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { terminalSummary } from '../../pipeline/report/terminal-summary.js';
import { type SampleQuote, sampleDocument } from '../writers/sample-documents.js';
import { summaryOf } from './summary-of.js';

const SAID = '우리 것이 필요하다';
const said = (speaker: SampleQuote['speaker'], position?: string) =>
  sampleDocument(SAID, [{ text: SAID, ...(speaker && { speaker }), ...(position && { position }) }]);
const UNKNOWN = { name: '', kind: 'unknown', title: null, org: null } as const;

describe('the summary on the terminal', () => {
  it('shows speakers by position, the clearest quote and what is not known', () => {
    const anonymous = { name: '업계 관계자', kind: 'anonymous', title: null, org: null } as const;
    const documents = [
      said({}, 'own'),
      said({}, 'own'),
      said(anonymous, 'neutral'),
      said(UNKNOWN, 'neutral'),
    ];
    const files = ['quotes.csv', 'report.html', 'run.json'].map((name) => ({ name, bytes: 1, sha256: '' }));
    expect(terminalSummary({ ...summaryOf(documents), files }, 'ko')).toEqual([
      '소버린 AI: 기사 4건 · 발언 4건 · 발언자 1명(곳)',
      '입장별 발언: 독자 기술론 2 · 중립 2',
      '',
      '입장을 대표하는 발언',
      '  독자 기술론 · 김하늘 (누리클라우드 대표) · 기사 2건에 실림',
      '    “우리 것이 필요하다”',
      '',
      '발언자                      발언  입장',
      '─'.repeat(80),
      '김하늘 (누리클라우드 대표)     2  독자 기술론 2',
      '',
      '확인할 것',
      '  익명 발언 1건, 발언자를 알 수 없는 발언 1건',
      '  사람이 확인할 발언 1건 (quotes.csv의 review 열)',
      '  입장은 학습한 모델 없이 코드북만으로 판정',
      '',
      '먼저 열어 볼 파일',
      '  output/report.html  브라우저로 여는 보고서',
      '  output/quotes.csv   발언마다 한 줄, 엑셀로 열립니다',
      '  그 밖의 파일 1개: output/',
    ]);
  });

  it('never needs more than 80 columns, whatever stands in it', () => {
    const long = '가나다라 마바사 '.repeat(60);
    const documents = Array.from({ length: 12 }, (_, i) =>
      sampleDocument(long, [
        {
          text: long,
          position: i % 2 ? 'own' : 'control',
          speaker: { name: `${i}${'긴'.repeat(50)}`, kind: 'person', org: '연구소'.repeat(9), title: '대표' },
        },
      ]),
    );
    const summary = { ...summaryOf(documents), folder: `out/${'f'.repeat(200)}` };
    for (const lang of ['ko', 'en'] as const) {
      const lines = terminalSummary(summary, lang);
      expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
      expect(lines.filter((line) => line.includes('…')).length).toBeGreaterThan(10);
    }
  });

  it('names the stance model that judged', () => {
    const summary = { ...summaryOf([said({}, 'own')]), stanceModel: { name: 'mine.stance.bin', hash: 'h' } };
    expect(terminalSummary(summary, 'ko')).toContain('  입장 판정에 쓴 모델: mine.stance.bin');
    expect(terminalSummary(summary, 'en')).toContain('  positions judged with mine.stance.bin');
  });

  it('quotes the clearest statement of someone with a name where there is one', () => {
    const quote = (name: string, kind: 'person' | 'anonymous', position: string, score: number) =>
      sampleDocument(name, [
        { text: name, position, score, speaker: { name, kind, title: null, org: null } },
      ]);
    const documents = [
      quote('한 직원', 'anonymous', 'own', 0.99),
      quote('김하늘', 'person', 'own', 0.6),
      quote('이나래', 'person', 'own', 0.7),
      quote('박한빛', 'person', 'own', 0.7),
      quote('다른 직원', 'anonymous', 'own', 0.98),
      quote('최 모 씨', 'person', 'control', 0.6),
      quote('박 모 씨', 'person', 'control', 0.59),
    ];
    const lines = terminalSummary(summaryOf(documents), 'ko');
    expect(lines).toContain('  독자 기술론 · 이나래');
    expect(lines).toContain('  데이터 주권론 · 최 모 씨');
  });

  it('quotes nothing that takes a position only with a low score', () => {
    const text = '우리 것이 필요하다';
    const unsure = sampleDocument(text, [{ text, position: 'own', score: 0.59 }]);
    expect(terminalSummary(summaryOf([unsure]), 'ko').join('\n')).not.toContain('“');
  });

  it('does not repeat what the name says already', () => {
    const speaker = { name: '솔빛대 교수', kind: 'anonymous', title: '교수', org: '솔빛대' } as const;
    expect(terminalSummary(summaryOf([said(speaker, 'own')]), 'ko')).toContain(
      '  독자 기술론 · 솔빛대 교수 (익명)',
    );
  });

  it('lines its columns up whatever the script', () => {
    const names = ['김온', 'Kim Ha-neul', '金하늘', 'ｶﾅ', '가'.repeat(60)];
    const lines = terminalSummary(summaryOf(names.map((name) => said({ name }, 'own'))), 'en');
    const at = lines.indexOf('─'.repeat(80));
    const before = lines
      .slice(at + 1, at + 1 + names.length)
      .map((line) => stringWidth(line.slice(0, line.lastIndexOf('Own'))));
    expect(new Set(before).size).toBe(1);
  });

  it('tells of what nobody judged only when there is some', () => {
    expect(terminalSummary(summaryOf([said({}, 'own')]), 'ko').join()).not.toContain('미판정');
    expect(terminalSummary(summaryOf([said({})]), 'ko').join()).toContain('미판정');
  });

  it('cannot be made to move the cursor', () => {
    const document = said({ name: '김\u001b[2J하늘', title: null, org: null }, 'own');
    expect(terminalSummary(summaryOf([document]), 'ko').join('\n')).not.toContain('\u001b');
  });

  it('says so when nothing was found or documents are missing', () => {
    const entry = {
      fate: 'failed',
      file: 'a',
      record: 0,
      stage: 'read',
      code: 'x',
      message: 'a: x',
    } as const;
    const lines = terminalSummary(summaryOf([], [entry]), 'ko');
    expect(lines).toContain('발언을 찾지 못했습니다.');
    expect(lines).toContain('  실패 1건, 제외 0건 (errors.csv)');
  });

  it('shows the first ten of many speakers', () => {
    const lines = terminalSummary(
      summaryOf(Array.from({ length: 15 }, (_, i) => said({ name: `이${i}` }, 'own'))),
      'ko',
    );
    expect(lines).toContain('… 그 밖의 발언자 5명(곳)');
  });
});
