/** Rows, each with a list to choose what it goes with: for matching, and for components in domains. */
import type { PreparedMatch, PreparedPlace } from '../../homework/prepared.ts';
import { chosenIn, withChoice } from './chosen.ts';

export interface PairsFieldProps {
  readonly item: PreparedMatch | PreparedPlace;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

export function PairsField({ item, answer, onAnswer }: PairsFieldProps) {
  const chosen = chosenIn(answer);
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
              onChange={(event) => onAnswer(withChoice(answer, id, event.currentTarget.value))}
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
