/** The gradebook as one page of HTML that needs nothing else, to be read or printed. */
import type { PreparedItem } from '../../homework/prepared.ts';
import type { ItemStatus } from '../../homework/regrade/regrade.ts';
import { dateOf, shortNumber, type Gradebook, type GradedFile } from './gradebook.ts';

const MARKS: Readonly<Record<ItemStatus, string>> = {
  right: '✓ right',
  wrong: '✗ not yet',
  givenUp: '○ given up',
  untouched: '',
  otherVersion: '≠ older version',
  unknown: '? not in this course',
};

/** The report; `items` are those of the course, for their titles. */
export function reportHtml(book: Gradebook, items: readonly PreparedItem[]): string {
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string => titles.get(id) ?? id;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Ring −1: homework graded again</title>
<style>${style}</style>
<main>
<h1>Homework graded again</h1>
<p>${receipts(book.readers.length)} read, ${book.damaged.length} damaged. Every answer was graded anew
by engine <code>${book.engine}</code>; the results that the files state were not used. A receipt shows
which answers are right. It does not show who gave them, and an answer changed by hand is simply
another answer.</p>
${damagedSection(book)}
<h2>Readers</h2>
${readersTable(book)}
<h2>Items</h2>
<p>“At once” is the share of readers whose first answer was right. Discrimination says whether those
who do well elsewhere do well here (1) or not (0, or below). “Drew” names the wrong first answers.</p>
${itemsTable(book, titleOf)}
<h2>Each reader</h2>
${book.readers.map((reader) => readerSection(reader, titleOf)).join('\n')}
</main>
</html>
`;
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;padding:0 1rem;max-width:70rem;color-scheme:light dark}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884;vertical-align:top}' +
  'td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}details{margin:.5rem 0}@media print{details{break-inside:avoid}}';

const receipts = (count: number): string => `${count} ${count === 1 ? 'receipt' : 'receipts'}`;

function damagedSection({ damaged }: Gradebook): string {
  if (damaged.length === 0) return '';
  const rows = damaged.map(
    ({ file, problem }) => `<li><code>${safe(file)}</code> ${safe(problem)}.`,
  );
  return `<h2>Damaged</h2>\n<ul>\n${rows.join('\n')}\n</ul>`;
}

function readersTable({ readers, statistics }: Gradebook): string {
  const rows = readers.map((reader) =>
    row([
      safe(reader.name === '' ? reader.file : reader.name),
      `${reader.right} of ${statistics.length}`,
      String(reader.tried),
      String(reader.givenUp),
      remarksOn(reader).map(safe).join('; '),
    ]),
  );
  return table(['Reader', 'Right', 'Tried', 'Given up', 'Remarks'], rows);
}

function itemsTable({ statistics }: Gradebook, titleOf: (id: string) => string): string {
  const rows = statistics.map((one) =>
    row([
      safe(titleOf(one.id)),
      String(one.readers),
      String(one.right),
      String(shortNumber(one.rightAtOnce) ?? '–'),
      String(shortNumber(one.discrimination) ?? '–'),
      one.pull.map(({ near, readers }) => `${safe(near)} (${readers})`).join(', '),
    ]),
  );
  return table(['Item', 'Readers', 'Right', 'At once', 'Discrimination', 'Drew'], rows);
}

function readerSection(reader: GradedFile, titleOf: (id: string) => string): string {
  const rows = reader.items
    .filter(({ status }) => status !== 'untouched')
    .map(({ id, status, tries, disagreements }) => {
      const said = disagreements === 0 ? '' : `${disagreements} stated otherwise`;
      return row([safe(titleOf(id)), MARKS[status], String(tries.length), said]);
    });
  const name = reader.name === '' ? reader.file : reader.name;
  return `<details><summary>${safe(name)}: ${reader.right} right</summary>
<p><code>${safe(reader.file)}</code>, made ${dateOf(reader.made)}.</p>
${table(['Item', 'Result', 'Tries', 'Remarks'], rows)}
</details>`;
}

function remarksOn(reader: GradedFile): string[] {
  const disagreements = reader.items.reduce((sum, item) => sum + item.disagreements, 0);
  const older = reader.items.filter(({ status }) => status === 'otherVersion').length;
  return [
    ...(reader.edited ? ['changed after it was written'] : []),
    ...(reader.sameEngine ? [] : ['made with another version of the engine']),
    ...(older === 0 ? [] : [`${older} answered at an older version`]),
    ...(disagreements === 0 ? [] : [`${disagreements} results stated otherwise`]),
  ];
}

const table = (heads: readonly string[], rows: readonly string[]): string =>
  `<table>\n<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** Text for HTML, also where a receipt tries to bring markup along. */
const safe = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
