/** The player's buttons, in one order for eye, Tab and screen reader: reset, back, play, step, jump. */
import type { Comparison } from '../../views/comparison.ts';
import type { EventClass } from '../../scenarios/narration.ts';
import { Icon, type IconName } from './Icon.tsx';
import { JumpMenu } from './JumpMenu.tsx';
import { useRoving } from './use-roving.ts';

export interface ToolbarProps {
  readonly figure: string;
  readonly plays: boolean;
  readonly cursor: number;
  readonly until: number;
  readonly comparison: Comparison;
  /** The run is held by a question. */
  readonly held: boolean;
  /** The cursor at which the reader is asked, if anywhere. */
  readonly gate: number | null;
  readonly onSeek: (cursor: number) => void;
  readonly onReset: () => void;
  readonly onBack: () => void;
  readonly onToggle: () => void;
  readonly onStep: () => void;
  readonly onJump: (classes: readonly EventClass[], direction: 1 | -1) => void;
}

export function Toolbar(props: ToolbarProps) {
  const { plays, cursor, until, held } = props;
  const { ref, onKeyDown } = useRoving<HTMLDivElement>('horizontal');
  const why = held ? ': answer the question first, or skip it' : '';
  const atEnd = cursor >= until;
  return (
    <div
      className="toolbar"
      role="toolbar"
      aria-label="Player"
      aria-controls={props.figure}
      tabIndex={-1}
      ref={ref}
      onKeyDown={onKeyDown}
    >
      <Tool name="reset" label="Back to the start" off={cursor === 0} onClick={props.onReset} />
      <Tool name="back" label="One event back (J)" off={cursor === 0} onClick={props.onBack} />
      <Tool
        name={plays ? 'pause' : 'play'}
        label={plays ? 'Pause (K)' : `Play (K)${why}`}
        off={held && atEnd}
        primary
        onClick={props.onToggle}
      />
      <Tool name="step" label={`One event forward (L)${why}`} off={atEnd} onClick={props.onStep} />
      <JumpMenu
        comparison={props.comparison}
        cursor={cursor}
        until={until}
        gate={props.gate}
        onSeek={props.onSeek}
        onJump={props.onJump}
      />
    </div>
  );
}

interface ToolProps {
  readonly name: IconName;
  readonly label: string;
  /** It can be reached, but does nothing now. */
  readonly off: boolean;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

function Tool({ name, label, off, primary, onClick }: ToolProps) {
  return (
    <button
      type="button"
      data-stop
      data-tool={name === 'pause' ? 'play' : name}
      className={`figure-button${primary ? ' figure-button-primary' : ''}`}
      aria-label={label}
      aria-disabled={off}
      title={label}
      onClick={() => !off && onClick()}
    >
      <Icon name={name} />
    </button>
  );
}
