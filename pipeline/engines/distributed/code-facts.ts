import { dataHash } from '../../data-hash.js';
import type { SharedDictionary } from '../../dictionary/load-tokenizer.js';
import { VERSION } from '../../package-root.js';
import type { DecidingFacts } from '../../parts/deciding-facts.js';

/** What workers and coordinator must have in common before a run is named. */
export function codeFacts({ hash }: SharedDictionary): DecidingFacts {
  // the words of the user come with the run
  const [dictionary = ''] = hash.split('+');
  return { version: VERSION, dictionary, 'lexicons and models': dataHash() };
}
