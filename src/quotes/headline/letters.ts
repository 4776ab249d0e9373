/** Letters and digits of a text alone, in lower case, with the offset of each. */
export interface Letters {
  readonly text: string;
  readonly at: readonly number[];
}

export function lettersOf(text: string): Letters {
  const at: number[] = [];
  let letters = '';
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const letter = match[0].toLowerCase();
    for (let i = 0; i < letter.length; i++) at.push(match.index);
    letters += letter;
  }
  return { text: letters, at };
}
