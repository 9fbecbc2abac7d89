/** The island of “who can touch what”: the player with this figure's parts. */
import { touchSubject } from '../../../views/who-can-touch/subject.ts';
import type { TouchRun } from '../../../views/who-can-touch/run.ts';
import type { FigureParts } from '../parts.ts';
import { Player, type FigureProps } from '../Player.tsx';
import { Matrix } from './Matrix.tsx';
import { Stage } from './Stage.tsx';

const parts: FigureParts<TouchRun> = { subject: touchSubject, Stage, Below: Matrix, panels: [] };

export const TouchFigure = (props: FigureProps) => <Player {...props} parts={parts} />;
