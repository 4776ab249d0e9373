/** Offices that one is elected to: a candidate for one bears its title after. */
const ELECTED = /(?:대통령|시장|지사|군수|구청장|의원|교육감|당대표|총재|의장|위원장|회장|조합장)$/u;
const RUNNING = /(?:예비)?(?:후보자?|당선[인자]|주자)$/u;
/** What stands before a title and says nothing of the office. */
const BEFORE = /^(?:전임?|현직?|前|現|신임|초대|당시|제(?=\d)|대선|총선)/u;

/**
 * Whether two titles may be one person's at one time: 제2차관 and 2차관, 대표이사 and 대표, 후보 and the office run for.
 */
export function isSameOffice(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  if (x === y) return true;
  return runsFor(x, y) || runsFor(y, x);
}

function bare(title: string): string {
  let text = title.replace(/\s+/gu, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(BEFORE, '');
  }
  return text.replace(/대표이사$/u, '대표').replace(/국회의원$/u, '의원');
}

/** 시장 후보 runs for 시장, a bare 후보 for any elected office. */
function runsFor(candidate: string, office: string): boolean {
  if (!RUNNING.test(candidate)) return false;
  const wanted = candidate.replace(RUNNING, '');
  if (RUNNING.test(office)) return wanted === '' || office.replace(RUNNING, '') === '';
  return wanted === '' ? ELECTED.test(office) : office.endsWith(wanted);
}
