/** One answer as a part of the page: the verdict first, then its grounds, its limits and the way on. */
import type { FormatId } from '../../evidence/fact.ts';
import type { Claim } from '../../evidence/judgement/claim.ts';
import { drawLines } from './draw-lines.ts';
import { drawMask } from './draw-mask.ts';
import { element } from './element.ts';
import { lineRanges } from './line-ranges.ts';
import type { Reading } from './reading.ts';
import { ROLE_WORDS, VERDICT_WORDS } from './verdict-words.ts';

type Read = Extract<Reading, { kind: 'read' }>;

/** Makes the link to the page that explains a verdict; the page knows its address and name. */
export type LessonLink = (lesson: string) => HTMLElement;

/** What one sentence of the status line says of a reading. */
export function headline(reading: Reading): string {
  const before = reading.name === undefined ? '' : `${reading.name}: `;
  switch (reading.kind) {
    case 'read':
      return `${before}${VERDICT_WORDS[reading.report.verdict].title}.`;
    case 'empty':
      return `${before}There is nothing to read. Paste what the machine printed, or choose a file.`;
    case 'large':
      return `${before}This is too large: ${mebibytes(reading.size)}, and up to ${mebibytes(reading.largest)} are read. Keep the part that the command printed last.`;
    case 'unreadable':
      return `${before}This could not be read. A folder, or a file that has moved, cannot; choose it again, or paste its text.`;
  }
}

const mebibytes = (size: number): string =>
  `${(Math.ceil((size / 2 ** 20) * 10) / 10).toLocaleString('en')} MiB`;

/** The answer, or the words on why there is none. */
export function drawAnswer(reading: Reading, place: number, link: LessonLink): HTMLElement {
  if (reading.kind !== 'read')
    return element('p', { class: 'evidence-answer', 'data-tone': 'warn' }, headline(reading));
  const { report, name } = reading;
  const { title, meaning, tone } = VERDICT_WORDS[report.verdict];
  const id = `evidence-answer-${place}`;
  return element(
    'article',
    { class: 'evidence-answer', 'data-tone': tone, 'aria-labelledby': id },
    ...(name === undefined ? [] : [element('p', { class: 'evidence-remark' }, name)]),
    element('h2', { id }, title),
    element('p', {}, element('code', { class: 'evidence-word' }, report.verdict), ` ${meaning}`),
    ...(report.role === undefined ? [] : [element('p', {}, ROLE_WORDS[report.role])]),
    ...grounds(reading),
    ...part('Not proven', report.notProven.length > 0 && sentences(report.notProven)),
    ...wayOn(report.next, link(report.lesson)),
    ...(report.privileges.length > 0
      ? [element('h3', {}, 'The privilege mask, bit by bit'), ...drawMask(report.privileges)]
      : []),
  );
}

function grounds({ report, formats, excerpt }: Read): readonly HTMLElement[] {
  const lines = drawLines(excerpt);
  return [
    ...part('What it proves', element('ol', {}, ...report.reasons.map(ground))),
    ...(report.setAside.length > 0
      ? [
          element('h3', {}, 'Set aside'),
          element('p', {}, 'Hidden by a running hypervisor, or true of another boot: no ground.'),
          element('ul', {}, ...report.setAside.map(ground)),
        ]
      : []),
    ...(lines.length > 0
      ? [element('h3', {}, 'Your lines'), ...recognised(formats), ...lines]
      : []),
  ];
}

function ground({ verdict, because, lines }: Claim): HTMLElement {
  const where = lineRanges(lines);
  return element(
    'li',
    {},
    `${because} `,
    element(
      'span',
      { class: 'evidence-where' },
      element('code', {}, verdict),
      where === '' ? '' : `, ${where}`,
    ),
  );
}

const recognised = (formats: readonly FormatId[]): readonly HTMLElement[] =>
  formats.length === 0
    ? []
    : [element('p', { class: 'evidence-remark' }, `Recognised: ${formats.join(', ')}.`)];

const part = (title: string, content: HTMLElement | false): readonly HTMLElement[] =>
  content ? [element('h3', {}, title), content] : [];

const sentences = (all: readonly string[]): HTMLElement =>
  element('ul', {}, ...all.map((one) => element('li', {}, one)));

/** Commands that do more than ask. */
const restarts = /^shutdown|--firmware-setup|-Restart\b/;
const changes = /^(?:Install|Enable)-|^bcdedit \/set/;

function wayOn(command: string, link: HTMLElement): readonly HTMLElement[] {
  const care = restarts.test(command)
    ? 'This restarts the machine: save your work first.'
    : changes.test(command)
      ? 'This changes the machine; it counts after a restart.'
      : '';
  return [
    element('h3', {}, 'Run next'),
    element(
      'p',
      { class: 'evidence-next' },
      element('code', {}, command),
      element(
        'button',
        { type: 'button', class: 'evidence-button', 'data-copy': command },
        'Copy',
        element('span', { class: 'sr-only' }, ' this command'),
      ),
    ),
    ...(care === '' ? [] : [element('p', { class: 'evidence-remark' }, care)]),
    element('p', {}, 'Read on: ', link, '.'),
  ];
}
