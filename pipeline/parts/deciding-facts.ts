/**
 * What decides the results of a run besides its articles, under names that a user understands: a run is continued only
 * with the same.
 */
export type DecidingFacts = Readonly<Record<string, string>>;

/** What of the facts is different, in words; empty when nothing is. */
export function differences(then: DecidingFacts, now: DecidingFacts): string[] {
  return [...new Set([...Object.keys(then), ...Object.keys(now)])]
    .filter((name) => then[name] !== now[name])
    .map((name) => `${name} (then ${then[name] ?? 'none'}, now ${now[name] ?? 'none'})`);
}
