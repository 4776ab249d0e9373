/** Articles that try to cost more than their length: each shape as long as asked for, in UTF-16 code units. */
export interface ShapedText {
  readonly title: string;
  readonly body: string;
}

/** `unit` over and over. */
function filled(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** Units that differ. */
function numbered(length: number, unit: (number: number) => string): string {
  const units: string[] = [];
  for (let [number, sum] = [0, 0]; sum < length; number++) {
    const text = unit(number);
    units.push(text);
    sum += text.length;
  }
  return units.join('').slice(0, length);
}

const SURNAMES = [...'김이박최정강조윤장임한오서신권황안송류홍'];
/** Some syllable, another one for another number. */
const syllable = (number: number): string => String.fromCharCode(0xac00 + ((number * 7919) % 11172));
const given = (number: number): string => syllable(number) + syllable(number * 31 + 7);
const name = (number: number): string => `${SURNAMES[number % SURNAMES.length]}${given(number)}`;

const repeats: Readonly<Record<string, string>> = {
  'open paragraphs': '“우리 모델이다.\n',
  'open paragraphs with blank lines': '“우리 모델이다.\n\n',
  'crossed marks': '“가’고 ',
  'marks within marks': '“가 ‘나” 다’고 말했다. ',
  'marks never closed': '“가고 싶다 말했다 ',
  'neutral marks': '"',
  'single marks': "' 가 '",
  'indirect chain': '한다고 하면서 ',
  'reported clauses': '그는 간다고 ',
  'commas between clauses': '간다며, 온다고, ',
  'quotations in one sentence': '“그렇다”며 ',
  'the same sentence': '도하람 나래부 장관은 “풍차를 세워야 한다”고 말했다. ',
  'the same pronoun': '그는 “간다”고 말했다. ',
  'nobody speaks': '“간다”고 했다. ',
  'quotations split': '“간다,” 도하람은 말했다. “온다.” ',
  'masked names': '김 모 씨는 “간다”고 말했다. ',
  letters: 'A씨는 B씨에게 “간다”고 C씨가 말했다고 ',
  anonymous: '누구 관계자는 한 관계자가 ',
  titles: '대표 장관 의원 ',
  subjects: '하람은 하람이 ',
  'questions and answers': 'Q. 간다? A. 간다. ',
  sources: '연구소에 따르면 ',
  'one endless sentence': '바람이 부는 언덕 위에 풍차를 세우고 ',
  brackets: '([',
  digits: '1234567890',
  numbers: '12,345.6 ',
  'one syllable': '가',
  dots: '.',
  lines: '\n',
  blanks: ' ',
  letter: 'a',
  'Latin names': 'Mr. Smith는 ',
  addresses: 'https://a.b/c?d=e&f=g ',
  'HTML entities': '&quot;가&quot;고 ',
  ampersands: '&',
  tags: '<b>',
  'opening comments': '<!--',
  decomposed: '김하늘 대표는 “간다”고 했다. '.normalize('NFD'),
  invisible: '가\u200b',
  accents: '\u0301',
  emoji: '😀',
  Hanja: '金大中 ',
  terms: '소버린 AI ',
  'judged quotations': '그는 “소버린 AI는 독자 기술이다”고 말했다. ',
  dates: '2025년 8월 4일 ',
};

const made: Readonly<Record<string, (length: number) => string>> = {
  'nested quotations': (length) => '“가 '.repeat(length / 8) + '나” 고 '.repeat(length / 10),
  'nested marks of two kinds': (length) => '“‘'.repeat(length / 4) + '’”'.repeat(length / 4),
  'nested quotations with speakers': (length) =>
    '하람은 “'.repeat(length / 10) + '간다”고 말했다. '.repeat(length / 20),
  'closed brackets': (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  'other names': (length) => numbered(length, (n) => `${name(n)} 대표, `),
  'other speakers': (length) => numbered(length, (n) => `${name(n)} 대표는 “간다”고 말했다. `),
  'one surname': (length) => numbered(length, (n) => `김${given(n)} 대표와 김 대표는 “간다”고 말했다. `),
  'list of names': (length) => numbered(length, (n) => `${name(n)}·`),
  'names in brackets': (length) => numbered(length, (n) => `${name(n)}(이하 ${given(n + 1)})는 `),
  institutes: (length) => numbered(length, (n) => `${given(n)}연구소는 “간다”고 밝혔다. `),
  'groups and firms': (length) => numbered(length, (n) => `${given(n)}그룹 ${given(n)}전자 `),
  'other statements': (length) =>
    numbered(length, (n) => `하람은 “${given(n)} ${syllable(n * 5)}가 ${n}기 간다”고 했다. `),
  'syllables in no order': (length) => numbered(length, (n) => syllable(n * n + 13)),
  'words in no order': (length) => numbered(length, (n) => `${syllable(n * n + 13)}${syllable(n * 17)} `),
  'one long quotation': (length) => `하람은 “${filled('소버린 AI는 독자 기술이다. ', length - 12)}”고 했다.`,
};

const headlines: Readonly<Record<string, (length: number) => ShapedText>> = {
  'the same quotation in headline and body': (length) => ({
    title: filled('“간다” ', length / 2),
    body: filled('하람은 “간다”고 했다. ', length / 2),
  }),
  'other quotations in headline and body': (length) => ({
    title: numbered(length / 2, (n) => `“${given(n)} 간다” `),
    body: numbered(length / 2, (n) => `하람은 “${given(n)} 간다”고 했다. `),
  }),
  'a repeated headline': (length) => ({
    title: filled('소버린 AI ', length / 2),
    body: filled('소버린 AI ', length / 2),
  }),
  'marks in the headline': (length) => ({ title: filled('“‘', length), body: '가나다' }),
};

/** By name. */
export const HOSTILE_SHAPES: ReadonlyMap<string, (length: number) => ShapedText> = new Map([
  ...Object.entries(repeats).map(
    ([shape, unit]) => [shape, (length: number) => ({ title: '', body: filled(unit, length) })] as const,
  ),
  ...Object.entries(made).map(
    ([shape, make]) => [shape, (length: number) => ({ title: '', body: make(length) })] as const,
  ),
  ...Object.entries(headlines),
]);
