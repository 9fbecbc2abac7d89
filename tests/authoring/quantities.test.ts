import { describe, expect, test } from 'vitest';
import { checkQuantities } from '../../src/authoring/check-quantities.ts';
import { readMdx } from '../../src/authoring/mdx-tree.ts';
import { findQuantities } from '../../src/authoring/quantities.ts';

const texts = (text: string): readonly string[] => findQuantities(text).map((one) => one.text);

describe('a quantity', () => {
  test.each([
    ['It takes 3 ms.', '3 ms'],
    ['It takes 3ms.', '3ms'],
    ['some 2.5 µs each', '2.5 µs'],
    ['1,714 tuples/s', '1,714 tuples'],
    ['about 100 000 lines of C', '100 000 lines'],
    ['a loss of 12 %', '12 %'],
    ['a loss of 12% overall', '12%'],
    ['ninety of 95 percent', '95 percent'],
    ['a 4 KiB page', '4 KiB'],
    ['a 4-KiB page', '4-KiB'],
    ['at 10 Gbit/s', '10 Gbit/s'],
    ['3–5 µs', '5 µs'],
    ['8× slower', '8×'],
    ['2.5x slower', '2.5x'],
    ['eight times slower', 'eight times'],
    ['a factor of 8', 'factor of 8'],
    ['a threefold loss', 'threefold'],
    ['a ratio of 4:1', '4:1'],
    ['it makes 6 crossings', '6 crossings'],
    ['it makes six crossings', 'six crossings'],
    ['two world switches', 'two world switches'],
    ['12 VM exits', '12 VM exits'],
    ['some 2,400 more', '2,400'],
    ['1200 cycles', '1200 cycles'],
    ['at 2.4 GHz', '2.4 GHz'],
    ['9 out of 10', '9 out of 10'],
  ])('in “%s” is “%s”', (text, quantity) => {
    expect(texts(text)).toEqual([quantity]);
  });
});

describe('no quantity is in', () => {
  test.each([
    'Windows Server 2008 R2 came in 2009.',
    'VMware Workstation 3.2 and Xen 1.x',
    'a type 1 hypervisor in ring 0, and ring −1 below it',
    'a 64-bit guest on a 32-bit host',
    'Figure 3, section 4.1, page 13',
    'dom0 and C5 and hvix64.exe',
    'the two HALs of the article',
    'two kernels and one hypervisor',
    'step 3 of 5',
    'at 10:30:15',
    'generation 2 virtual machines',
    'one VM exit',
    'a copy of the page',
    'It was 1974; the paper is from 2003.',
    'the 2008 release',
    'Server 2008 supports clusters',
  ])('“%s”', (text) => {
    expect(texts(text)).toEqual([]);
  });
});

const found = (source: string): readonly [number, string][] =>
  checkQuantities('content/lessons/01-x.mdx', readMdx(source)).map(({ line, found: what }) => [
    line,
    /“(.*)”/.exec(what)?.[1] ?? '',
  ]);

describe('in a lesson', () => {
  test('a quantity is named with its line, also when the sentence wraps before the unit', () => {
    expect(found('Text.\n\nIt takes a while, 3 ms,\nand then some 4\nµs more.')).toEqual([
      [3, '3 ms'],
      [4, '4 µs'],
    ]);
  });

  test('lists, tables, quotes, notes and emphasis are prose', () => {
    expect(found('- takes 3 ms')).toEqual([[1, '3 ms']]);
    expect(found('| a |\n| - |\n| 3 ms |')).toEqual([[3, '3 ms']]);
    expect(found('> takes 3 ms')).toEqual([[1, '3 ms']]);
    expect(found(':::note\ntakes 3 ms\n:::')).toEqual([[2, '3 ms']]);
    expect(found('takes **3** ms')).toEqual([[1, '3 ms']]);
    expect(found('takes [3 ms](/lessons/x/)')).toEqual([[1, '3 ms']]);
    expect(found("takes {'3 ms'}")).toEqual([[1, '3 ms']]);
    expect(found('<details>\n<summary>takes 3 ms</summary>\n\nx\n\n</details>')).toEqual([
      [2, '3 ms'],
    ]);
  });

  test('attributes that readers see are prose, others are not', () => {
    expect(found('<Figure title="3 ms" />')).toEqual([[1, '3 ms']]);
    expect(found('<Aside title="3 ms">\n\nx\n\n</Aside>')).toEqual([[1, '3 ms']]);
    expect(found('a <b title="3 ms">b</b>')).toEqual([[1, '3 ms']]);
    expect(found('<Figure speed="3 ms" />')).toEqual([]);
  });

  test('what is measured or cited is accounted for, and code and headings are no prose', () => {
    expect(found('takes <Cited source="xen03">3 ms</Cited> here')).toEqual([]);
    expect(found('takes <Measured scenario="x" of="y" />')).toEqual([]);
    expect(found('<Cited source="xen03">\n\n3 ms\n\n</Cited>')).toEqual([]);
    expect(found('## Waiting 3 ms')).toEqual([]);
    expect(found('say `3 ms` to it')).toEqual([]);
    expect(found('```text\n3 ms\n```')).toEqual([]);
    expect(found('---\ntitle: 3 ms\n---\n\nx')).toEqual([]);
  });

  test('a number before a cited unit does not join with what follows the citation', () => {
    expect(found('In 2003 <Cited source="xen03">x</Cited> ms')).toEqual([]);
  });

  test('two quantities of one line are both named', () => {
    expect(found('from 3 ms to 5 ms')).toHaveLength(2);
  });
});
