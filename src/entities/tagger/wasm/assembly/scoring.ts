// The sums of ../../scorer.ts in AssemblyScript, four lanes at a time. Everything is an address; the host lays out
// model and buffers (wasm-scorer.ts), with 16 bytes of room behind rows and scores: both are read and written by
// whole vectors, and what overhangs a morpheme's lanes is overwritten by the next one's.
import {
  BUCKET_SHIFT, BUCKET_WORDS, LANE_BYTES, MAX_FEATURES, REST_MASK, REST_WORDS, ROW, ROW_BIAS, UNIT_BITS,
} from "../../model-layout";

const WORD: usize = 4;
const VECTOR: usize = 16;

let buckets: usize;
let rows: usize;
/** Where the rows of a morpheme's features begin, and the units of those that have none. */
let starts: usize;
let units: usize;
let lanes: i32;

export function setModel(buckets_: usize, rows_: usize, starts_: usize, units_: usize, lanes_: i32): void {
  buckets = buckets_;
  rows = rows_;
  starts = starts_;
  units = units_;
  lanes = lanes_;
}

/** Scores morphemes `[0, count)`: `features` has MAX_FEATURES words for each, `counts` says how many are in use. */
export function score(features: usize, counts: usize, count: i32, scores: usize): void {
  for (let i = 0; i < count; i++) {
    const found = find(features, load<i32>(counts));
    addRows(found & 0xffff, scores);
    addUnits(found >> 16, scores);
    features += (<usize>MAX_FEATURES) * WORD;
    counts += WORD;
    scores += <usize>lanes * WORD;
  }
}

/** Fills `starts` and `units`; gives the number of rows and, above, of units. */
function find(features: usize, count: i32): i32 {
  let row = starts;
  let unit = units;
  for (let f = 0; f < count; f++) {
    const hash = load<u32>(features + <usize>f * WORD);
    const bucket = buckets + <usize>(hash >>> BUCKET_SHIFT) * ((<usize>BUCKET_WORDS) * WORD);
    const same = i16x8.eq(v128.load64_zero(bucket), i16x8.splat(<i16>((hash & REST_MASK) + 1)));
    const slots = i16x8.bitmask(same);
    if (slots === 0) continue;
    const reference = load<i32>(bucket + (<usize>REST_WORDS) * WORD + <usize>ctz(slots) * WORD);
    if (reference & ROW) {
      store<u32>(row, rows + <usize>(reference & ~ROW) * WORD);
      row += WORD;
    } else {
      store<i32>(unit, reference);
      unit += WORD;
    }
  }
  return <i32>((row - starts) >> 2) | (<i32>((unit - units) >> 2) << 16);
}

/** Sets the lanes at `scores` to the sums of the rows. */
function addRows(count: i32, scores: usize): void {
  const unbiased = i32x4.splat(-ROW_BIAS * count * 0x10001);
  const mask = i32x4.splat(LANE_BYTES);
  const end = starts + <usize>count * WORD;
  const bytes = <usize>lanes << 1;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    let even = unbiased;
    let odd = unbiased;
    for (let row = starts; row < end; row += WORD) {
      const words = v128.load(<usize>load<u32>(row) + at);
      even = i32x4.add(even, v128.and(words, mask));
      odd = i32x4.add(odd, v128.and(i32x4.shr_u(words, 8), mask));
    }
    v128.store(scores + at * 2, i32x4.shuffle(even, odd, 0, 4, 1, 5));
    v128.store(scores + at * 2 + VECTOR, i32x4.shuffle(even, odd, 2, 6, 3, 7));
  }
}

/** Adds the pairs of units. */
function addUnits(count: i32, scores: usize): void {
  for (let k = 0; k < count; k++) {
    const pair = load<i32>(units + <usize>k * WORD);
    addUnit(scores, pair);
    addUnit(scores, pair >>> UNIT_BITS);
  }
}

@inline
function addUnit(scores: usize, unit: i32): void {
  const lane = scores + <usize>((unit >>> 9) & 0x1f) * WORD;
  store<i32>(lane, load<i32>(lane) + (((unit & 0xff) - ROW_BIAS) << ((unit >>> 4) & 16)));
}
