/** Reads the site's colour pairs out of its stylesheets and measures them as WCAG does. */
import { readFileSync } from 'node:fs';
import { top } from '../architecture/repository.ts';

/** A colour in both themes, each as `#rrggbb`. */
export interface Pair {
  readonly light: string;
  readonly dark: string;
}

/** The custom properties of a stylesheet that are a `light-dark()` pair of hexadecimal colours. */
export function pairsOf(stylesheet: string): ReadonlyMap<string, Pair> {
  const text = readFileSync(`${top}/src/styles/${stylesheet}`, 'utf8');
  const pair = /--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g;
  return new Map(
    [...text.matchAll(pair)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
  );
}

/** Relative luminance, 0 for black to 1 for white (WCAG 2.2). */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
