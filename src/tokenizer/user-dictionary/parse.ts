/**
 * User dictionaries: one word a line, `#` begins a comment line, either
 *
 *   MeCab's CSV   surface,left id,right id,cost,tag,semantic,final consonant,reading,type,first,last,expression
 *                 (ids and cost may be empty, or all 0: they are estimated; columns at the end may be missing)
 *   a plain list  name TAB tag TAB semantic class   (the tag defaults to NNP, the class to none)
 *
 * Names may contain spaces.
 */
import type { LocalText } from '../../local-text.js';
import { UnusableFileError } from '../../unusable-file-error.js';
import { LONGEST_WORD } from '../lattice/limits.js';
import * as messages from './messages.js';

export interface UserEntry {
  readonly surface: string;
  readonly tag: string;
  readonly semantic: string;
  /** MeCab's context ids; null: the tag's own. */
  readonly leftId: number | null;
  readonly rightId: number | null;
  /** Null: estimated. */
  readonly cost: number | null;
  /** The feature columns as given, tag first; null: made from the name. */
  readonly features: readonly string[] | null;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** A line of a user dictionary is wrong: the user mends the file. */
export class UserDictionaryError extends UnusableFileError {
  override readonly name = 'UserDictionaryError';
  constructor(
    readonly file: string,
    readonly line: number,
    problem: LocalText,
  ) {
    super({ ko: `${file} ${line}번째 줄: ${problem.ko}`, en: `${file}, line ${line}: ${problem.en}` });
  }
}

const FIRST_FEATURE = 4;
const TAG_BEHIND_BLANK = /\s(NN[GPBR]|NP|NR|SL|SH|SN|MAG|XR)$/u;

/** Throws UserDictionaryError. `file` names the file in errors. */
export function parseUserDictionary(text: string, file: string): UserEntry[] {
  const entries: UserEntry[] = [];
  text.split(/\r?\n/).forEach((content, index) => {
    // typed on some systems in decomposed Hangul, which no text that is analysed holds
    const row = content.replace(/^\uFEFF/, '').normalize('NFC');
    if (row.trim() === '' || row.startsWith('#')) return;
    const isCsv = !row.includes('\t') && row.includes(',');
    const entry = isCsv ? parseCsv(row, file, index + 1) : parsePlain(row, file, index + 1);
    if (entry.surface === '') throw new UserDictionaryError(file, index + 1, messages.EMPTY_NAME);
    const [, blankBeforeTag] = TAG_BEHIND_BLANK.exec(entry.surface) ?? [];
    if (blankBeforeTag !== undefined) {
      throw new UserDictionaryError(file, index + 1, messages.blankBeforeTag(blankBeforeTag));
    }
    if (entry.surface.length > LONGEST_WORD) {
      throw new UserDictionaryError(
        file,
        index + 1,
        messages.nameTooLong(entry.surface.length, LONGEST_WORD),
      );
    }
    entries.push(entry);
  });
  return entries;
}

function parsePlain(content: string, file: string, line: number): UserEntry {
  const [surface = '', tag = 'NNP', semantic = '*', ...rest] = content.split('\t').map((cell) => cell.trim());
  if (rest.length > 0) {
    throw new UserDictionaryError(file, line, messages.tooManyColumns(rest.length + 3));
  }
  const unset = { leftId: null, rightId: null, cost: null, features: null };
  return { surface, tag: tag || 'NNP', semantic: semantic || '*', ...unset, file, line };
}

function parseCsv(content: string, file: string, line: number): UserEntry {
  const cells = splitCsv(content);
  const [surface = '', left = '', right = '', cost = ''] = cells;
  const features = cells.slice(FIRST_FEATURE);
  const [tag = '', semantic = '*'] = features;
  if (tag === '') {
    throw new UserDictionaryError(file, line, messages.noTag(cells.length));
  }
  const number = (cell: string, name: LocalText, least: number, most: number): number | null => {
    const value = Number(cell);
    if (cell === '') return null;
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new UserDictionaryError(file, line, messages.noWholeNumber(name, cell, least, most));
  };
  const leftId = number(left, messages.LEFT_ID, 0, 0xffff) || null;
  const rightId = number(right, messages.RIGHT_ID, 0, 0xffff) || null;
  const stated = number(cost, messages.COST, -0x8000, 0x7fff);
  const isPlaceholder = stated === 0 && leftId === null && rightId === null;
  return {
    surface,
    tag,
    semantic,
    leftId,
    rightId,
    cost: isPlaceholder ? null : stated,
    features,
    file,
    line,
  };
}

/** Cells of one CSV line; a cell in quotation marks may contain commas, and `""` for a mark. */
function splitCsv(line: string): string[] {
  const cells: string[] = [];
  const pattern = /"((?:[^"]|"")*)"(?:,|$)|([^,]*)(?:,|$)/gy;
  while (pattern.lastIndex < line.length) {
    const match = pattern.exec(line);
    if (match === null) break;
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
  }
  return cells;
}
