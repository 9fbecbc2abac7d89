/** The entries of the menu "More". */
import { useLayoutEffect, useRef } from 'preact/compat';
import { moreActions, type MoreInputs } from './more-actions.ts';
import { reportWithRun } from './report.ts';

export interface MoreListProps {
  readonly inputs: MoreInputs;
  /** Where an error is reported; the run is added to it. */
  readonly reportUrl: string;
  readonly onClose: () => void;
}

export function MoreList({ inputs, reportUrl, onClose }: MoreListProps) {
  const first = useRef<HTMLButtonElement>(null);
  // The menu was opened before its entries were there.
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <ul className="more-list">
      {moreActions(inputs).map(({ id, label, key, run }, index) => (
        <li key={id}>
          <button
            type="button"
            className="more-option"
            data-more={id}
            ref={index === 0 ? first : null}
            onClick={() => {
              onClose();
              run();
            }}
          >
            <span>{label}</span>
            {key && <kbd>{key}</kbd>}
          </button>
        </li>
      ))}
      <li>
        <a className="more-option" href={reportWithRun(reportUrl, inputs.link)}>
          Report an error in this run
        </a>
      </li>
    </ul>
  );
}
