/** Small notes above the scrubber: what the reader put into this run, predicted, or should know about it. */
import { useLayoutEffect, useRef } from 'preact/compat';
import type { Intervention } from '../../engine/scenario.ts';
import type { Subject } from '../../views/subject.ts';
import { Icon } from './Icon.tsx';
import type { GateState } from './use-gate.ts';

export interface ChipsProps {
  readonly subject: Subject;
  readonly interventions: readonly Intervention[];
  readonly gate: GateState | null;
  readonly problems: readonly string[];
  readonly canUndo: boolean;
  /** The run computed here is not the one the page was built with. */
  readonly differs: boolean;
  readonly onRemove: (index: number) => void;
  readonly onUndo: () => void;
  readonly onForget: () => void;
}

export function Chips(props: ChipsProps) {
  const { subject, interventions, gate, problems, canUndo, differs } = props;
  const prediction = gate && !gate.open ? predictionWords(gate) : null;
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef(false);
  // A button that is gone takes the focus with it, and the figure's keys: what takes it back gets it.
  useLayoutEffect(() => {
    if (!removed.current) return;
    removed.current = false;
    list.current?.querySelector<HTMLElement>('.chip-undo button')?.focus();
  });
  if (interventions.length + problems.length === 0 && !canUndo && !prediction && !differs)
    return null;
  return (
    <ul className="chips" ref={list} aria-label="About this run">
      {differs && (
        <li className="chip chip-bad" role="alert">
          This browser computed another run than the page was built with. Please report it.
        </li>
      )}
      {problems.length > 0 && (
        <li className="chip chip-warn" role="status">
          <span>The link was not read in full: {problems.join('; ')}.</span>
          <button type="button" className="chip-button" onClick={props.onForget}>
            Dismiss
          </button>
        </li>
      )}
      {interventions.map((one, index) => (
        <li key={`${one.at}/${one.subject}/${index}`} className="chip chip-crash">
          <span>{subject.did(one)}</span>
          <button
            type="button"
            className="chip-button"
            aria-label={`Remove: ${subject.did(one)}`}
            onClick={() => {
              removed.current = true;
              props.onRemove(index);
            }}
          >
            <span aria-hidden="true">×</span> remove
          </button>
        </li>
      ))}
      {prediction && <li className="chip chip-prediction">{prediction}</li>}
      {canUndo && (
        <li className="chip chip-undo">
          <button type="button" className="chip-button" onClick={props.onUndo}>
            <Icon name="undo" /> Undo
          </button>
        </li>
      )}
    </ul>
  );
}

const sureWords = { sure: 'sure', think: 'think so', guess: 'guess' } as const;

function predictionWords({ prediction, asked, revealed }: GateState): string | null {
  if (!prediction) return null;
  if (prediction.option === null) return '– prediction skipped';
  const chosen = asked.options.find((option) => option.id === prediction.option);
  const sign = revealed ? (chosen?.right ? '✓ ' : '✗ ') : '';
  const sure = prediction.confidence ? ` (${sureWords[prediction.confidence]})` : '';
  return `${sign}you predicted: ${chosen?.label ?? prediction.option}${sure}`;
}
