/** How fast it plays; can be changed while it does. */
import { SPEEDS, speedName, type Speed } from '../../views/player/pace.ts';

const all: readonly Speed[] = [...SPEEDS, 'events'];

export function SpeedSelect({
  speed,
  onSpeed,
}: {
  readonly speed: Speed;
  readonly onSpeed: (speed: Speed) => void;
}) {
  return (
    <label className="speed">
      <span className="sr-only">Speed</span>
      <select
        className="figure-select"
        value={String(speed)}
        title="Speed (. and ,)"
        onChange={(event) => {
          const chosen = all.find((one) => String(one) === event.currentTarget.value);
          if (chosen !== undefined) onSpeed(chosen);
        }}
      >
        {all.map((one) => (
          <option key={one} value={String(one)}>
            {speedName(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
