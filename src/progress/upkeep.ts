/** What every page writes by itself: where the reader is, and that old resets are done with. */
import { atLeast, type Change } from './change.ts';
import { lessonIn } from './document.ts';
import { normalized } from './merge.ts';

/** The reader is in a lesson, at the heading with the id `place` ('' for the top). */
export const visit =
  (lesson: string, place: string): Change =>
  (data, now) => {
    const record = lessonIn(data, lesson);
    const seen = atLeast(now, record.seen, (record.reset?.cut ?? -1) + 1);
    const lessons = { ...data.lessons, [lesson]: { ...record, seen, place: place.slice(0, 200) } };
    return normalized({ ...data, lessons });
  };

/** Hidden tries go for good when their reset is older than this: a week, in ms. */
export const UNDO_WINDOW = 7 * 24 * 3_600_000;

/** The document without what was reset so long ago that nobody will want it back. */
export const pruned: Change = (data, now) => ({
  ...data,
  items: Object.fromEntries(
    Object.entries(data.items).map(([id, record]) => {
      const { reset: last } = record;
      if (last === null || now - last.stamp < UNDO_WINDOW) return [id, record];
      const counts = ({ at }: { readonly at: number }): boolean => at > last.cut;
      return [
        id,
        { ...record, tries: record.tries.filter(counts), hints: record.hints.filter(counts) },
      ];
    }),
  ),
});
