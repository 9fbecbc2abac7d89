/** What can be changed about the runs compared: fields drawn from the subject's parameters, checked in words. */
import { memo, useId, useState } from 'preact/compat';
import type { RunLink } from '../../scenarios/link.ts';
import { problemOf, type IntegerParameter, type Parameter } from '../../scenarios/parameter.ts';
import { VARIANTS_MAX, type Act } from '../../views/player/player.ts';
import type { Inputs } from '../../views/player/runs-of.ts';
import { fieldsOf, type Subject } from '../../views/subject.ts';

export interface ControlsProps {
  readonly subject: Subject;
  readonly inputs: Inputs;
  /** The untouched view. */
  readonly base: RunLink;
  readonly onChange: (what: Act) => void;
}

export const Controls = memo(function Controls(props: ControlsProps) {
  const { subject, inputs, base, onChange } = props;
  const { designs, settings } = inputs;
  const fields = fieldsOf(subject);
  const onSet = (id: string, value: string | number): void => onChange({ do: 'set', id, value });
  const changed =
    designs.join() !== base.designs.join() ||
    fields.some(({ id }) => settings[id] !== base.settings[id]);
  return (
    <div className="controls">
      {subject.variants.length > 1 && (
        <Variants subject={subject} chosen={designs} onChange={onChange} />
      )}
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

interface VariantsProps {
  readonly subject: Subject;
  readonly chosen: readonly string[];
  readonly onChange: (what: Act) => void;
}

function Variants({ subject, chosen, onChange }: VariantsProps) {
  const full = chosen.length >= VARIANTS_MAX;
  const all = subject.variants.map(({ id }) => id);
  const { variants: many } = subject.words;
  const toggle = (id: string): void => {
    const on = chosen.includes(id);
    const designs = all.filter((one) => (one === id ? !on : chosen.includes(one)));
    onChange({ do: 'compare', designs });
  };
  return (
    <fieldset className="controls-designs">
      <legend>
        {many.charAt(0).toUpperCase()}
        {many.slice(1)}, one to {Math.min(VARIANTS_MAX, all.length)}
      </legend>
      {subject.variants.map(({ id, name, note }) => {
        const on = chosen.includes(id);
        const stuck = on ? chosen.length === 1 : full;
        return (
          <label key={id} className="controls-design" data-off={stuck || undefined}>
            <input
              type="checkbox"
              value={id}
              checked={on}
              disabled={stuck}
              onChange={() => toggle(id)}
            />
            <span>
              {name}
              {note !== '' && <span className="controls-era">{note}</span>}
            </span>
          </label>
        );
      })}
      {full && all.length > VARIANTS_MAX && (
        <p className="figure-note">Four is the most; take one away to add another.</p>
      )}
    </fieldset>
  );
}

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
        onChange={(event) => onSet(parameter.id, event.currentTarget.value)}
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
        onChange={(event) => setText(event.currentTarget.value)}
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
