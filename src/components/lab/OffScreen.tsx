/** The machine without power: its front, and what the lab has said last. */
import type { Form, Screen } from '../../scenarios/installation/index.ts';

export interface OffScreenProps {
  readonly form: Form;
  readonly exchanges: Screen['exchanges'];
}

export function OffScreen({ form, exchanges }: OffScreenProps) {
  const remark = exchanges.at(-1)?.line.startsWith(':') ? exchanges.at(-1)?.said : undefined;
  return (
    <div className="lab-screen lab-off">
      <svg viewBox="0 0 320 72" role="img" aria-label={`${form.model}, switched off`}>
        <rect className="lab-case" x="1" y="1" width="318" height="70" rx="3" />
        {[0, 1, 2, 3, 4, 5].map((bay) => (
          <rect
            key={bay}
            className="lab-bay"
            x={70 + bay * 38}
            y="14"
            width="32"
            height="44"
            rx="1"
          />
        ))}
        <circle className="lab-power" cx="34" cy="36" r="13" />
        <path className="lab-power-sign" d="M34 28v8M29 31.5a7 7 0 1 0 10 0" />
        <circle className="lab-lamp" cx="308" cy="14" r="3" />
      </svg>
      <p>
        The machine is off. Whatever was in memory is gone; what is on the disk and in the firmware
        is still there.
      </p>
      {remark?.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
