/** The parts of an .xlsx archive beside its sheets: which sheets there are, what texts and formats cells refer to. */
import { posix } from 'node:path';
import { InputError } from '../errors.js';
import { MAX_BODY_LENGTH } from '../readers/to-article.js';
import type { Archive } from './archive.js';
import { type CellFormat, cellFormat, unescaped } from './cell-text.js';
import { noWorkbook, tooMuchText } from './messages.js';
import { CellText } from './sheet-row.js';
import { type Attributes, parseWhole } from './xml.js';

/** Texts shared by cells stay in memory until the workbook is read: some half a gigabyte at most. */
const MOST_SHARED = 200_000_000;

export interface XlsxParts {
  /** In the order of the workbook. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
}

export async function xlsxParts(archive: Archive): Promise<XlsxParts> {
  const [root] = (await relations(archive, '')).filter(({ type }) => type === 'officeDocument');
  if (root === undefined) throw new InputError('invalid-workbook', noWorkbook);
  const related = await relations(archive, root.target);
  const named = (wanted: string) => related.find(({ type }) => type === wanted)?.target;
  const targets = new Map(related.map(({ id, target }) => [id, target]));
  let from1904 = false;
  const sheets: { name: string; part: string }[] = [];
  await parseWhole(archive.read(root.target), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/u.test(attributes.date1904 ?? '');
      const part = name === 'sheet' ? targets.get(relationId(attributes)) : undefined;
      if (part !== undefined && archive.has(part)) sheets.push({ name: attributes.name ?? '', part });
    },
  });
  return {
    sheets,
    from1904,
    texts: await sharedTexts(archive, named('sharedStrings')),
    formats: await cellFormats(archive, named('styles')),
  };
}

interface Relation {
  readonly id: string;
  /** The last word of its address: that before it varies with the standard's edition. */
  readonly type: string;
  /** Path in the archive. */
  readonly target: string;
}

async function relations(archive: Archive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const place = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found: Relation[] = [];
  if (!archive.has(place)) return found;
  await parseWhole(archive.read(place), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id, type: posix.basename(Type), target });
    },
  });
  return found;
}

/** `r:id`, whatever the prefix is. */
function relationId(attributes: Attributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

async function sharedTexts(archive: Archive, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (part === undefined || !archive.has(part)) return texts;
  const text = new CellText();
  let total = 0;
  // phonetic guides (rPh) stand beside the text and are none of it
  let guide = false;
  let inside = false;
  await parseWhole(archive.read(part), {
    open(name) {
      if (name === 'rPh') guide = true;
      else if (name === 't') inside = !guide;
    },
    text(value) {
      if (inside) text.add(value);
    },
    close(name) {
      if (name === 't') inside = false;
      else if (name === 'rPh') guide = false;
      else if (name === 'si') {
        // one letter more than an article may have tells the sheet that the text was longer
        const longer = text.tooLong ? '…' : '';
        const whole = unescaped(text.take()) + longer;
        total += whole.length;
        if (total > MOST_SHARED) {
          throw new InputError('too-long', tooMuchText(MOST_SHARED));
        }
        texts.push(whole);
      }
    },
  });
  return texts;
}

/** Whether a shared text is the beginning of a longer one. */
export function isBeginning(text: string): boolean {
  return text.length > MAX_BODY_LENGTH;
}

/** Formats by the number that cells refer to them by. */
async function cellFormats(archive: Archive, part: string | undefined): Promise<CellFormat[]> {
  const formats: CellFormat[] = [];
  if (part === undefined || !archive.has(part)) return formats;
  const codes = new Map<number, string>();
  let ofCells = false;
  await parseWhole(archive.read(part), {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') ofCells = true;
      else if (name === 'xf' && ofCells) {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push(cellFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') ofCells = false;
    },
  });
  return formats;
}
