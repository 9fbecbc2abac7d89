/** The figure at a glance, for the gallery: one exit as a valley, and what it was in translated code. A picture only. */
import { baseView } from '../../../views/player/base-view.ts';
import { runsOf } from '../../../views/player/runs-of.ts';
import { longestOf, stripOf, UNITS } from '../../../views/vm-exit/strip.ts';
import { exitSubject } from '../../../views/vm-exit/subject.ts';
import { Way } from './Way.tsx';

const shown = { variants: 'translation-2005 vtx-2005 vtx-2012', settings: { act: 'portAccess' } };

export function Still() {
  const { runs } = runsOf(exitSubject, baseView(exitSubject, shown));
  const longest = longestOf(runs);
  const strips = runs.map(({ context }) => ({ context, strip: stripOf(context, longest) }));
  return (
    <>
      {strips.map(({ context, strip }) => (
        <svg
          key={context.way.id}
          viewBox={`0 0 ${UNITS} ${strip.height}`}
          preserveAspectRatio="none"
          width="100%"
          height={strip.deepest === 0 ? 34 : strip.height - 12}
          aria-hidden="true"
          focusable="false"
        >
          <Way strip={strip} context={context} />
        </svg>
      ))}
    </>
  );
}
