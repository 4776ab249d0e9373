/** End without a bracket that closes the phrase: 남해클라우드연합(PCA). */
export function withoutBracket(body: string, start: number, end: number): number {
  if (body.charCodeAt(end - 1) !== 0x29) return end;
  let opening = end - 1;
  while (opening > start && body.charCodeAt(opening) !== 0x28) opening--;
  if (opening === start) return end;
  while (body.charCodeAt(opening - 1) === 32) opening--;
  return opening;
}

/** End without the edition of a medium: 가람일보 인터넷판. */
export function withoutEdition(body: string, start: number, end: number): number {
  if (body.charAt(end - 1) !== '판') return end;
  const edition = EDITION.exec(body.slice(start, end));
  return edition === null ? end : start + edition.index;
}

const EDITION = / (?:인터넷|온라인|전자|영문|영어|한국어|일본어|중국어|국제|주말|특별)판$/;
