/** The island of “design your own hypervisor”: a bench above the picture of “follow one request”. */
import { PLAN_FIELDS, type PlanKey } from '../../../scenarios/own-design/plan.ts';
import type { FollowRun } from '../../../views/follow-one-request/run.ts';
import { ownSubject } from '../../../views/own-design/subject.ts';
import { BlastPanel } from '../follow-one-request/BlastPanel.tsx';
import { DomainCard } from '../follow-one-request/DomainCard.tsx';
import { Stage } from '../follow-one-request/Stage.tsx';
import type { FigureParts } from '../parts.ts';
import { Player, type FigureProps } from '../Player.tsx';
import { benchOf } from './Bench.tsx';
import { Comparison } from './Comparison.tsx';

const parts: FigureParts<FollowRun> = {
  subject: ownSubject,
  Above: benchOf(PLAN_FIELDS.map(({ id }) => id as PlanKey)),
  Stage,
  Details: DomainCard,
  Below: Comparison,
  panels: [
    {
      name: 'machines',
      words: 'Which domains still run',
      opensOnAction: true,
      View: BlastPanel,
    },
  ],
};

export const OwnFigure = (props: FigureProps) => <Player {...props} parts={parts} />;
