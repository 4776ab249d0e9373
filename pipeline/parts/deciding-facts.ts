/**
 * What decides the results of a run besides its articles, under names that a user understands: a run is continued only
 * with the same.
 */
export type DecidingFacts = Readonly<Record<string, string>>;

/** What of two lists of facts is different, in words; empty when nothing is. `names` tells one side from the other. */
export function differences(
  some: DecidingFacts,
  others: DecidingFacts,
  [one, other]: readonly [string, string],
): string[] {
  return [...new Set([...Object.keys(some), ...Object.keys(others)])]
    .filter((fact) => some[fact] !== others[fact])
    .map((fact) => `${fact} (${one} ${some[fact] ?? 'none'}, ${other} ${others[fact] ?? 'none'})`);
}
