/** The island of “two page tables”: the player with this figure's parts. */
import { pagingSubject } from '../../../views/two-page-tables/subject.ts';
import type { PagingRun } from '../../../views/two-page-tables/run.ts';
import type { FigureParts } from '../parts.ts';
import { Player, type FigureProps } from '../Player.tsx';
import { PagingLedgerTable } from './PagingLedgerTable.tsx';
import { PagingStage } from './Stage.tsx';
import { VerdictTable } from './VerdictTable.tsx';

const parts: FigureParts<PagingRun> = {
  subject: pagingSubject,
  Stage: PagingStage,
  Below: PagingLedgerTable,
  panels: [
    {
      name: 'verdict',
      words: 'Where each way of paging wins',
      opensOnAction: false,
      View: VerdictTable,
    },
  ],
};

export const PagingFigure = (props: FigureProps) => <Player {...props} parts={parts} />;
