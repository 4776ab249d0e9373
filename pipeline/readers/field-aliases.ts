import type { Article } from '../../src/document.js';
import type { LocalText } from '../../src/local-text.js';
import { noBodyField } from './messages.js';

/** The fields a record may give, as the contract names them. `exclusion` is BIGKinds' 분석제외 여부. */
export type Field = Exclude<keyof Article, 'source' | 'passed'> | 'exclusion';

/** Header names met in exports and crawls, in the folded form of `foldHeader`; earlier ones win. */
const ALIASES: Readonly<Record<Field, readonly string[]>> = {
  id: [
    'id',
    'articleid',
    'newsid',
    'docid',
    'newsno',
    'articleno',
    'aid',
    '뉴스식별자',
    '뉴스id',
    '기사id',
    '기사식별자',
    '기사번호',
    '식별자',
    '아이디',
    '문서번호',
    '일련번호',
  ],
  title: [
    'title',
    'headline',
    '제목',
    '뉴스제목',
    '기사제목',
    '헤드라인',
    '표제',
    'newstitle',
    'articletitle',
    'subject',
  ],
  body: [
    'body',
    'text',
    'content',
    'contents',
    'article',
    '본문',
    '기사본문',
    '뉴스본문',
    '내용',
    '기사내용',
    '원문',
    '전문',
    '본문전문',
    '기사전문',
    '뉴스전문',
    'document',
    'fulltext',
    'maintext',
    'articlebody',
    'newscontent',
    'newsbody',
    'articletext',
    'articlecontent',
    'bodytext',
    'contenttext',
    'rawtext',
    '뉴스내용',
    '기사문',
    '본문내용',
    '텍스트',
  ],
  date: [
    'date',
    'published',
    'publishedat',
    'pubdate',
    'datetime',
    'publishdate',
    'publisheddate',
    'publicationdate',
    'createdat',
    'regdate',
    '일자',
    '날짜',
    '게재일',
    '보도일',
    '보도일자',
    '작성일',
    '발행일',
    '등록일',
    '입력일',
    '기사일자',
    '뉴스일자',
    '게재일자',
    '발행일자',
    '작성일자',
    '등록일자',
    '입력일시',
    '등록일시',
    '작성일시',
    '기사입력',
    '승인일시',
    'datepublished',
    'newsdate',
    'articledate',
    'pubdt',
    'writedate',
    'wdate',
  ],
  outlet: [
    'outlet',
    'press',
    'media',
    'publisher',
    'newspaper',
    'provider',
    '언론사',
    '매체',
    '매체명',
    '신문사',
    '언론사명',
    '발행처',
    '출처',
    '뉴스출처',
    'pressname',
    'medianame',
    'providername',
    'newsoutlet',
    'source',
    'sourcename',
    'sitename',
  ],
  byline: [
    'byline',
    'author',
    'authors',
    'writer',
    'reporter',
    'journalist',
    '기고자',
    '기자',
    '기자명',
    '작성자',
    '글쓴이',
    '바이라인',
  ],
  url: [
    'url',
    'link',
    'href',
    '링크',
    '주소',
    '기사주소',
    '원문주소',
    '원문링크',
    '기사링크',
    '기사url',
    '원문url',
    '뉴스url',
    '뉴스링크',
    'originallink',
    'originalurl',
    'newsurl',
    'articleurl',
    'permalink',
    'providerlinkpage',
  ],
  exclusion: ['exclusion', '분석제외여부', '분석제외'],
};

/** What a header says beside its name: 본문(200자), 일자[YYYYMMDD]. */
const REMARK = /\([^()]*\)|\[[^[\]]*\]/gu;

/** Header names compare without case, white space, punctuation and Unicode form. */
function foldHeader(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-./()[\]·:]+/gu, '');
}

/** Headers that the user named for fields, over all that is known of headers. */
export type NamedColumns = ReadonlyMap<Field, string>;
export const NO_NAMED_COLUMNS: NamedColumns = new Map();

export const FIELDS = Object.keys(ALIASES) as readonly Field[];

/** Which of `headers` gives which field. */
export function matchHeaders(headers: readonly string[], named: NamedColumns): Map<Field, string> {
  const byFolded = new Map<string, string>();
  for (const name of [(header: string) => header, (header: string) => header.replace(REMARK, '')]) {
    for (const header of headers) {
      const folded = foldHeader(name(header));
      if (!byFolded.has(folded)) byFolded.set(folded, header);
    }
  }
  const matched = new Map<Field, string>();
  for (const [field, aliases] of Object.entries(ALIASES) as [Field, readonly string[]][]) {
    const byHand = named.get(field);
    const alias = byHand === undefined ? aliases.find((name) => byFolded.has(name)) : foldHeader(byHand);
    const header = alias === undefined ? undefined : byFolded.get(alias);
    if (header !== undefined) matched.set(field, header);
  }
  return matched;
}

/** For messages: what is found and what is wanted. */
export function unmatchedBody(headers: readonly string[]): LocalText {
  return noBodyField(headers, ALIASES.body);
}
