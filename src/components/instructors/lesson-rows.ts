/** What the instructors' page knows of each lesson: its items by kind and level, and which outcome each meets. */
import { based } from '../../authoring/based.ts';
import { readCourse } from '../../authoring/course.ts';
import { CAPSTONES } from '../../homework/capstones.ts';
import type { PreparedItem } from '../../homework/prepared.ts';
import type { Place } from '../claims/read-claims.ts';
import { readSheets } from '../homework/sheets.ts';
import { anchorOf } from '../homework/Summary.tsx';

/** The kinds of item as a reader meets them, in the order of the table. */
export const itemKinds = [
  'choice',
  'choices',
  'numeric',
  'order',
  'goal',
  'match',
  'place',
  'text',
  'trace',
  'diagnose',
  'policy',
  'plan',
] as const satisfies readonly PreparedItem['kind'][];
/** The levels, from remembering up. */
export const itemLevels = ['recall', 'reason', 'apply'] as const;

/** A lesson that has homework or may get some. */
export interface LessonRow extends Place {
  readonly slug: string;
  readonly number: number;
  readonly minutes: number;
  readonly items: readonly PreparedItem[];
  readonly sheet: string;
  /** Each outcome with the items that ask for it. */
  readonly outcomes: readonly { readonly text: string; readonly items: readonly Place[] }[];
}

/** A capstone with its answer sheet. */
export interface CapstoneRow extends Place {
  readonly slug: string;
  readonly items: readonly PreparedItem[];
  readonly sheet: string;
}

/** The capstones, in their order. */
export async function capstoneRows(): Promise<readonly CapstoneRow[]> {
  const base = import.meta.env.BASE_URL;
  const sheets = await readSheets();
  return CAPSTONES.map(({ slug, name, title }) => ({
    ...{ slug, title, items: sheets.get(slug) ?? [] },
    href: based(base, `capstones/${name}/`),
    sheet: based(base, `instructors/${slug}/`),
  }));
}

/** All published lessons, in the order of the course. */
export async function lessonRows(): Promise<readonly LessonRow[]> {
  const base = import.meta.env.BASE_URL;
  const sheets = await readSheets();
  const lessons = (await readCourse()).flatMap((part) => part.lessons);
  return lessons.map(({ id, slug, title, number, minutes, outcomes }) => {
    const href = based(base, `${id}/`);
    const items = sheets.get(slug) ?? [];
    const placeOf = (item: PreparedItem): Place => ({
      href: `${href}#${anchorOf(item.id)}`,
      title: item.title,
    });
    return {
      href,
      slug,
      title,
      number,
      minutes,
      items,
      sheet: based(base, `instructors/${slug}/`),
      outcomes: outcomes.map((outcome) => ({
        text: outcome.text,
        items: items.filter((item) => item.outcomes.includes(outcome.id)).map(placeOf),
      })),
    };
  });
}
