/** The island of “who runs next?”: the player with this figure's parts. */
import type { NextRun } from '../../../views/who-runs-next/run.ts';
import { nextSubject } from '../../../views/who-runs-next/subject.ts';
import type { FigureParts } from '../parts.ts';
import { Player, type FigureProps } from '../Player.tsx';
import { Shares } from './Shares.tsx';
import { Stage } from './Stage.tsx';

const parts: FigureParts<NextRun> = { subject: nextSubject, Stage, Below: Shares, panels: [] };

export const NextFigure = (props: FigureProps) => <Player {...props} parts={parts} />;
