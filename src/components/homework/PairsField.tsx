/** Rows, each with a list to choose what it goes with: for matching, and for components in domains. */
import type { PreparedMatch, PreparedPlace } from '../../homework/prepared.ts';

export interface PairsFieldProps {
  readonly item: PreparedMatch | PreparedPlace;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

/** What has been chosen so far, by row. */
const chosenIn = (answer: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof answer === 'object' && answer !== null ? Object.entries(answer) : []);

export function PairsField({ item, answer, onAnswer }: PairsFieldProps) {
  const chosen = chosenIn(answer);
  const choose = (row: string, target: string): void => {
    const rest = [...chosen].filter(([id]) => id !== row);
    onAnswer(Object.fromEntries(target === '' ? rest : [...rest, [row, target]]));
  };
  return (
    <div className="item-pairs">
      {item.rows.map(({ id, text }) => {
        const value = chosen.get(id);
        return (
          <label key={id} className="item-pair">
            <span>{text}</span>
            <select
              aria-label={`${text}: ${item.label}`}
              value={typeof value === 'string' ? value : ''}
              onChange={(event) => choose(id, event.target.value)}
            >
              <option value="">choose the {item.label}</option>
              {item.targets.map((target) => (
                <option key={target.id} value={target.id}>
                  {target.text}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <p className="item-targets">
        To choose from: {item.targets.map(({ text }) => text).join('; ')}.
      </p>
    </div>
  );
}
