/**
 * The codebook: one issue, its positions and how people put them (contract section 4).
 *
 * Source format: YAML 1.2, of which JSON is a part, so one reader serves both and every complaint can name
 * the line.
 */

import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { UnusableFileError } from '../unusable-file-error.js';

/** A text in the two languages of the reports; a plain string in the codebook stands for both. */
export interface LocalText {
  readonly ko: string;
  readonly en: string;
}

export interface Position {
  readonly id: string;
  readonly label: LocalText;
  readonly description: string;
  readonly examples: readonly string[];
  readonly cues: readonly string[];
}

export interface Codebook {
  readonly id: string;
  readonly title: LocalText;
  readonly question: string;
  readonly terms: readonly string[];
  readonly positions: readonly Position[];
}

/** The label of an utterance on the issue that takes no side. */
export const NEUTRAL = 'neutral';
/** The label of an utterance that is not about the issue. */
export const OFF_ISSUE = 'off-issue';
/** What stands in place of a label when no judge answered; never a label itself. */
export const UNJUDGED = 'unjudged';

/** Every label of a codebook: its positions in their order, then neutral and off-issue. */
export function labelsOf(codebook: Codebook): string[] {
  return [...codebook.positions.map((position) => position.id), NEUTRAL, OFF_ISSUE];
}

/** The codebook's author has to mend the file; `file` and `line` (1-based) say where. */
export class CodebookError extends UnusableFileError {
  override readonly name = 'CodebookError';
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
    this.file = file;
    this.line = line;
  }
}

const CODEBOOK_KEYS = ['id', 'title', 'question', 'terms', 'positions'];
const POSITION_KEYS = ['id', 'label', 'description', 'examples', 'cues'];
const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const RESERVED = [NEUTRAL, OFF_ISSUE, UNJUDGED];

/** Parses and validates a codebook. Throws `CodebookError` with the file, the line and the remedy. */
export function parseCodebook(text: string, fileName: string): Codebook {
  return new CodebookReader(text, fileName).codebook();
}

type Fields = Map<string, Node>;

class CodebookReader {
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #text: string;

  constructor(text: string, file: string) {
    this.#text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    this.#file = file;
  }

  codebook(): Codebook {
    const document = parseDocument(this.#text, { lineCounter: this.#lines, merge: false });
    const syntax = document.errors[0];
    if (syntax) throw new CodebookError(this.#file, syntax.linePos?.[0].line ?? 1, firstLine(syntax.message));
    const root = document.contents;
    if (!root)
      throw new CodebookError(
        this.#file,
        1,
        'the codebook is empty; write id, title, question, terms, positions',
      );
    const fields = this.#fields(root, 'codebook', CODEBOOK_KEYS);
    return {
      id: this.#id(this.#need(fields, 'id', root)),
      title: this.#local(this.#need(fields, 'title', root), 'title'),
      question: this.#string(this.#need(fields, 'question', root), 'question'),
      terms: this.#strings(this.#need(fields, 'terms', root), 'terms'),
      positions: this.#positions(this.#need(fields, 'positions', root)),
    };
  }

  #positions(node: Node): Position[] {
    if (!isSeq(node)) this.#fail(node, '"positions" must be a list of positions, each starting with "- id:"');
    const seen = new Map<string, number>();
    const positions = node.items.map((item) => {
      const position = this.#position(item as Node);
      const before = seen.get(position.id);
      if (before !== undefined) {
        this.#fail(
          item as Node,
          `position id "${position.id}" stands twice (first on line ${before}); ids must differ`,
        );
      }
      seen.set(position.id, this.#line(item as Node));
      return position;
    });
    if (node.items.length < 2) {
      this.#fail(node, `a codebook needs two positions at least, found ${node.items.length}`);
    }
    return positions;
  }

  #position(node: Node): Position {
    const fields = this.#fields(node, 'position', POSITION_KEYS);
    const id = this.#id(this.#need(fields, 'id', node));
    if (!fields.has('examples') && !fields.has('cues')) {
      this.#fail(node, `position "${id}" has neither examples nor cues; give at least one of the two lists`);
    }
    return {
      id,
      label: this.#local(this.#need(fields, 'label', node), 'label'),
      description: this.#string(this.#need(fields, 'description', node), 'description'),
      examples: this.#optionalStrings(fields, 'examples'),
      cues: this.#optionalStrings(fields, 'cues'),
    };
  }

  #fields(node: Node, what: string, allowed: readonly string[]): Fields {
    if (!isMap(node)) this.#fail(node, `a ${what} must be a mapping with the keys ${allowed.join(', ')}`);
    const fields: Fields = new Map();
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (!allowed.includes(key)) {
        this.#fail(pair.key, `unknown key "${key}" in a ${what}; allowed are ${allowed.join(', ')}`);
      }
      if (!pair.value) this.#fail(pair.key, `"${key}" has no value; fill it in or remove the key`);
      fields.set(key, pair.value);
    }
    return fields;
  }

  #need(fields: Fields, key: string, parent: Node): Node {
    const node = fields.get(key);
    if (!node) this.#fail(parent, `"${key}" is missing; add it`);
    return node;
  }

  #id(node: Node): string {
    const id = this.#string(node, 'id');
    if (!ID_PATTERN.test(id)) {
      this.#fail(node, `id "${id}" must consist of small Latin letters, digits and single hyphens`);
    }
    if (RESERVED.includes(id)) this.#fail(node, `id "${id}" is reserved; choose another`);
    return id;
  }

  #local(node: Node, key: string): LocalText {
    if (!isMap(node)) {
      const both = this.#string(node, key);
      return { ko: both, en: both };
    }
    const fields = this.#fields(node, key, ['ko', 'en']);
    return {
      ko: this.#string(this.#need(fields, 'ko', node), `${key}.ko`),
      en: this.#string(this.#need(fields, 'en', node), `${key}.en`),
    };
  }

  #optionalStrings(fields: Fields, key: string): string[] {
    const node = fields.get(key);
    return node ? this.#strings(node, key) : [];
  }

  #strings(node: Node, key: string): string[] {
    if (!isSeq(node)) this.#fail(node, `"${key}" must be a list`);
    if (node.items.length === 0)
      this.#fail(node, `"${key}" is an empty list; add an entry or remove the key`);
    const seen = new Set<string>();
    return node.items.map((item) => {
      const value = this.#string(item as Node, key);
      if (seen.has(value)) this.#fail(item as Node, `"${value}" stands twice in "${key}"; remove one`);
      seen.add(value);
      return value;
    });
  }

  #string(node: Node, key: string): string {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string') {
      this.#fail(node, `"${key}" must be text; put quotation marks around it`);
    }
    const trimmed = value.trim();
    if (trimmed === '') this.#fail(node, `"${key}" is empty; write a text`);
    return trimmed;
  }

  #line(node: Node | null): number {
    return this.#lines.linePos(node?.range?.[0] ?? 0).line;
  }

  #fail(node: Node | null, problem: string): never {
    throw new CodebookError(this.#file, this.#line(node), problem);
  }
}

function firstLine(message: string): string {
  return message.split(' at line ')[0]?.split('\n')[0] ?? message;
}
