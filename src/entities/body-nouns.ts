/** Nouns for bodies (이 증권사, 해당 단체, 회사) and what the names that they can mean end in. */
const ENDINGS: readonly { readonly noun: RegExp; readonly name: RegExp }[] = [
  { noun: /당$/, name: /(?:당|국민의힘|연합|연대|행동|미래|내일|혁신|진보|전선|동맹)$/ },
  { noun: /증권사$/, name: /(?:증권|투자)$/ },
  { noun: /은행$/, name: /은행$/ },
  { noun: /(?:병원|의료원)$/, name: /(?:병원|의료원|의원)$/ },
  { noun: /(?:대학|대학교|[가-힣]대)$/, name: /(?:대|대학교|대학)$/ },
  { noun: /학교$/, name: /(?:학교|초|중|고|대)$/ },
  { noun: /(?:신문|신문사|일간지)$/, name: /(?:신문|일보|타임스|포스트)$/ },
  {
    noun: /(?:매체|언론|언론사|방송|방송사|통신사)$/,
    name: /(?:신문|일보|통신|방송|뉴스|타임스|저널|포스트|미디어|TV|데일리)$/,
  },
];
/** Nouns that a name must end in itself. */
const SAME = /(?:연구소|연구원|센터|협회|학회|재단|조합|위원회|부처|노조|공사|공단|의회|구단|팀|법인|로펌)$/;
const SAME_LETTERS = 2;
const FIRM = /(?:회사|업체|기업|스타트업|[가-힣]사)$/;
/** A business that is not named (점검업체, 동네 식당); 회사 alone is the one named before. */
const UNNAMED_FIRM =
  /(?:[가-힣](?:회사|업체|기업)|업소|식당|가게|매장|공장|농장|학원|상점|카페|펜션|호텔|[가-힣]점)$/;
const NO_FIRM =
  /(?:노조|노동조합|지회|노총|연맹|연대|협회|학회|위원회|대책위|모임|[가-힣]부|[가-힣]처|[가-힣]청|[가-힣]당|국회|의회|법원|[지고]법|경찰서|소방서|검찰|대학교?|증권|[가-힣]{2,}[시군구도])$/;
const ASSOCIATION = /(?:단체|모임|연대|연합|협의체)$/;
const NO_ASSOCIATION =
  /(?:[가-힣]부|[가-힣]처|[가-힣]청|국회|의회|법원|[지고]법|검찰|경찰|경찰서|소방서|관리원|연구원|당|대|대학교|증권|은행|전자|그룹|건설|식품|보험|카드|통신|방송|신문|일보|뉴스|병원|의료원|공사|공단|[가-힣]{2,}[시군구도])$/;

/** Whether `noun`, behind 이 or alone, can mean the organisation `name`. */
export function canMean(noun: string, name: string): boolean {
  const row = ENDINGS.find((each) => each.noun.test(noun));
  if (row !== undefined) return row.name.test(name);
  if (SAME.test(noun)) return name.endsWith(noun.slice(-SAME_LETTERS));
  if (ASSOCIATION.test(noun)) return !NO_ASSOCIATION.test(name);
  return !FIRM.test(noun) || !NO_FIRM.test(name);
}

/** Whether `noun` says what kind of business somebody has, without its name. */
export function isFirmNoun(noun: string): boolean {
  return UNNAMED_FIRM.test(noun);
}
