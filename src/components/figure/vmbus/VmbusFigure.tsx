/** The island of “VMBus up close”: the player with this figure's parts. */
import type { VmbusRun } from '../../../views/vmbus/run.ts';
import { vmbusSubject } from '../../../views/vmbus/subject.ts';
import type { FigureParts } from '../parts.ts';
import { Player, type FigureProps } from '../Player.tsx';
import { LoadCurve } from './LoadCurve.tsx';
import { Stage } from './Stage.tsx';

const parts: FigureParts<VmbusRun> = {
  subject: vmbusSubject,
  Stage,
  panels: [
    {
      name: 'load',
      words: 'The same under other loads',
      opensOnAction: false,
      View: LoadCurve,
    },
  ],
};

export const VmbusFigure = (props: FigureProps) => <Player {...props} parts={parts} />;
