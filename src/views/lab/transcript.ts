/** A visit to the lab as text: what a hand did in brackets, what was typed behind its prompt, and what came. */
import type { Frozen } from '../../engine/scenario.ts';
import { step } from '../../engine/units.ts';
import {
  bootsOf,
  runOf,
  screenOf,
  type Exchange,
  type LabLog,
} from '../../scenarios/installation/index.ts';
import { KINDS } from '../../scenarios/installation/kinds.ts';
import { STARTS } from './starts.ts';

/** A part of a transcript, and who speaks: the machine, the lab about it, the reader’s hand, or a start. */
export interface Passage {
  readonly by: 'machine' | 'lab' | 'hand' | 'start' | 'typed';
  readonly text: string;
}

/** Everything that happened, in order. */
export function transcriptOf(log: LabLog): readonly Passage[] {
  const run = runOf(log);
  const boots = bootsOf(run);
  const passages: Passage[] = [];
  let shown = 0;
  for (let row = 0; row < run.trace.length; row += 1) {
    const boot = boots.find(({ from }) => from === row + 1);
    if (boot)
      passages.push({
        by: 'start',
        text: `Start ${boot.start}, ${boot.cold ? 'with the power new' : 'the power stayed'}: ${STARTS[boot.ended]}`,
      });
    if (run.trace.kind[row] === KINDS.entered) {
      const text = log.inputs[run.trace.subject[row] ?? -1]?.text ?? '';
      if (text.startsWith(':')) passages.push({ by: 'hand', text: handWords(run, row, text) });
    }
    const { exchanges } = run.stateAt(step(row + 1));
    passages.push(...exchanges.slice(shown).flatMap(exchangeWords));
    shown = exchanges.length;
  }
  return passages;
}

/** The label of the button that was pressed; the input itself where there was none. */
function handWords(run: ReturnType<typeof runOf>, row: number, text: string): string {
  const screen = screenOf(run.stateAt(step(row)), run.context);
  const buttons = screen.kind === 'setup' ? [...screen.actions, ...screen.images] : screen.actions;
  if (screen.kind === 'firmware') {
    const field = screen.fields.find(({ toggle }) => toggle === text);
    if (field) return `${field.label}: ${field.value === 'on' ? 'off' : 'on'}`;
  }
  return buttons.find(({ input }) => input === text)?.label ?? text.slice(1);
}

function exchangeWords({ prompt, line, said }: Frozen<Exchange>): readonly Passage[] {
  const typed =
    line === '' || line.startsWith(':') ? [] : [{ by: 'typed' as const, text: `${prompt}${line}` }];
  return [...typed, ...said.map(({ by, text }) => ({ by, text }))];
}

/** The transcript as one text. */
export const transcriptText = (log: LabLog): string =>
  transcriptOf(log)
    .map(({ by, text }) => (by === 'hand' || by === 'start' ? `[${text}]` : text))
    .join('\n');
