import { isHangul } from '../../text/characters.js';

/** The surnames that the text gives as 김모(43)씨. */
export function findInitials(body: string): ReadonlySet<string> {
  const initials = new Set<string>();
  let after = 0;
  for (let at = body.indexOf('모'); at >= 0; at = body.indexOf('모', at + 1)) {
    REST_OF_INITIAL.lastIndex = at;
    if (!REST_OF_INITIAL.test(body)) continue;
    const surname = /\s/.test(body.charAt(at - 1)) ? at - 2 : at - 1;
    if (surname < after || !isHangul(body.charCodeAt(surname))) continue;
    initials.add(`${body.charAt(surname)}모`);
    after = REST_OF_INITIAL.lastIndex;
  }
  return initials;
}

const REST_OF_INITIAL = /모\s?(?:\([^()\n]{1,12}\))?\s?[씨군양]/y;
