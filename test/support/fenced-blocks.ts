import { readFileSync } from 'node:fs';

export interface FencedBlock {
  /** 1-based line of its first line. */
  readonly line: number;
  readonly text: string;
}

/** The fenced code blocks of a Markdown file in a language. */
export function fencedBlocks(file: string, language: string): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let open: { readonly line: number; readonly lines: string[] } | null = null;
  for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (open === null) {
      if (line.trim() === `\`\`\`${language}`) open = { line: i + 2, lines: [] };
    } else if (line.trim() === '```') {
      blocks.push({ line: open.line, text: open.lines.join('\n') });
      open = null;
    } else {
      open.lines.push(line);
    }
  }
  return blocks;
}

/** The fenced code blocks that have a file's name behind their language: what a reader is to save under it. */
export function namedBlocks(file: string): { readonly name: string; readonly text: string }[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^```\w+ (\S+\.\w+)\n([\s\S]*?)\n```$/gmu);
  return [...blocks].map(([, name = '', text = '']) => ({ name, text }));
}
