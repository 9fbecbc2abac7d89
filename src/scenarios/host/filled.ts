/** Arrays of a host's state as they begin, filled one by one: engines know such an array to have no holes. */

/** So many times the value. */
export const filled = (length: number, value: number): number[] =>
  Array.from({ length }, () => value);
/** So many zeros. */
export const zeros = (length: number): number[] => filled(length, 0);
/** So many times −1, which stands for nobody. */
export const nobody = (length: number): number[] => filled(length, -1);
