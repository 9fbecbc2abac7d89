/** Where there is room for one design at a time: buttons that choose which. */
import type { Comparison } from '../../views/comparison.ts';

export interface DesignTabsProps {
  readonly comparison: Comparison;
  readonly shown: number;
  readonly onShow: (run: number) => void;
}

export function DesignTabs({ comparison, shown, onShow }: DesignTabsProps) {
  if (comparison.runs.length < 2) return null;
  return (
    <div className="design-tabs" role="group" aria-label="Design shown">
      {comparison.runs.map(({ context }, index) => (
        <button
          key={context.design.id}
          type="button"
          className="design-tab"
          aria-pressed={index === shown}
          onClick={() => onShow(index)}
        >
          {context.design.short}
        </button>
      ))}
    </div>
  );
}
