/** The list of keys, as a native dialog: Escape closes it and focus returns by itself. */
import { useEffect, useRef } from 'react';
import { KEYS } from '../../views/player/keys.ts';

export function KeysDialog({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog className="keys-dialog" ref={dialog} aria-label="Keys in a figure" onClose={onClose}>
      <p className="keys-title">Keys, while the focus is in the figure</p>
      <dl className="keys-list">
        {KEYS.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="figure-button figure-button-worded" onClick={onClose}>
        Close
      </button>
    </dialog>
  );
}
