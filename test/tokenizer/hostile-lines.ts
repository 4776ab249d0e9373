/** Lines that break tokenizers: every kind of character, in runs and mixtures, reproducible from a seed. */

const ALPHABETS = [
  '가나다라마바사아자차카타파하이그저는은이가을를에의로고며다요했었겠습니',
  '정부발표국회의원대통령기업기술인공지능데이터개발사업연구서울부산',
  'ㄱㄴㄷㄹㅁㅂㅅㅇㅋㅎㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣ',
  'ᄀᄂᄃᄊᆞᅡᆨᆫᆯᆷ',
  'abcxyzABCXYZ',
  '0123456789',
  '中國日本美英大小人民一二三',
  'アイウひらがな',
  ' \t\u00a0\u3000\u200b\v\f\r',
  '.,!?:;\'"“”‘’()[]{}<>《》「」·…~-_/\\|@#$%^&*+=',
  '🙂👍🏽👨‍👩‍👧🇰🇷𝒳𠮷',
  'éñüßΩЖ๑अ',
  '\u0000\u0001\u001b\u007f\ufeff\ufffd\ufffe',
];
const LONE = ['\ud800', '\udbff', '\udc00', '\udfff'];

export function hostileLines(count: number, seed: number): string[] {
  const random = generator(seed);
  return Array.from({ length: count }, () => {
    const pieces = 1 + Math.floor(random() * 8);
    return Array.from({ length: pieces }, () => piece(random)).join(random() < 0.5 ? ' ' : '');
  });
}

function piece(random: () => number): string {
  if (random() < 0.03) return LONE[Math.floor(random() * LONE.length)] ?? '';
  const alphabet = Array.from(ALPHABETS[Math.floor(random() ** 1.5 * ALPHABETS.length)] ?? '가');
  const length = 1 + Math.floor(random() ** 3 * 40);
  const isRun = random() < 0.15;
  const pick = () => alphabet[Math.floor(random() * alphabet.length)] ?? '';
  return isRun ? pick().repeat(length) : Array.from({ length }, pick).join('');
}

/** A linear congruential generator: numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
