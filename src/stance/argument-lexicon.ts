import { UnusableFileError } from '../unusable-file-error.js';
import type { Atom } from './atoms.js';

/** What a marker does to the argument; the lexicon's header explains each kind. */
export const MARKER_KINDS = [
  'concede',
  'turn',
  'although',
  'given',
  'if',
  'negate',
  'rather',
  'claim',
  'ask',
  'bad',
  'good',
  'must',
  'process',
] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

/** A marker found on atoms `[from, to)`. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly from: number;
  readonly to: number;
}

interface Entry {
  readonly kind: MarkerKind;
  readonly forms: readonly string[];
}

/** Entries by their first form, the longest first. */
export type ArgumentLexicon = ReadonlyMap<string, readonly Entry[]>;

/** The author of the lexicon has to mend the line named in the message. */
class ArgumentLexiconError extends UnusableFileError {
  override readonly name = 'ArgumentLexiconError';
}

/** Parses lexicons/argument.tsv (its header explains the columns). Throws with file, line and remedy. */
export function parseArgumentLexicon(text: string, fileName: string): ArgumentLexicon {
  const lexicon = new Map<string, Entry[]>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [kind = '', forms = ''] = line.split('\t');
    const place = `${fileName}:${index + 1}`;
    if (!isKind(kind)) {
      throw new ArgumentLexiconError(
        `${place}: unknown kind "${kind}"; use one of ${MARKER_KINDS.join(', ')}`,
      );
    }
    const parts = forms.split(' ').filter(Boolean);
    const first = parts[0];
    if (!first) throw new ArgumentLexiconError(`${place}: no form after the tab; write the morphemes`);
    const entries = lexicon.get(first) ?? [];
    entries.push({ kind, forms: parts });
    lexicon.set(first, entries);
  }
  for (const entries of lexicon.values()) entries.sort((a, b) => b.forms.length - a.forms.length);
  return lexicon;
}

function isKind(kind: string): kind is MarkerKind {
  return (MARKER_KINDS as readonly string[]).includes(kind);
}

/** Every marker in the atoms, in order; several kinds may start at one atom, of one kind the longest. */
export function findMarkers(atoms: readonly Atom[], lexicon: ArgumentLexicon): Marker[] {
  const markers: Marker[] = [];
  for (let from = 0; from < atoms.length; from++) {
    const entries = lexicon.get(atoms[from]?.form ?? '');
    if (!entries) continue;
    const seen = new Set<MarkerKind>();
    for (const { kind, forms } of entries) {
      if (seen.has(kind) || !standsAt(forms, atoms, from) || !fits(kind, atoms[from + forms.length - 1]))
        continue;
      seen.add(kind);
      markers.push({ kind, from, to: from + forms.length });
    }
  }
  return markers;
}

function standsAt(forms: readonly string[], atoms: readonly Atom[], from: number): boolean {
  for (let i = 0; i < forms.length; i++) if (atoms[from + i]?.form !== forms[i]) return false;
  return true;
}

/** Short forms mean different things by tag: `나` is a pronoun, a particle or an ending. */
function fits(kind: MarkerKind, last: Atom | undefined): boolean {
  const tag = last?.tag ?? '';
  switch (kind) {
    case 'although':
    case 'given':
      return tag === 'EC';
    case 'if':
      return tag === 'EC' || tag === 'MAG';
    case 'negate':
      return tag !== 'NNG' && tag !== 'NNB' && tag !== 'IC';
    case 'claim':
      return tag.startsWith('NN');
    default:
      return true;
  }
}
