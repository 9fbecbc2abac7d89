/** The theme's rule for lists, which makes figures stutter, is found in its present styles and taken out alone. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutListRule } from '../../src/authoring/calm-lists.ts';

const styles = '../../node_modules/@astrojs/starlight/dist/style/markdown.css';
const css = readFileSync(new URL(styles, import.meta.url), 'utf8');

test('one rule goes, and every other stays', () => {
  const calm = withoutListRule(css);
  const rules = (text: string): number => text.split('{').length;
  expect(rules(calm)).toBe(rules(css) - 1);
  expect(css).toContain(':has(~');
  expect(calm).not.toContain(':has(~');
  expect(calm).toContain('.sl-markdown-content dt:not(');
});

test('where the theme has no such rule any more, the build says so', () => {
  expect(() => withoutListRule(withoutListRule(css))).toThrow('is not there');
});
