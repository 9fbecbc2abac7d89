/** The island of “the reboot that changes everything”: the player with this figure's parts. */
import { bootSubject } from '../../../views/boot/subject.ts';
import type { BootRun } from '../../../views/boot/run.ts';
import type { FigureParts } from '../parts.ts';
import { Player, type FigureProps } from '../Player.tsx';
import { BootStage } from './Stage.tsx';
import { ReachTable } from './ReachTable.tsx';

const parts: FigureParts<BootRun> = {
  subject: bootSubject,
  Stage: BootStage,
  Below: ReachTable,
  panels: [],
};

export const BootFigure = (props: FigureProps) => <Player {...props} parts={parts} />;
