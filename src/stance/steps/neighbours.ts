import type { StepRow } from './step-rows.js';

/** What a first look says of the article's other quotes: whether they are off the issue, whether they take a side. */
export const NEIGHBOUR_FEATURES = ['all', 'before', 'behind', 'same speaker'].flatMap((which) => [
  `others ${which} off-issue`,
  `others ${which} side`,
]);

/** A first answer about a quote. */
export interface FirstLook {
  readonly off: number;
  readonly sided: number;
}

/** What an even-handed reader expects of a quote that nothing is known of. */
const UNKNOWN = 0.2;

/** For every quote of an article the features of its neighbours, in the order of `NEIGHBOUR_FEATURES`. */
export function neighbourFeatures(
  rows: readonly Pick<StepRow, 'speaker'>[],
  looks: readonly FirstLook[],
): Float64Array[] {
  const all = new Pool();
  const spoken = new Map<string, Pool>();
  rows.forEach(({ speaker }, i) => {
    all.add(looks[i]);
    const pool = spoken.get(speaker) ?? new Pool();
    pool.add(looks[i]);
    spoken.set(speaker, pool);
  });
  return rows.map(({ speaker }, i) => {
    const others = all.without(looks[i], { off: UNKNOWN, sided: UNKNOWN });
    const same = spoken.get(speaker)?.without(looks[i], others) ?? others;
    return Float64Array.from(
      [others, looks[i - 1] ?? others, looks[i + 1] ?? others, same].flatMap(({ off, sided }) => [
        off,
        sided,
      ]),
    );
  });
}

/** The same for words that the writer wrote: all quotes are their neighbours. */
export function neighboursOfWritten(looks: readonly FirstLook[]): Float64Array {
  const expected = { off: UNKNOWN, sided: UNKNOWN };
  const all = new Pool();
  for (const look of [...looks, expected]) all.add(look);
  const { off, sided } = all.without(expected, expected);
  return Float64Array.from(NEIGHBOUR_FEATURES, (_, i) => (i % 2 === 0 ? off : sided));
}

class Pool {
  #off = 0;
  #sided = 0;
  #count = 0;

  add({ off, sided }: FirstLook): void {
    this.#off += off;
    this.#sided += sided;
    this.#count++;
  }

  /** The mean of the other members and of one that is expected. */
  without(member: FirstLook, expected: FirstLook): FirstLook {
    return {
      off: (this.#off - member.off + expected.off) / this.#count,
      sided: (this.#sided - member.sided + expected.sided) / this.#count,
    };
  }
}
