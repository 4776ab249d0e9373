/**
 * The source format of codebooks: YAML 1.2, of which JSON is a part, so one reader serves both and every complaint can
 * name the line. Apart from what a codebook is: who only judges by one loads no parser.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { behind, inBoth, type LocalText } from '../local-text.js';
import { UnusableFileError } from '../unusable-file-error.js';
import { type Codebook, NEUTRAL, OFF_ISSUE, type Position, UNJUDGED } from './codebook.js';
import * as messages from './codebook-messages.js';

/** The codebook's author has to mend the file; `file` and `line` (1-based) say where. */
export class CodebookError extends UnusableFileError {
  override readonly name = 'CodebookError';
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, problem: LocalText) {
    super(behind(`${file}:${line}: `, problem));
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
    if (syntax)
      throw new CodebookError(
        this.#file,
        syntax.linePos?.[0].line ?? 1,
        messages.syntaxError(firstLine(syntax.message)),
      );
    const root = document.contents;
    if (!root) throw new CodebookError(this.#file, 1, messages.EMPTY);
    const fields = this.#fields(root, messages.CODEBOOK, CODEBOOK_KEYS);
    return {
      id: this.#id(this.#need(fields, 'id', root)),
      title: this.#local(this.#need(fields, 'title', root), 'title'),
      question: this.#string(this.#need(fields, 'question', root), 'question'),
      terms: this.#strings(this.#need(fields, 'terms', root), 'terms'),
      positions: this.#positions(this.#need(fields, 'positions', root)),
    };
  }

  #positions(node: Node): Position[] {
    if (!isSeq(node)) this.#fail(node, messages.POSITIONS_NO_LIST);
    const seen = new Map<string, number>();
    const positions = node.items.map((item) => {
      const position = this.#position(item as Node);
      const before = seen.get(position.id);
      if (before !== undefined) {
        this.#fail(item as Node, messages.positionTwice(position.id, before));
      }
      seen.set(position.id, this.#line(item as Node));
      return position;
    });
    if (node.items.length < 2) {
      this.#fail(node, messages.tooFewPositions(node.items.length));
    }
    return positions;
  }

  #position(node: Node): Position {
    const fields = this.#fields(node, messages.POSITION, POSITION_KEYS);
    const id = this.#id(this.#need(fields, 'id', node));
    if (!fields.has('examples') && !fields.has('cues')) {
      this.#fail(node, messages.noExamples(id));
    }
    return {
      id,
      label: this.#local(this.#need(fields, 'label', node), 'label'),
      description: this.#string(this.#need(fields, 'description', node), 'description'),
      examples: this.#optionalStrings(fields, 'examples'),
      cues: this.#optionalStrings(fields, 'cues'),
    };
  }

  #fields(node: Node, what: LocalText, allowed: readonly string[]): Fields {
    if (!isMap(node)) this.#fail(node, messages.notAMapping(what, allowed.join(', ')));
    const fields: Fields = new Map();
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (!allowed.includes(key)) {
        this.#fail(pair.key, messages.unknownKey(key, what, allowed.join(', ')));
      }
      if (!pair.value) this.#fail(pair.key, messages.noValue(key));
      fields.set(key, pair.value);
    }
    return fields;
  }

  #need(fields: Fields, key: string, parent: Node): Node {
    const node = fields.get(key);
    if (!node) this.#fail(parent, messages.missingKey(key));
    return node;
  }

  #id(node: Node): string {
    const id = this.#string(node, 'id');
    if (!ID_PATTERN.test(id)) {
      this.#fail(node, messages.badId(id));
    }
    if (RESERVED.includes(id)) this.#fail(node, messages.reservedId(id));
    return id;
  }

  #local(node: Node, key: string): LocalText {
    if (!isMap(node)) {
      const both = this.#string(node, key);
      return { ko: both, en: both };
    }
    const fields = this.#fields(node, inBoth(key), ['ko', 'en']);
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
    if (!isSeq(node)) this.#fail(node, messages.notAList(key));
    if (node.items.length === 0) this.#fail(node, messages.emptyList(key));
    const seen = new Set<string>();
    return node.items.map((item) => {
      const value = this.#string(item as Node, key);
      if (seen.has(value)) this.#fail(item as Node, messages.entryTwice(value, key));
      seen.add(value);
      return value;
    });
  }

  #string(node: Node, key: string): string {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string') {
      this.#fail(node, messages.notText(key));
    }
    const trimmed = value.trim();
    if (trimmed === '') this.#fail(node, messages.emptyText(key));
    return trimmed;
  }

  #line(node: Node | null): number {
    return this.#lines.linePos(node?.range?.[0] ?? 0).line;
  }

  #fail(node: Node | null, problem: LocalText): never {
    throw new CodebookError(this.#file, this.#line(node), problem);
  }
}

function firstLine(message: string): string {
  return message.split(' at line ')[0]?.split('\n')[0] ?? message;
}
