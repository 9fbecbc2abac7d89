/**
 * Puts what the reader has done into the pages around lessons: ticks in the sidebar, rings on the course
 * map, the way back to where the reader stopped. Plain DOM, because these pages have no islands.
 */
import { progress } from '../../progress/browser.ts';
import type { ProgressData } from '../../progress/document.ts';
import { visit } from '../../progress/upkeep.ts';
import {
  lastPlace,
  lessonStanding,
  type ItemVersion,
  type LessonStanding,
} from '../../progress/standing.ts';
import { ringMarkup } from './ring.ts';

/** A lesson as the page names it. */
interface LessonMark {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  /** Its items as `id hash`. */
  readonly items: readonly string[];
}

const versions = (lesson: LessonMark): readonly ItemVersion[] =>
  lesson.items.map((text) => {
    const [name = '', hash = ''] = text.split(' ');
    return { id: `${lesson.slug}/${name}`, hash };
  });

/** What a tick says: “completed”, “3 of 7 done”, “begun”; '' for a lesson that is new. */
function words({ state, items, right, givenUp }: LessonStanding): string {
  if (state === 'done') return 'completed';
  if (state === 'new') return '';
  if (items === 0) return 'begun';
  return `${right} of ${items} done${givenUp > 0 ? `, ${givenUp} shown` : ''}`;
}

function drawTicks(lessons: readonly LessonMark[], data: ProgressData): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-progress-lesson]')) {
    const lesson = lessons.find(({ slug }) => slug === link.dataset['progressLesson']);
    const tick = link.querySelector<HTMLElement>('[data-progress-tick]');
    if (!lesson || !tick) continue;
    const standing = lessonStanding(data, lesson.slug, versions(lesson));
    const said = words(standing);
    tick.hidden = said === '';
    tick.dataset['state'] = standing.state;
    tick.innerHTML = ringMarkup(standing.right, standing.items, standing.state === 'done');
    const spoken = document.createElement('span');
    spoken.className = 'sr-only';
    spoken.textContent = ` (${said})`;
    tick.append(spoken);
    tick.title = said;
  }
}

function drawRings(lessons: readonly LessonMark[], data: ProgressData): void {
  for (const ring of document.querySelectorAll<HTMLElement>('progress-ring')) {
    const slugs = (ring.dataset['progressLessons'] ?? '').split(' ');
    const own = lessons.filter(({ slug }) => slugs.includes(slug));
    const standings = own.map((one) => lessonStanding(data, one.slug, versions(one)));
    const total = standings.reduce((sum, one) => sum + one.items, 0);
    const right = standings.reduce((sum, one) => sum + one.right, 0);
    const begun = standings.some(({ state }) => state !== 'new');
    ring.hidden = !begun || total === 0;
    ring.innerHTML = `${ringMarkup(right, total, right === total)}<span>${right} of ${total} exercises done</span>`;
  }
}

function drawContinue(lessons: readonly LessonMark[], data: ProgressData): void {
  const last = lastPlace(data);
  const lesson = lessons.find(({ slug }) => slug === last?.lesson);
  for (const place of document.querySelectorAll<HTMLElement>('[data-progress-continue]')) {
    place.hidden = !lesson;
    if (!lesson || !last) continue;
    const link = document.createElement('a');
    link.href =
      last.place === '' ? lesson.href : `${lesson.href}#${encodeURIComponent(last.place)}`;
    link.textContent = `Continue where you stopped: ${lesson.title}`;
    place.replaceChildren(link);
  }
}

/** The sections of a lesson and the items of its homework: places with an id that stays. */
const places = '.sl-heading-wrapper > [id], .homework-items > li';

/** The place that begins last above the middle of the window; '' before the first. */
function placeReached(): string {
  const middle = window.innerHeight / 2;
  const above = [...document.querySelectorAll<HTMLElement>(places)].filter(
    (one) => one.getBoundingClientRect().top < middle,
  );
  return above.at(-1)?.id ?? '';
}

/** Remembers the visit now, and the place whenever the page is left or has been still for a while. */
function remember(slug: string): void {
  const keeper = progress();
  const note = (): void => keeper.change(visit(slug, placeReached()));
  let still: ReturnType<typeof setTimeout> | undefined;
  keeper.change(visit(slug, ''));
  addEventListener('scroll', () => {
    clearTimeout(still);
    still = setTimeout(note, 2_000);
  });
  addEventListener('pagehide', note);
}

const element = document.getElementById('course-progress');
if (element) {
  const lessons = JSON.parse(element.dataset['lessons'] ?? '[]') as readonly LessonMark[];
  const current = element.dataset['lesson'];
  if (current) remember(current);
  progress().data.subscribe((data) => {
    drawTicks(lessons, data);
    drawRings(lessons, data);
    drawContinue(lessons, data);
  });
}
