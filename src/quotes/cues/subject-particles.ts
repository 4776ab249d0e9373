/** Particles that mark a subject or topic. */
import type { Reading } from '../reading.js';

/** Whether the morpheme at `i` is or ends with the particle of a subject or topic. */
export function isSubjectAt({ morphemes, namedSubject }: Reading, i: number): boolean {
  const morpheme = morphemes[i];
  return (
    morpheme !== undefined && (isSubjectParticle(morpheme.tag, morpheme.surface) || namedSubject[i] === 1)
  );
}

export function isSubjectParticle(tag: string, surface: string): boolean {
  return tag === 'JKS' || (tag === 'JX' && (surface === '은' || surface === '는'));
}
