import type { Morpheme } from '../../document.js';
import { firstFrom, wordFrom } from '../../text/by-position.js';
import { FOSSIL_FORMS } from '../fossil-forms.js';
import type { NounPhrase } from './noun-phrase.js';
import type { Zones } from './zones.js';

/**
 * How a predicate between a subject and an utterance has closed the subject's clause.
 * `adnominal`: the subject belongs to a clause that modifies a noun (정부가 발표한 대책에 대해);
 * `loose`: so it may, but other parts of the clause stand between (의원이 국회에서 열린 회의에서);
 * `connective`: an ending after which another subject usually takes over (정부가 거부하자);
 * `coordinate`: one after which the subject may go on or change (정부는 부인했고).
 */
export type Closing = 'no' | 'adnominal' | 'loose' | 'connective' | 'coordinate';

/** Morphemes looked at between a subject and its utterance. */
const CLAUSE_REACH = 60;

/** What a whole clause is told as: 요금을 낮춘 것을 두고, 방송을 멈춘 사실을. */
const FACTS = new Set(['것', '데', '점', '사실']);

/** Endings after which another subject usually takes over. */
export const SWITCHING: ReadonlySet<string> = new Set([
  '자',
  '면',
  '는데',
  '은데',
  'ㄴ데',
  '인데',
  '지만',
  '으나',
  '나',
  '니',
  '니까',
  '으니',
  '자마자',
  '므로',
]);

/** Verb forms that stand like particles and finish no clause: 구단을 통해, 보상에 대해. */
const LIKE_PARTICLES: ReadonlySet<string> = new Set([
  '통해',
  '통하여',
  '위해',
  '위하여',
  '대해',
  '대하여',
  '관해',
  '향해',
  '인해',
  '비해',
  '의해',
  '따라',
]);

/** Nouns that set what an adnominal clause tells beside what another subject does: 찬성하는 반면, 침묵하는 가운데. */
const SETTING_BESIDE: ReadonlySet<string> = new Set(['반면', '반면에', '가운데', '와중']);

/**
 * How the clause of `phrase` is closed before `end`: where the utterance begins, or its verb of saying when the
 * phrase stands behind it. Zones on the way are passed over.
 */
export function closingOf(
  morphemes: readonly Morpheme[],
  zones: Zones,
  phrase: NounPhrase,
  end: number,
): Closing {
  let zone = firstFrom(zones.spans, phrase.particleEnd);
  let loose = false;
  let coordinate = false;
  for (let i = phrase.next, steps = 0; i < morphemes.length && steps < CLAUSE_REACH; i++, steps++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || morpheme.end > end) break;
    const { tag, surface } = morpheme;
    const inner = zones.spans[zone];
    if (inner !== undefined && inner.start <= morpheme.start) {
      i = wordFrom(morphemes, inner.end) - 1;
      zone = firstFrom(zones.spans, inner.end);
      continue;
    }
    if (tag.startsWith('JK') && tag !== 'JKG') loose = true;
    if (tag.includes('ETN')) return 'adnominal';
    if (tag.includes('ETM') && SETTING_BESIDE.has(morphemes[i + 1]?.surface ?? '')) return 'connective';
    if (tag.includes('ETM') && opensClause(morpheme))
      return loose && !FACTS.has(morphemes[i + 1]?.surface ?? '') ? 'loose' : 'adnominal';
    if (tag.includes('EC')) {
      if (SWITCHING.has(surface)) return 'connective';
      if (surface.endsWith('지') && !surface.endsWith('까지')) return 'adnominal';
      if (!(tag.startsWith('VX') || surface === '아' || surface === '어' || LIKE_PARTICLES.has(surface)))
        coordinate = true;
    }
  }
  return coordinate ? 'coordinate' : 'no';
}

/**
 * The same for whoever may stand above an inner subject: what closes the clause of an inner subject (검찰은 박씨가 …라며 자리를 떴다고) leaves the
 * topic before it open.
 */
export function closingOfReporter(
  morphemes: readonly Morpheme[],
  zones: Zones,
  phrases: readonly NounPhrase[],
  index: number,
  end: number,
): Closing {
  const phrase = phrases[index];
  if (phrase === undefined) return 'no';
  const closed = closingOf(morphemes, zones, phrase, end);
  const inner = phrases[index + 1];
  if ((closed !== 'coordinate' && closed !== 'connective') || phrase.role !== 'topic') return closed;
  if (inner?.role !== 'subject' || inner.end > end) return closed;
  return closingOf(morphemes, zones, phrase, inner.start) === 'no' ? 'no' : closed;
}

function opensClause({ tag, surface }: Morpheme): boolean {
  return !(
    tag.startsWith('VA') ||
    tag.startsWith('XSA') ||
    tag.startsWith('VCP') ||
    FOSSIL_FORMS.has(surface)
  );
}
