/** What each lesson asks of a reader, from its text, its figures and its homework. */
import { readCourse } from '../../authoring/course.ts';
import { askedByText } from '../../authoring/asked.ts';
import type { Reading } from '../../authoring/reading.ts';
import type { Asked } from '../../authoring/time-needed.ts';
import { readSheets } from '../homework/sheets.ts';

/** A lesson with what it asks for. */
export interface AskedLesson {
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly reading: Reading;
  readonly asked: Asked;
}

/** All published lessons, in the order of the course. */
export async function askedLessons(): Promise<readonly AskedLesson[]> {
  const sheets = await readSheets();
  return (await readCourse())
    .flatMap((part) => part.lessons)
    .map(({ id, slug, number, title, body }) => {
      const { reading, asked } = askedByText(body);
      const items = sheets.get(slug)?.length ?? 0;
      return { id, slug, number, title, reading, asked: { ...asked, items } };
    });
}
