/** The island of “where do the drivers live, and what breaks?”: three fields to move things, and what a crash does then. */
import type { FollowRun } from '../../../views/follow-one-request/run.ts';
import { ownSubject } from '../../../views/own-design/subject.ts';
import { BlastPanel } from '../follow-one-request/BlastPanel.tsx';
import { DomainCard } from '../follow-one-request/DomainCard.tsx';
import { Stage } from '../follow-one-request/Stage.tsx';
import { benchOf } from '../own-design/Bench.tsx';
import type { FigureParts } from '../parts.ts';
import { Player, type FigureProps } from '../Player.tsx';
import { LossesTable } from './LossesTable.tsx';

const parts: FigureParts<FollowRun> = {
  subject: ownSubject,
  Above: benchOf(['driver', 'between', 'server', 'iommu']),
  Stage,
  Details: DomainCard,
  Below: LossesTable,
  panels: [
    {
      name: 'machines',
      words: 'Which domains still run',
      opensOnAction: true,
      View: BlastPanel,
    },
  ],
};

export const FaultFigure = (props: FigureProps) => <Player {...props} parts={parts} />;
