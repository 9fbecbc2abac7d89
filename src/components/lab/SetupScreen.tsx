/** The medium’s setup, as short as it can be: which system, and the copying begins. */
import type { Screen } from '../../scenarios/installation/index.ts';

export interface SetupScreenProps {
  readonly images: Extract<Screen, { kind: 'setup' }>['images'];
  readonly onEnter: (text: string) => void;
}

export function SetupScreen({ images, onEnter }: SetupScreenProps) {
  return (
    <div className="lab-screen lab-setup">
      <p className="lab-setup-head">Which system is to be installed?</p>
      <ul>
        {images.map(({ image, label, input }, index) => (
          <li key={image.id}>
            <button
              type="button"
              data-lab-focus={index === 0 || undefined}
              onClick={() => onEnter(input)}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
      <p>
        Setup then takes the whole disk, copies its files, which the lab does in no time, and starts
        the machine from it. Questions of language, licence and password are left out.
      </p>
    </div>
  );
}
