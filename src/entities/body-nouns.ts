import type { EntityLexicons } from './lexicons.js';
import type { OrganisationKind } from './organisation-names.js';

/** A noun for a body (이 증권사, 해당 단체) and what the names end in that it can mean. */
const ENDINGS: readonly { readonly noun: RegExp; readonly name: RegExp }[] = [
  { noun: /당$/, name: /(?:당|국민의힘|연합|행동|미래|내일)$/ },
  { noun: /증권사$/, name: /(?:증권|투자)$/ },
  { noun: /은행$/, name: /은행$/ },
  { noun: /(?:병원|의료원)$/, name: /(?:병원|의료원|의원)$/ },
  { noun: /(?:대학|대학교|대)$/, name: /(?:대|대학교|대학)$/ },
  { noun: /학교$/, name: /(?:학교|초|중|고|대)$/ },
  { noun: /(?:신문|신문사|일간지)$/, name: /(?:신문|일보|타임스|포스트)$/ },
  {
    noun: /(?:매체|언론|언론사|방송|방송사|통신사)$/,
    name: /(?:신문|일보|통신|방송|뉴스|타임스|저널|포스트|미디어|TV|데일리)$/,
  },
  {
    noun: /(?:연구소|연구원|센터|협회|학회|재단|조합|위원회|부처|노조|공사|공단|의회|구단|팀|법인|로펌)$/,
    name: /$/,
  },
];
/** Nouns that mean firms, and those that mean associations. */
const FIRM = /(?:회사|업체|기업|스타트업|제조사|개발사|운영사|판매사|건설사|항공사|제약사|게임사|[가-힣]사)$/;
const ASSOCIATION = /(?:단체|모임|연대|연합|협의체|대책위)$/;
const NO_FIRM: ReadonlySet<OrganisationKind> = new Set([
  'government',
  'school',
  'party',
  'association',
  'court',
  'military',
  'unit',
]);
const NO_ASSOCIATION: ReadonlySet<OrganisationKind> = new Set([
  'government',
  'school',
  'party',
  'company',
  'court',
  'military',
  'media',
  'unit',
  'medical',
]);
const SAME_ENDING = 2;

/** Whether `noun` behind 이 or 해당 can mean the organisation `name`. */
export function canMean({ organisations }: EntityLexicons, noun: string, name: string): boolean {
  for (const row of ENDINGS) {
    if (!row.noun.test(noun)) continue;
    if (row.name.source !== '$') return row.name.test(name);
    return name.endsWith(noun.slice(-SAME_ENDING));
  }
  const kind = organisations.suffix(name)?.kind ?? null;
  if (ASSOCIATION.test(noun))
    return !(organisations.isPublicBody(name) || (kind !== null && NO_ASSOCIATION.has(kind)));
  if (FIRM.test(noun)) return !(organisations.isPublicBody(name) || (kind !== null && NO_FIRM.has(kind)));
  return true;
}
