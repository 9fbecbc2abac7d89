/** What happens when something is handed in. Loaded with the first use, together with its thread. */
import { copyText } from '../figure/take-along.ts';
import { drawAnswer, headline, type LessonLink } from './draw-answer.ts';
import { element } from './element.ts';
import { readElsewhere } from './reader-thread.ts';
import type { Given } from './reading.ts';
import { SAMPLES } from './samples.ts';

/** The parts of the page that an answer needs. */
interface Desk {
  readonly area: HTMLTextAreaElement;
  readonly status: HTMLElement;
  readonly answers: HTMLElement;
}

/** Counts questions, so that a late answer does not replace a newer one. */
let latest = 0;

/** Reads what is in the box. */
export const readPaste = (desk: Desk): Promise<void> =>
  read(desk, [{ name: undefined, content: desk.area.value }]);

/** Reads files, each by itself. */
export const readFiles = (desk: Desk, files: readonly File[]): Promise<void> =>
  read(
    desk,
    files.map((file) => ({ name: file.name, content: file })),
  );

/** Puts a sample into the box and reads it. */
export function readSample(desk: Desk, name: string): Promise<void> {
  desk.area.value = SAMPLES[name] ?? '';
  return readPaste(desk);
}

/** Empties box and answers. */
export function clear({ area, status, answers }: Desk): void {
  latest += 1;
  area.value = '';
  answers.replaceChildren();
  status.textContent = 'Cleared.';
  area.focus();
}

/** Copies a command and says whether that worked. */
export async function copy({ status }: Desk, command: string): Promise<void> {
  status.textContent = (await copyText(command))
    ? `Copied: ${command}`
    : 'The browser does not let this page copy. Select the command instead.';
}

async function read(desk: Desk, given: readonly Given[]): Promise<void> {
  latest += 1;
  const own = latest;
  desk.answers.replaceChildren();
  desk.status.textContent = 'Reading…';
  const readings = await Promise.all(given.map(readElsewhere));
  if (own !== latest) return;
  const [only] = readings;
  if (readings.length === 1 && only) {
    desk.status.textContent = headline(only);
    // The status line has said already why there is no answer.
    if (only.kind !== 'read') return;
  } else desk.status.textContent = `${readings.length} files. ${readings.map(headline).join(' ')}`;
  desk.answers.replaceChildren(
    ...readings.map((reading, place) => drawAnswer(reading, place + 1, lessonLink)),
  );
}

/** The table of all answers on this page has the address and the name of each lesson. */
const lessonLink: LessonLink = (lesson) => {
  const known = document.querySelector<HTMLAnchorElement>(
    `[data-lesson="${CSS.escape(lesson)}"] > a`,
  );
  return element('a', { href: known?.href }, known?.textContent.trim() ?? '');
};
