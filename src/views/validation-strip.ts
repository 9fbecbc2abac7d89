/** One result on a strip: where the model's value lies beside the published one, on a logarithmic scale. */

/** Width and height of a strip, and its middle, where both values are the same. */
export const STRIP = { width: 320, height: 22, middle: 160 } as const;

/** The ratio of model to published value at the ends of a strip. */
const ends = 2;
const margin = 18;

/** The place of a ratio on the strip; beyond the ends at the ends. */
export function stripX(ratio: number): number {
  const reach = STRIP.middle - margin;
  const at = Math.log(ratio) / Math.log(ends);
  return STRIP.middle + reach * Math.max(-1, Math.min(1, at));
}

/** A value on its strip. `beyond`: it lies outside and only its direction is shown. */
export interface Placed {
  readonly x: number;
  readonly beyond: 'left' | 'right' | null;
}

/** Where an error in percent lies. */
export function placed(errorPercent: number): Placed {
  const ratio = Math.max(0.001, 1 + errorPercent / 100);
  return {
    x: stripX(ratio),
    beyond: ratio > ends ? 'right' : ratio < 1 / ends ? 'left' : null,
  };
}

/** The band of so many percent around the published value: x and width. */
export function band(percent: number): { readonly x: number; readonly width: number } {
  const x = stripX(1 - percent / 100);
  return { x, width: stripX(1 + percent / 100) - x };
}

/** Ticks of the scale. */
export const TICKS: readonly { readonly x: number; readonly label: string }[] = [
  { ratio: 0.5, label: '½' },
  { ratio: 0.8, label: '0.8' },
  { ratio: 1, label: 'equal' },
  { ratio: 1.25, label: '1.25' },
  { ratio: 2, label: '2 ×' },
].map(({ ratio, label }) => ({ x: stripX(ratio), label }));

/** An error as it is printed: one decimal, a true minus sign, no sign before nothing. */
export function signedPercent(percent: number): string {
  const digits = Math.abs(percent).toFixed(1);
  const sign = digits === '0.0' ? '' : percent < 0 ? '−' : '+';
  return `${sign}${digits} %`;
}
