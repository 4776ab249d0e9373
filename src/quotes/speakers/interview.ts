import type { Entity } from '../../document.js';
import type { Block } from './blocks.js';
import type { Scene } from './scene.js';

/** An article in questions and answers: who answers, and which paragraphs are whose. */
export interface Interview {
  readonly answerer: Entity;
  /** Per paragraph of the scene: a question, an answer, or neither. */
  readonly turns: readonly ('question' | 'answer' | null)[];
}

/** ―…, - …, Q. …, 문: …, ▶ …: how newspapers open a question. */
const QUESTION = /^\s*(?:[-–—―─]{1,2}\s*[^\s\d]|Q\d*\s*[.:)]|문\s*[.:)]|[▶▷◆◇■□●○]\s*\S)/;
const SPOKEN = /^\s*(?:A\d*\s*[.:)]|답\s*[.:)])?\s*[“"‘'「]/;

/** The interview that `scene` prints, or null when it is an ordinary article. */
export function findInterview(scene: Scene): Interview | null {
  const { document, paragraphs } = scene;
  const { body } = document;
  const turns: ('question' | 'answer' | null)[] = [];
  let questions = 0;
  let first = -1;
  let asked = false;
  for (const [i, start] of paragraphs.entries()) {
    const opening = body.slice(start, Math.min(start + 12, paragraphs[i + 1] ?? body.length));
    let turn: 'question' | 'answer' | null = null;
    if (QUESTION.test(opening)) {
      turn = 'question';
      if (first < 0) first = start;
      questions++;
      asked = true;
    } else if (opening.trim() === '') {
      turn = null;
    } else if (asked && SPOKEN.test(opening)) turn = 'answer';
    else if (turns.at(-1) !== 'answer' && turns.at(-2) !== 'answer') asked = false;
    turns.push(turn);
  }
  const answers = turns.filter((turn) => turn === 'answer').length;
  if (questions < 2 || answers < 2) return null;
  const answerer = mainPerson(scene, first);
  return answerer === null ? null : { answerer, turns };
}

/** Who the title and the text before the first question name most; the title counts most. */
function mainPerson(scene: Scene, before: number): Entity | null {
  let best: Entity | null = null;
  let most = 0;
  for (const entity of scene.people) {
    let count = scene.document.title.includes(entity.name) ? 100 : 0;
    for (const mention of entity.mentions) if (mention.start < before) count++;
    if (count > most) {
      most = count;
      best = entity;
    }
  }
  return best;
}

/** Whose turn `block` is. */
export function turnOf(interview: Interview, block: Block): 'question' | 'answer' | null {
  return interview.turns[block.paragraph] ?? null;
}
