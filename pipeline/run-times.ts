import { VERSION } from './package-root.js';
import type { RunFacts } from './writers/run-json.js';

/** What a run that ends now states of its program and its times. */
export function endedNow(
  startedAt: Date,
): Pick<RunFacts, 'version' | 'startedAt' | 'finishedAt' | 'durations'> {
  const finishedAt = new Date();
  return {
    version: VERSION,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
    durations: { total: (finishedAt.getTime() - startedAt.getTime()) / 1000 },
  };
}
