/** The firmware’s setup: fields by keyboard or by hand, and the help of the one that is chosen. */
import { useId, useRef, useState } from 'preact/compat';
import type { Form, Screen } from '../../scenarios/installation/index.ts';

export interface FirmwareScreenProps {
  readonly screen: Extract<Screen, { kind: 'firmware' }>;
  readonly form: Form;
  readonly onEnter: (text: string) => void;
}

const VALUES = { on: 'Enabled', off: 'Disabled' } as const;

export function FirmwareScreen({ screen, form, onEnter }: FirmwareScreenProps) {
  const help = useId();
  const [chosen, choose] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { fields } = screen;
  const field = fields[chosen];

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveTo(chosen + 1),
    ArrowUp: () => moveTo(chosen - 1),
    F10: () => onEnter(':save'),
    Escape: () => onEnter(':discard'),
  };
  function moveTo(index: number): void {
    const next = (index + fields.length) % fields.length;
    list.current?.querySelectorAll('button')[next]?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return (
    <div className="lab-screen lab-firmware">
      <p className="lab-firmware-head">
        {form.bios} <span>Advanced: processor</span>
      </p>
      <div className="lab-firmware-body">
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows are a short way beside Tab; every field and key has a button */}
        <div className="lab-fields" ref={list} onKeyDown={onKeyDown}>
          {fields.map(({ id, label, value, changed, toggle }, index) => (
            <button
              key={id}
              type="button"
              className="lab-field"
              aria-pressed={value === 'on'}
              aria-describedby={help}
              data-lab-focus={index === 0 || undefined}
              data-changed={changed}
              onFocus={() => choose(index)}
              onClick={() => onEnter(toggle)}
            >
              <span>{label}</span>{' '}
              <span className="lab-value">
                [{VALUES[value]}]{changed && <span className="lab-changed"> not saved</span>}
              </span>
            </button>
          ))}
        </div>
        <p className="lab-field-help" id={help}>
          {field?.help}
          {field?.coldStart && ' The processor learns of a change when the power comes back.'}
        </p>
      </div>
      <p className="lab-keys">
        <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Enter</kbd> change · <kbd>F10</kbd> save and restart
        · <kbd>Esc</kbd> leave without saving
      </p>
    </div>
  );
}
