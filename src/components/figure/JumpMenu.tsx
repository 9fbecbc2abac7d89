/** Jumps to the next or previous event of a class. */
import { useState } from 'preact/compat';
import type { EventClass } from '../../scenarios/narration.ts';
import type { Comparison } from '../../views/comparison.ts';
import { jump } from '../../views/player/jumps.ts';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';

export interface JumpMenuProps {
  readonly comparison: Comparison;
  readonly cursor: number;
  readonly until: number;
  readonly onJump: (classes: readonly EventClass[], direction: 1 | -1) => void;
}

export function JumpMenu({ comparison, cursor, until, onJump }: JumpMenuProps) {
  const { moments, subject } = comparison;
  const [open, setOpen] = useState(false);
  return (
    <Popup
      open={open}
      onOpen={setOpen}
      stop
      label="Jump to an event"
      face={<Icon name="jump" />}
      className="jump"
    >
      <ul className="jump-list">
        {subject.jumps.map(({ id, label, classes }) => {
          const next = jump(moments, cursor, classes, 1);
          const previous = jump(moments, cursor, classes, -1);
          return (
            <li key={id}>
              <button
                type="button"
                className="figure-button"
                data-jump={`previous-${id}`}
                aria-label={`Previous ${label}`}
                disabled={previous === null}
                onClick={() => onJump(classes, -1)}
              >
                <Icon name="back" />
              </button>
              <button
                type="button"
                className="figure-button figure-button-worded"
                data-jump={`next-${id}`}
                disabled={next === null || next > until}
                onClick={() => onJump(classes, 1)}
              >
                Next {label}
              </button>
            </li>
          );
        })}
      </ul>
    </Popup>
  );
}
