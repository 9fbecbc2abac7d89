/** The island of “Database under load”: a run to step through, and long ones that were measured. */
import { databaseSubject } from '../../../views/database/subject.ts';
import type { DatabaseRun } from '../../../views/database/run.ts';
import type { FigureParts } from '../parts.ts';
import { Player, type FigureProps } from '../Player.tsx';
import { BuiltContext, type Built } from './built.ts';
import { Load } from './Load.tsx';
import { Presets } from './Presets.tsx';
import { Stage } from './Stage.tsx';

const parts: FigureParts<DatabaseRun> = {
  subject: databaseSubject,
  Stage,
  Below: Load,
  panels: [
    {
      name: 'presets',
      words: 'Beside what was published in 2003 and 2009',
      opensOnAction: false,
      View: Presets,
    },
  ],
};

export const DatabaseFigure = ({ built, ...props }: FigureProps & { readonly built: Built }) => (
  <BuiltContext value={built}>
    <Player {...props} parts={parts} />
  </BuiltContext>
);
