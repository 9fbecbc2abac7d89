/** What else can be done with a run: share it, take it along, see it as a table, report an error in it. */
import { useState } from 'react';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';

export interface MoreAction {
  readonly id: string;
  readonly label: string;
  readonly key?: string;
  readonly run: () => void;
}

export function MoreMenu({
  actions,
  reportUrl,
}: {
  readonly actions: readonly MoreAction[];
  readonly reportUrl: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Popup open={open} onOpen={setOpen} label="More" face={<Icon name="more" />} className="more">
      <ul className="more-list">
        {actions.map(({ id, label, key, run }) => (
          <li key={id}>
            <button
              type="button"
              className="more-option"
              data-more={id}
              onClick={() => {
                setOpen(false);
                run();
              }}
            >
              <span>{label}</span>
              {key && <kbd>{key}</kbd>}
            </button>
          </li>
        ))}
        <li>
          <a className="more-option" href={reportUrl}>
            Report an error in this run
          </a>
        </li>
      </ul>
    </Popup>
  );
}
