/** Fields, each with a list to choose from; where there are symptoms, they stand above as a table. */
import type { PreparedForm } from '../../homework/prepared.ts';

export interface FormFieldProps {
  readonly item: PreparedForm;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

/** What has been chosen so far, by field. */
const chosenIn = (answer: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof answer === 'object' && answer !== null ? Object.entries(answer) : []);

export function FormField({ item, answer, onAnswer }: FormFieldProps) {
  const chosen = chosenIn(answer);
  const choose = (field: string, option: string): void => {
    const rest = [...chosen].filter(([id]) => id !== field);
    onAnswer(Object.fromEntries(option === '' ? rest : [...rest, [field, option]]));
  };
  return (
    <div className="item-form">
      {item.fields.map(({ id, label, options }) => {
        const value = chosen.get(id);
        return (
          <label key={id} className="item-field">
            <span>{label}</span>
            <select
              value={typeof value === 'string' ? value : ''}
              onChange={(event) => choose(id, event.target.value)}
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
