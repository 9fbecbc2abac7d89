/** A run of the lab as text, as a reader would see it: who spoke is marked where it is not the machine. */
import type { Frozen } from '../../../src/engine/scenario.ts';
import { step } from '../../../src/engine/units.ts';
import {
  bootsOf,
  missionOf,
  runOf,
  ticksOf,
  type Exchange,
  type LabLog,
} from '../../../src/scenarios/installation/index.ts';
import { logOf, type Route } from '../../../src/scenarios/installation/routes/route.ts';

/** The lines of one exchange. */
export const linesOfExchange = ({ prompt, line, said }: Frozen<Exchange>): readonly string[] => [
  ...(prompt === '' && line === '' ? [] : [`${prompt}${line}`]),
  ...said.map(({ by, text }) => (by === 'lab' ? `  ~ ${text}` : text)),
];

/** The whole of a route: setup, screen by screen, starts, ticks, and what was met. */
export function transcriptOf(route: Route): string {
  const log = logOf(route);
  const run = runOf(log);
  const state = run.stateAt(run.steps);
  return [
    route.title,
    setupLine(log),
    '',
    ...bodyOf(log),
    '',
    ...bootsOf(run).map(
      ({ start, cold, ended }) => `start ${start}, ${cold ? 'cold' : 'warm'}: ${ended}`,
    ),
    ...ticksOf(missionOf(log.setup.mission), state, run.context).map(
      ({ done, text }) => `${done ? '[x]' : '[ ]'} ${text}`,
    ),
    `wrong turns: ${state.turns.join(', ') || 'none'}`,
    '',
  ]
    .map((text) => text.trimEnd())
    .join('\n');
}

const setupLine = ({ setup }: LabLog): string =>
  [setup.machine, setup.era, setup.system, setup.begins, setup.session].join(' · ');

/** Hands and exchanges in the order of the run. */
function bodyOf(log: LabLog): readonly string[] {
  const run = runOf(log);
  const { trace } = run;
  const lines: string[] = [];
  let shown = 0;
  for (let row = 0; row < trace.length; row += 1) {
    const { exchanges } = run.stateAt(step(row + 1));
    const text =
      trace.kind[row] === run.scenario.kinds['entered']
        ? log.inputs[trace.subject[row] ?? 0]?.text
        : undefined;
    if (text?.startsWith(':') && exchanges.at(-1)?.line !== text) lines.push(`<${text}>`);
    for (const exchange of exchanges.slice(shown)) lines.push(...linesOfExchange(exchange));
    shown = exchanges.length;
  }
  return lines;
}
