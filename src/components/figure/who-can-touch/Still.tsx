/** The figure at a glance, for the gallery: a hostile parent and what it reaches. A picture only. */
import { baseView } from '../../../views/player/base-view.ts';
import { runsOf } from '../../../views/player/runs-of.ts';
import { touchPictureOf } from '../../../views/who-can-touch/picture.ts';
import { touchSubject } from '../../../views/who-can-touch/subject.ts';
import { Strip } from './Strip.tsx';

export function Still() {
  const { runs } = runsOf(touchSubject, baseView(touchSubject, { variants: 'parent' }));
  const [run] = runs;
  return run ? (
    <Strip picture={touchPictureOf(run, run.trace.length)} lit={null} summary={null} />
  ) : null;
}
