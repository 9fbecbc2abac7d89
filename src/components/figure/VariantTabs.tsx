/** Where there is room for one variant at a time: buttons that choose which. */
import type { Comparison } from '../../views/comparison.ts';

export interface VariantTabsProps {
  readonly comparison: Comparison;
  readonly shown: number;
  readonly onShow: (run: number) => void;
}

export function VariantTabs({ comparison, shown, onShow }: VariantTabsProps) {
  const { variants, subject } = comparison;
  if (variants.length < 2) return null;
  const { variant } = subject.words;
  const label = `${variant.charAt(0).toUpperCase()}${variant.slice(1)} shown`;
  return (
    <div className="design-tabs" role="group" aria-label={label}>
      {variants.map(({ id, short }, index) => (
        <button
          key={id}
          type="button"
          className="design-tab"
          data-run={index}
          aria-pressed={index === shown}
          onClick={() => onShow(index)}
        >
          {short}
        </button>
      ))}
      {variants.length > 2 && (
        <span className="tabs-hint">Held sideways, the screen has room for all of them.</span>
      )}
    </div>
  );
}
