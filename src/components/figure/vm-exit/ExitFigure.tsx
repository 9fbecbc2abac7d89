/** The island of “anatomy of a VM exit”: the player with this figure's parts. */
import type { ExitRun } from '../../../views/vm-exit/run.ts';
import { exitSubject } from '../../../views/vm-exit/subject.ts';
import type { FigureParts } from '../parts.ts';
import { Player, type FigureProps } from '../Player.tsx';
import { Bill } from './Bill.tsx';
import { Stage } from './Stage.tsx';

const parts: FigureParts<ExitRun> = { subject: exitSubject, Stage, Below: Bill, panels: [] };

export const ExitFigure = (props: FigureProps) => <Player {...props} parts={parts} />;
