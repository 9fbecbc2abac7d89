/** The course as the built site sees it: the parts that have lessons, in order. */
import { getCollection } from 'astro:content';
import { askedByText } from './asked.ts';
import { courseOrder } from './course-order.ts';
import { minutesToRead, roundedMinutes } from './time-needed.ts';

/** The lessons that are published, with what lists of them show. */
export async function publishedLessons() {
  const entries = await getCollection('docs', ({ data }) => import.meta.env.DEV || !data.draft);
  return entries.flatMap(({ id, data, body }) =>
    data.kind === 'lesson'
      ? [
          {
            id,
            slug: id.replace(/^lessons\//, ''),
            title: data.title,
            description: data.description,
            part: data.part,
            order: data.order,
            minutes: roundedMinutes(minutesToRead(askedByText(body ?? '').asked)),
            outcomes: data.outcomes,
            claims: data.claims,
            body: body ?? '',
          },
        ]
      : [],
  );
}

/** The parts of the course with their lessons, numbered through the course. */
export async function readCourse() {
  const parts = (await getCollection('parts')).map(({ data }) => data);
  return courseOrder(parts, await publishedLessons());
}
