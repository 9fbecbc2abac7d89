/** The events of a run as a list of radio buttons, each with its time. */
import type { PreparedTrace } from '../../homework/prepared.ts';

export interface RowsFieldProps {
  readonly item: PreparedTrace;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

export function RowsField({ item, answer, onAnswer }: RowsFieldProps) {
  return (
    <div className="item-rows">
      {item.rows.map(({ id, at, text }) => (
        <label key={id} className="item-option item-event">
          <input
            type="radio"
            name={item.id}
            value={id}
            checked={answer === id}
            onChange={() => onAnswer(id)}
          />
          <span className="item-at">{at}</span>
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
