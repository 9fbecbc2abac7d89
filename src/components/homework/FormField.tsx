/** Fields, each with a list to choose from. */
import type { PreparedForm } from '../../homework/prepared.ts';
import { chosenIn, withChoice } from './chosen.ts';

export interface FormFieldProps {
  readonly item: PreparedForm;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

export function FormField({ item, answer, onAnswer }: FormFieldProps) {
  const chosen = chosenIn(answer);
  return (
    <div className="item-form">
      {item.fields.map(({ id, label, options }) => {
        const value = chosen.get(id);
        return (
          <label key={id} className="item-field">
            <span>{label}</span>
            <select
              value={typeof value === 'string' ? value : ''}
              onChange={(event) => onAnswer(withChoice(answer, id, event.currentTarget.value))}
            >
              <option value="">choose</option>
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.text}
                </option>
              ))}
            </select>
            <span className="item-targets">
              To choose from: {options.map(({ text }) => text).join('; ')}.
            </span>
          </label>
        );
      })}
    </div>
  );
}
