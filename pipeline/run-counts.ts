import { UnusableInputError } from './errors.js';
import type { LedgerEntry } from './ledger-entry.js';
import { nothingAnalysed, strictEnd } from './messages.js';
import type { ItemDigest } from './parts/item-digest.js';

/** Documents by fate. Invariant: read = analysed + skipped + failed; incomplete ones are analysed. */
export class RunCounts {
  read = 0;
  analysed = 0;
  incomplete = 0;
  skipped = 0;
  failed = 0;
  readonly #missing: LedgerEntry[] = [];

  /** `strict`: the first failed document ends the run. */
  constructor(readonly strict = false) {}

  /** Throws UnusableInputError at the first failure of a strict run. */
  add(items: readonly ItemDigest[]): void {
    for (const item of items) {
      if ('entry' in item) {
        this.#enter(item.entry);
      } else {
        this.read++;
        this.analysed++;
      }
    }
  }

  /** The numbers alone. */
  get facts(): Pick<RunCounts, 'read' | 'analysed' | 'incomplete' | 'skipped' | 'failed'> {
    const { read, analysed, incomplete, skipped, failed } = this;
    return { read, analysed, incomplete, skipped, failed };
  }

  /** 1 when something is missing that should not be. */
  get exitCode(): number {
    return this.failed + this.incomplete > 0 ? 1 : 0;
  }

  /** Throws UnusableInputError when nothing could be analysed. */
  expectSome(): void {
    if (this.analysed > 0) return;
    throw new UnusableInputError(
      nothingAnalysed(
        this.read,
        this.#missing.map(({ message }) => message),
      ),
    );
  }

  #enter(entry: LedgerEntry): void {
    const { fate, message } = entry;
    if (this.strict && (fate === 'failed' || fate === 'incomplete'))
      throw new UnusableInputError(strictEnd(message));
    if (fate === 'failed' || fate === 'skipped') this.read++;
    if (fate !== 'noted') this[fate]++;
    if (this.#missing.length < MOST_TOLD) this.#missing.push(entry);
  }
}

/** Entries that a message lists before it only counts them. */
const MOST_TOLD = 20;
