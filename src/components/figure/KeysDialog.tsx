/** The list of keys and of the slider's marks, as a native dialog: Escape closes it and focus returns by itself. */
import { useLayoutEffect, useRef } from 'preact/compat';
import { keysOf } from '../../views/player/keys.ts';
import { TICK_SHAPES, tickWord, type TickClass } from '../../views/player/ticks.ts';
import type { Subject } from '../../views/subject.ts';

const marks = Object.keys(TICK_SHAPES) as readonly TickClass[];

export interface KeysDialogProps {
  readonly subject: Subject;
  readonly onClose: () => void;
}

export function KeysDialog({ subject, onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const own = dialog.current;
    own?.showModal();
    return () => own?.close();
  }, []);
  return (
    <dialog className="keys-dialog" ref={dialog} aria-label="Keys in a figure" onClose={onClose}>
      <p className="keys-title">Keys, while the focus is in the figure</p>
      <dl className="keys-list">
        {keysOf(subject).map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="keys-title">Marks above the slider</p>
      <ul className="keys-marks">
        {marks.map((kind) => (
          <li key={kind}>
            <svg width="12" height="12" viewBox="-2 -2 12 12" aria-hidden="true">
              <path className={`tick tick-${kind}`} d={TICK_SHAPES[kind].d} />
            </svg>
            {tickWord(subject, kind)}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="figure-button figure-button-worded"
        onClick={() => dialog.current?.close()}
      >
        Close
      </button>
    </dialog>
  );
}
