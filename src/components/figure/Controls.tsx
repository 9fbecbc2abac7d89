/** What can be changed about the machines compared: fields drawn from the scenario's parameters, checked in words. */
import { memo, useId, useState } from 'react';
import { DESIGNS } from '../../model/designs/index.ts';
import { PARAMETERS } from '../../scenarios/follow-one-request/index.ts';
import type { RunLink } from '../../scenarios/link.ts';
import { problemOf, type IntegerParameter, type Parameter } from '../../scenarios/parameter.ts';
import { DESIGNS_MAX, type Act } from '../../views/player/player.ts';
import type { Inputs } from '../../views/player/runs-of.ts';

export interface ControlsProps {
  readonly inputs: Inputs;
  /** The untouched view. */
  readonly base: RunLink;
  readonly onChange: (what: Act) => void;
}

const fields = PARAMETERS.filter((parameter) => parameter.id !== 'design');

export const Controls = memo(function Controls({ inputs, base, onChange }: ControlsProps) {
  const { designs, settings } = inputs;
  const onSet = (id: string, value: string | number): void => onChange({ do: 'set', id, value });
  const full = designs.length >= DESIGNS_MAX;
  const changed =
    designs.join() !== base.designs.join() ||
    fields.some(({ id }) => settings[id] !== base.settings[id]);
  return (
    <div className="controls">
      <fieldset className="controls-designs">
        <legend>Designs, one to {DESIGNS_MAX}</legend>
        {DESIGNS.map((design) => {
          const on = designs.includes(design.id);
          const stuck = on ? designs.length === 1 : full;
          return (
            <label key={design.id} className="controls-design" data-off={stuck || undefined}>
              <input
                type="checkbox"
                value={design.id}
                checked={on}
                disabled={stuck}
                onChange={() =>
                  onChange({
                    do: 'compare',
                    designs: DESIGNS.map(({ id }) => id).filter((id) =>
                      id === design.id ? !on : designs.includes(id),
                    ),
                  })
                }
              />
              <span>
                {design.name}
                <span className="controls-era">{design.era}</span>
              </span>
            </label>
          );
        })}
        {full && <p className="figure-note">Four is the most; take one away to add another.</p>}
      </fieldset>
      <div className="controls-fields">
        {fields.map((parameter) => (
          <Field
            key={`${parameter.id}/${settings[parameter.id]}`}
            parameter={parameter}
            value={settings[parameter.id] ?? parameter.value}
            onSet={onSet}
          />
        ))}
      </div>
      <p>
        <button
          type="button"
          className="figure-button figure-button-worded"
          disabled={!changed}
          onClick={() => onChange({ do: 'open', view: base })}
        >
          Back to this figure’s own settings
        </button>
      </p>
    </div>
  );
});

interface FieldProps {
  readonly parameter: Parameter;
  readonly value: string | number;
  readonly onSet: (id: string, value: string | number) => void;
}

function Field({ parameter, value, onSet }: FieldProps) {
  const id = useId();
  if (parameter.kind === 'integer')
    return <IntegerField parameter={parameter} value={value} onSet={onSet} />;
  return (
    <div className="field">
      <label htmlFor={id}>{parameter.label}</label>
      <select
        id={id}
        className="figure-select"
        data-field={parameter.id}
        value={value}
        onChange={(event) => onSet(parameter.id, event.target.value)}
      >
        {parameter.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A number the reader types: used when it is in range, else refused in words. */
function IntegerField({
  parameter,
  value,
  onSet,
}: FieldProps & { readonly parameter: IntegerParameter }) {
  const id = useId();
  const [text, setText] = useState(String(value));
  const number = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN;
  const problem = problemOf(parameter, text.trim() === '' ? 'nothing' : number || text);
  return (
    <div className="field">
      <label htmlFor={id}>{parameter.label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        className="figure-number"
        data-field={parameter.id}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-range`}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => problem === null && number !== value && onSet(parameter.id, number)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && problem === null) onSet(parameter.id, number);
        }}
      />
      <p id={`${id}-range`} className={problem ? 'field-problem' : 'field-range'}>
        {problem ?? `${parameter.min} to ${parameter.max} ${parameter.unit}`}
      </p>
    </div>
  );
}
