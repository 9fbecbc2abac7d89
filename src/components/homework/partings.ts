/** The partings of beliefs, ready for pages: both runs side by side, and the way to the true one. */
import { based } from '../../authoring/based.ts';
import { readCourse } from '../../authoring/course.ts';
import { MUTANTS } from '../../homework/mutants/register.ts';
import { partingOf, type Parting } from '../../homework/mutants/parting.ts';
import { createWorld } from '../../homework/world.ts';
import { fragmentOf } from '../../views/player/fragment.ts';

/** A parting as a page shows it. */
export interface ShownParting extends Pick<Parting, 'believes' | 'common' | 'truth' | 'belief'> {
  /** The lesson with the true run; at its place in the figure, where one shows it. */
  readonly href: string;
  readonly lesson: string;
}

let known: Promise<ReadonlyMap<string, ShownParting>> | undefined;

/** Partings by the misconception that leads to them; run once in a build. */
export function readPartings(): Promise<ReadonlyMap<string, ShownParting>> {
  known ??= makePartings();
  return known;
}

async function makePartings(): Promise<ReadonlyMap<string, ShownParting>> {
  const world = createWorld();
  const lessons = (await readCourse()).flatMap((part) => part.lessons);
  return new Map(
    MUTANTS.flatMap((mutant) => {
      const { believes, common, truth, belief, sight } = partingOf(mutant, world);
      const lesson = lessons.find(({ slug }) => slug === mutant.lesson);
      if (!lesson)
        throw new Error(`a mutant names the lesson ${mutant.lesson}, which is not there`);
      const page = based(import.meta.env.BASE_URL, `${lesson.id}/`);
      const href = sight ? `${page}${fragmentOf(sight.figure, sight.link)}` : page;
      const shown = { believes, common, truth, belief, href, lesson: lesson.title };
      return mutant.misconceptions.map((id) => [id, shown] as const);
    }),
  );
}
