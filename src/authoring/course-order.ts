/** Puts lessons into the order of the course and says what stands beside them in the sidebar. */

/** What the order needs to know about a lesson. */
export interface LessonInOrder {
  /** The id of its page: `lessons/type-1-and-type-2`. */
  readonly id: string;
  readonly title: string;
  /** The id of its part. */
  readonly part: string;
  /** Its place in the part. */
  readonly order: number;
  /** Minutes to read and to try, reckoned from its text. */
  readonly minutes: number;
}

/** What the order needs to know about a part. */
export interface PartInOrder {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly question: string;
}

/** A part with the lessons that exist, in order; each lesson knows its number in the whole course. */
export interface PartWithLessons<L extends LessonInOrder> extends PartInOrder {
  readonly lessons: readonly (L & { readonly number: number })[];
}

/** The parts that have lessons, in order, their lessons numbered from 1 through the whole course. */
export function courseOrder<L extends LessonInOrder>(
  parts: readonly PartInOrder[],
  lessons: readonly L[],
): readonly PartWithLessons<L>[] {
  let number = 0;
  return [...parts]
    .sort((a, b) => a.number - b.number)
    .map((part) => ({
      ...part,
      lessons: lessons
        .filter((lesson) => lesson.part === part.id)
        .sort((a, b) => a.order - b.order)
        .map((lesson) => ({ ...lesson, number: ++number })),
    }))
    .filter((part) => part.lessons.length > 0);
}
