/** The choices of free play: machine, time, system, and how both are found. */
import { formOf, type LabSetup } from '../../scenarios/installation/index.ts';
import {
  chosen,
  ERAS,
  FOUND,
  MACHINES,
  PLACES,
  systemsOf,
  type Choice,
} from '../../views/lab/choices.ts';

export interface FreePlayProps {
  readonly setup: LabSetup;
  readonly onSetup: (setup: LabSetup) => void;
}

export function FreePlay({ setup, onSetup }: FreePlayProps) {
  const fields: readonly (readonly [keyof LabSetup, string, readonly Choice[]])[] = [
    ['machine', 'Machine', MACHINES],
    ['era', 'Time', ERAS],
    ['system', 'On its disk', systemsOf(setup.era)],
    ...(setup.system === 'blank' ? [] : [['begins', 'Found', FOUND] as const]),
    ['session', 'You are', PLACES],
  ];
  return (
    <div className="lab-choices">
      {fields.map(([key, label, choices]) => (
        <label key={key}>
          <span>{label}</span>
          <select
            value={setup[key]}
            onChange={(event) => onSetup(chosen(setup, key, event.currentTarget.value))}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p className="lab-remark">{formOf(setup.machine, setup.era).about}</p>
    </div>
  );
}
