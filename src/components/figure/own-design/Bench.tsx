/** The bench: a field for everything that can live in more than one place, and what the machine is then called. */
import { memo, useId, useMemo, type ComponentType } from 'preact/compat';
import { PLAN_FIELDS, type PlanKey } from '../../../scenarios/own-design/plan.ts';
import type { ChoiceParameter, Settings } from '../../../scenarios/parameter.ts';
import type { FollowRun } from '../../../views/follow-one-request/run.ts';
import { verdictOn, type Verdict } from '../../../views/own-design/verdict.ts';
import type { ViewProps } from '../parts.ts';

/** A bench with these fields of a plan. */
export function benchOf(keys: readonly PlanKey[]): ComponentType<ViewProps<FollowRun>> {
  const fields = PLAN_FIELDS.filter(({ id }) => keys.includes(id as PlanKey));
  return memo(function Bench({ inputs, onChange }: ViewProps<FollowRun>) {
    const { settings } = inputs;
    const verdict = useMemo(() => verdictOn(settings), [settings]);
    return (
      <section className="bench-plan" aria-label="Plan of your machine">
        <noscript>
          <Planned fields={fields} settings={settings} />
        </noscript>
        <div className="bench-fields">
          {fields.map((field) => (
            <Field
              key={field.id}
              field={field}
              settings={settings}
              replaced={verdict.instead.some(({ label }) => label === field.label)}
              onSet={(value) => onChange({ do: 'set', id: field.id, value })}
            />
          ))}
        </div>
        <Words verdict={verdict} />
      </section>
    );
  });
}

interface FieldProps {
  readonly field: ChoiceParameter;
  readonly settings: Settings;
  /** Something else had to be taken for it. */
  readonly replaced: boolean;
  readonly onSet: (value: string) => void;
}

function Field({ field, settings, replaced, onSet }: FieldProps) {
  const id = useId();
  return (
    <div className="field bench-field" data-replaced={replaced || undefined}>
      <label htmlFor={id}>{field.label}</label>
      <select
        id={id}
        className="figure-select"
        data-field={field.id}
        value={String(settings[field.id] ?? field.value)}
        onChange={(event) => onSet(event.currentTarget.value)}
      >
        {field.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface PlannedProps {
  readonly fields: readonly ChoiceParameter[];
  readonly settings: Settings;
}

/** The plan in words, for a page on which nothing can be chosen. */
const Planned = ({ fields, settings }: PlannedProps) => (
  <dl className="bench-planned">
    {fields.map(({ id, label, options, value }) => (
      <div key={id}>
        <dt>{label}</dt>
        <dd>{options.find((one) => one.value === (settings[id] ?? value))?.label}</dd>
      </div>
    ))}
  </dl>
);

/** What the machine is called, or that it cannot be and what is shown instead; why not is there to be read, not announced. */
function Words({ verdict }: { readonly verdict: Verdict }) {
  const { advice, instead, name } = verdict;
  return (
    <div className="bench-words">
      <div role="status">
        {advice.length > 0 && (
          <p>
            <b>So planned, it cannot work.</b> Shown is the nearest machine that does:{' '}
            {instead.map(({ label, choice }) => `“${label}”: ${choice}`).join('; ')}.
          </p>
        )}
        <p className="bench-name">{name}</p>
      </div>
      {advice.length > 0 && (
        <ul aria-label="Why it cannot work">
          {advice.map(({ problem, suggestion }) => (
            <li key={problem}>
              {capital(problem)}. The way out: {suggestion}.
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
