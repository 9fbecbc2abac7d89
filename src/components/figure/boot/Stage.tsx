/** The picture: each system's start on floors, one above the other, all on one order of events. */
import { memo, useContext, useLayoutEffect, useMemo, useRef } from 'preact/compat';
import { stepsAt, timeAt } from '../../../views/comparison.ts';
import { bootPictureOf } from '../../../views/boot/picture.ts';
import type { BootRun } from '../../../views/boot/run.ts';
import { standingWords, summaryOf } from '../../../views/boot/summary.ts';
import { FramesContext } from '../frames.ts';
import type { StageProps } from '../parts.ts';
import { useWidth } from '../use-width.ts';
import { BootSystemView } from './BootSystemView.tsx';

/** The width for which the page is built; the picture is laid out anew when it wakes up elsewhere. */
const builtWidth = 840;
/** Below this no name has room. */
const leastWidth = 120;

export const BootStage = memo(function BootStage(props: StageProps<BootRun>) {
  const { comparison, cursor, lit, veiled } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, builtWidth, leastWidth);
  const picture = useMemo(() => bootPictureOf(comparison, width), [comparison, width]);
  const frames = useContext(FramesContext);
  useLayoutEffect(
    () => frames.forEach((draw) => draw({ cursor, part: 0 })),
    [frames, picture, cursor],
  );
  const steps = stepsAt(comparison, cursor);
  const last = comparison.moments[cursor - 1];
  return (
    <div className="stage boot-stage" ref={frame} data-veiled={veiled || undefined}>
      {picture.systems.map((system) => {
        const run = comparison.runs[system.run];
        const rows = steps[system.run] ?? 0;
        if (!run) return null;
        return (
          <BootSystemView
            key={run.context.system.id}
            system={system}
            picture={picture}
            end={comparison.moments.length}
            cursor={cursor}
            named={last?.run === system.run ? last.narration.domains : none}
            lit={lit}
            summary={summaryOf(run, rows, timeAt(comparison, cursor))}
            tally={standingWords(run, rows)}
          />
        );
      })}
      <p className="figure-note">
        What stands on the hardware has the processor’s host mode; partitions stand side by side on
        the hypervisor, drawn one above the other. The order is documented, the times are assumed:
        not to scale.
      </p>
    </div>
  );
});

const none: readonly string[] = [];
