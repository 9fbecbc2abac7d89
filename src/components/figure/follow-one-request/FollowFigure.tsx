/** The island of “follow one request”: the player with this figure's parts. */
import { lazy } from 'preact/compat';
import { follow } from '../../../views/follow-one-request/subject.ts';
import type { FollowRun } from '../../../views/follow-one-request/run.ts';
import type { FigureParts } from '../parts.ts';
import { Player, type FigureProps } from '../Player.tsx';
import { BlastPanel } from './BlastPanel.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { Stage } from './Stage.tsx';

/** Fetched when a domain is chosen. */
const DomainCard = lazy(() =>
  import('./DomainCard.tsx').then((module) => ({ default: module.DomainCard })),
);

const parts: FigureParts<FollowRun> = {
  subject: follow,
  Stage,
  Details: DomainCard,
  Below: LedgerTable,
  panels: [
    {
      name: 'machines',
      words: 'Which domains still run',
      opensOnAction: true,
      View: BlastPanel,
    },
  ],
};

export const FollowFigure = (props: FigureProps) => <Player {...props} parts={parts} />;
