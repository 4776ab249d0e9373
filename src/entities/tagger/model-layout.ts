/** Numbers of the model's layout (model.ts says what they mean), for the scorer in TypeScript and that in AssemblyScript. */

/** The hash's lowest bits tell the features of a bucket apart. Those between are not compared. */
export const BUCKET_BITS = 15;
export const BUCKET_SHIFT = 32 - BUCKET_BITS;
export const REST_MASK = 0x7fff;
export const SLOTS = 4;
/** Words of a bucket before the references. */
export const REST_WORDS = SLOTS / 2;
export const BUCKET_WORDS = REST_WORDS + SLOTS;
export const ROW_BIAS = 128;
export const UNIT_BITS = 14;
/** Bit of the references to rows. */
export const ROW = 1 << 31;
export const LANE_GROUP = 4;
/** An upper bound of the features of one morpheme. */
export const MAX_FEATURES = 43;
/** The bytes of a row's word that belong to its lower lane. */
export const LANE_BYTES = 0x00ff00ff;
