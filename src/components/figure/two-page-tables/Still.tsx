/** The figure at a glance, for the gallery: a walk through both tables. A picture only. */
import { pagingSubject } from '../../../views/two-page-tables/subject.ts';
import { walkAt } from '../../../views/two-page-tables/walk-at.ts';
import { baseView } from '../../../views/player/base-view.ts';
import { runsOf } from '../../../views/player/runs-of.ts';
import { Cells } from './WalkGrid.tsx';

/** References made when the still was taken. */
const made = 17;

export function Still() {
  const written = { variants: 'nested', settings: { operations: 1 } };
  const { runs } = runsOf(pagingSubject, baseView(pagingSubject, written));
  const [run] = runs;
  return run ? (
    <div className="walk walk-still" aria-hidden="true">
      <Cells context={run.context} walk={walkAt(run, made + 1)} veiled={false} />
    </div>
  ) : null;
}
