import type { EntityType } from '../document.js';
import type { Abbreviation } from './abbreviations.js';
import { legalFormLength } from './legal-forms.js';
import type { Candidate, Reading } from './reading.js';
import { isHanja } from './words.js';

/** One thing that an article names, with every span that names it. */
export interface Cluster {
  readonly type: EntityType;
  /** The fullest form. */
  readonly name: string;
  /** All written forms, `name` included. */
  readonly forms: ReadonlySet<string>;
  /** In text order. */
  readonly spans: readonly Candidate[];
}

/** `spans` by what they name: forms that mean the same thing in this article stand together, in text order. */
export function clusterNames(
  reading: Reading,
  spans: readonly Candidate[],
  abbreviations: readonly Abbreviation[],
): Cluster[] {
  const forms = new Map<string, Candidate[]>();
  for (const span of spans) {
    const key = keyOf(span.type, reading.body.slice(span.start, span.end));
    const group = forms.get(key);
    if (group === undefined) forms.set(key, [span]);
    else group.push(span);
  }
  const links = new Links([...forms.keys()]);
  for (const { type, fuller, start, end } of abbreviations) {
    links.join(keyOf(type, fuller), keyOf(type, reading.body.slice(start, end)));
  }
  for (const key of forms.keys()) {
    const { type, name } = partsOf(key);
    if (type === 'OG' || type === 'LC') {
      for (const fuller of reading.lexicons.aliases.fullerNames(name)) links.join(keyOf(type, fuller), key);
    }
  }
  for (const key of forms.keys()) {
    const { type, name } = partsOf(key);
    if (type === 'OG') links.join(key, keyOf(type, name.slice(legalFormLength(name))));
    // 통합위 is 통합위원회.
    if (type === 'OG' && name.endsWith('위')) links.join(keyOf(type, `${name}원회`), key);
  }
  joinParts(forms, links);
  return links
    .groups()
    .map((keys) => cluster(keys, forms))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

const keyOf = (type: EntityType, name: string): string => `${type}${name}`;
const partsOf = (key: string): { type: EntityType; name: string } => ({
  type: key.slice(0, 2) as EntityType,
  name: key.slice(2),
});

/** A foreign name in one word, of which the first two syllables may be the surname. */
const LONG_IN_ONE = /^[가-힣]{4,}$/;

/** Last or first word of a person's name, last words of an organisation's, when only one name ends so. */
function joinParts(forms: ReadonlyMap<string, readonly Candidate[]>, links: Links): void {
  const owners = new Map<string, string[]>();
  const own = (part: string, key: string): void => {
    const keys = owners.get(part);
    if (keys === undefined) owners.set(part, [key]);
    else keys.push(key);
  };
  for (const key of forms.keys()) {
    const { type, name } = partsOf(key);
    if (type !== 'PS' && type !== 'OG') continue;
    // 마오 of 마오샤오.
    if (type === 'PS' && LONG_IN_ONE.test(name)) own(keyOf(type, name.slice(0, 2)), key);
    const words = name.split(/[ ·-]/);
    if (words.length < 2 || words.length > 4) continue;
    if (type === 'PS') own(keyOf(type, words[0] ?? ''), key);
    for (let from = 1; from < words.length; from += 1)
      own(keyOf(type, name.slice(name.length - words.slice(from).join(' ').length)), key);
  }
  for (const [part, keys] of owners) {
    if (!forms.has(part)) continue;
    const [only] = keys;
    if (only === undefined) continue;
    if (new Set(keys.map((key) => links.rootOf(key))).size === 1) links.join(only, part);
    else if (partsOf(part).type === 'PS') links.join(mostNamed(keys, forms), part);
  }
}

/** Whom a surname alone means of several: whoever the article names most, the first of equals. */
function mostNamed(keys: readonly string[], forms: ReadonlyMap<string, readonly Candidate[]>): string {
  let best = '';
  let most = 0;
  for (const key of keys) {
    const times = forms.get(key)?.length ?? 0;
    if (times > most) {
      most = times;
      best = key;
    }
  }
  return best;
}

function cluster(keys: readonly string[], forms: ReadonlyMap<string, readonly Candidate[]>): Cluster {
  const names = keys.map((key) => partsOf(key).name);
  const spans = keys.flatMap((key) => forms.get(key) ?? []).sort((a, b) => a.start - b.start);
  const { type } = partsOf(keys[0] ?? '');
  return { type, name: fullest(type, names), forms: new Set(names), spans };
}

/** The longest form, Hangul before Hanja and before a person's Latin letters. */
function fullest(type: EntityType, names: readonly string[]): string {
  const isForeign = (name: string): boolean =>
    isHanja(name.charCodeAt(0)) || (type === 'PS' && /^[A-Z]/.test(name));
  let best = '';
  let bestRank = -1;
  for (const name of names) {
    const rank = name.length + (isForeign(name) ? 0 : 100);
    if (rank > bestRank) {
      best = name;
      bestRank = rank;
    }
  }
  return best;
}

/** Disjoint sets of keys. */
class Links {
  readonly #parents = new Map<string, string>();

  constructor(keys: readonly string[]) {
    for (const key of keys) this.#parents.set(key, key);
  }

  rootOf(key: string): string {
    let root = key;
    for (;;) {
      const parent = this.#parents.get(root);
      if (parent === undefined || parent === root) break;
      root = parent;
    }
    this.#parents.set(key, root);
    return root;
  }

  /** Keys that no span has are ignored. */
  join(a: string, b: string): void {
    if (!this.#parents.has(a) || !this.#parents.has(b)) return;
    this.#parents.set(this.rootOf(b), this.rootOf(a));
  }

  groups(): string[][] {
    const groups = new Map<string, string[]>();
    for (const key of this.#parents.keys()) {
      const root = this.rootOf(key);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [key]);
      else group.push(key);
    }
    return [...groups.values()];
  }
}
