/** Below the items: take your progress along, bring it back, start anew, and undo that. */
import { useState, type ChangeEvent } from 'preact/compat';
import type { ProgressData } from '../../progress/document.ts';
import { FILE_NAME, fileText } from '../../progress/exchange.ts';
import { everything, reset, undoReset, type ResetScope } from '../../progress/record.ts';
import type { ItemVersion } from '../../progress/standing.ts';
import { saveText } from './save-text.ts';
import { takeFile } from './take-file.ts';
import { useProgress } from './use-progress.ts';

export interface ToolsProps {
  readonly lesson: string;
  readonly items: readonly ItemVersion[];
}

interface Done {
  readonly words: string;
  readonly undo?: { readonly scope: ResetScope; readonly before: ProgressData };
}

export function Tools({ lesson, items }: ToolsProps) {
  const { keeper } = useProgress();
  const [done, setDone] = useState<Done | null>(null);
  const start = (scope: ResetScope, words: string): void => {
    if (!keeper) return;
    const before = keeper.data.get();
    keeper.change(reset(scope));
    setDone({ words, undo: { scope, before } });
  };
  const undo = ({ scope, before }: NonNullable<Done['undo']>): void => {
    keeper?.change(undoReset(scope, before));
    setDone({ words: 'Everything is back as it was.' });
  };
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    if (!keeper) return;
    const words = await takeFile(keeper, event.currentTarget);
    if (words !== null) setDone({ words });
  };
  return (
    <div className="progress-tools">
      <p className="progress-privacy">
        Your answers stay in this browser; nothing is sent anywhere. You grade yourself: the keys
        are in this page.
      </p>
      <fieldset className="item-actions" disabled={!keeper}>
        <legend className="sr-only">Your progress</legend>
        <button
          type="button"
          className="item-button"
          onClick={() => {
            if (!keeper) return;
            saveText(FILE_NAME, fileText(keeper.data.get()), 'application/json');
            setDone({ words: 'Your progress was handed to the browser as a file.' });
          }}
        >
          Export my progress
        </button>
        <label className="item-button progress-import">
          Import a file
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => void take(event)}
          />
        </label>
        <button
          type="button"
          className="item-link"
          onClick={() =>
            start(
              { items: items.map(({ id }) => id), lessons: [lesson] },
              'This homework starts anew.',
            )
          }
        >
          Start this homework anew
        </button>
        <button
          type="button"
          className="item-link"
          onClick={() =>
            keeper && start(everything(keeper.data.get()), 'The whole course starts anew.')
          }
        >
          Start the whole course anew
        </button>
      </fieldset>
      <p className="progress-done" role="status">
        {done?.words}{' '}
        {done?.undo && (
          <button type="button" className="item-link" onClick={() => done.undo && undo(done.undo)}>
            Undo
          </button>
        )}
      </p>
    </div>
  );
}
