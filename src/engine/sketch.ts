/**
 * Buckets for a quantile sketch, by `clz32` instead of a logarithm. Integers below 64 have a bucket each;
 * above, each doubling is cut into 32 equal buckets. The middle of a bucket is at most 1/64 of the value
 * away from any value in it.
 */

/** One more than the highest bucket of an integer below 2^53. */
export const bucketsMax = 64 + 47 * 32;

/** The bucket of `value`, an integer in [0, 2^53). */
export function bucketOf(value: number): number {
  if (value < 64) return value;
  // Above 32 bits the low 21 do not matter: at least 5 bits behind the leading one are left.
  const high = value >= 0x1_0000_0000;
  const word = high ? Math.floor(value / 0x20_0000) : value;
  const top = 31 - Math.clz32(word);
  const part = (word >>> (top - 5)) & 31;
  return 64 + (top + (high ? 21 : 0) - 6) * 32 + part;
}

/** The middle of a bucket. */
export function middleOf(bucket: number): number {
  if (bucket < 64) return bucket;
  const octave = (bucket - 64) >>> 5;
  const part = (bucket - 64) & 31;
  // 2^(octave + 1) is the width of the octave's buckets; octave is at most 46.
  const width = octave < 30 ? 2 << octave : (2 << (octave - 23)) * 0x80_0000;
  return (32 + part) * width + (width - 1) / 2;
}
