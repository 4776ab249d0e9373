import type { PhraseParts } from './phrase-parts.js';
import type { Scene } from './scene.js';

/** Members of a party without a name: 한 초선 의원, 수도권의 한 당협위원장. */
const MEMBER = /^(?:의원|국회의원|최고위원|당협위원장|당직자)$/;
/** 여당 의원, 시의원들: of another body than the party that the article is about. */
const OF_OTHERS = /(?:여당|야당|여권|야권|무소속|[시군구도상하]의원)/;
const PARTY = /[가-힣](?:당|의힘)$/;

/** The party of an unnamed member, when the article has named one and only one before. */
export function partyOfMember({ document }: Scene, parts: PhraseParts): string | null {
  const { head, text, start } = parts;
  if (head === null || !MEMBER.test(head.noun) || OF_OTHERS.test(text)) return null;
  const parties = document.entities.filter(({ type, name }) => type === 'OG' && PARTY.test(name));
  const [only] = parties;
  return parties.length === 1 && only !== undefined && (only.mentions[0]?.start ?? start) < start
    ? only.name
    : null;
}
