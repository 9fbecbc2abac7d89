/** What is open or chosen on a figure's desk besides the run itself: menus, panels, the design and domain looked at. */
import { useRef, useState, type RefObject } from 'react';
import type { Crashable } from '../../model/failure.ts';
import { crashChoices } from '../../scenarios/follow-one-request/index.ts';
import type { EventClass } from '../../scenarios/narration.ts';
import { timeAt, type FollowRun } from '../../views/comparison.ts';
import { jump } from '../../views/player/jumps.ts';
import { writeHistory } from './store.ts';
import { copyText } from './take-along.ts';
import type { PlayerState } from './use-player.ts';

export interface Desk {
  readonly crashing: boolean;
  readonly openCrashes: (open: boolean) => void;
  /** What the failure menu is limited to while a domain is selected; null for everything. */
  readonly only: readonly Crashable[] | null;
  readonly crash: (component: Crashable) => void;
  readonly jumpTo: (classes: readonly EventClass[], direction: 1 | -1) => void;
  readonly why: boolean;
  readonly toggleWhy: () => void;
  readonly table: boolean;
  readonly openTable: (open: boolean) => void;
  /** Opens the table and goes into it, or closes it. */
  readonly toggleTable: () => void;
  readonly region: RefObject<HTMLDivElement | null>;
  readonly keys: boolean;
  readonly showKeys: (open: boolean) => void;
  readonly notice: string;
  readonly say: (words: string) => void;
  readonly share: () => void;
  /** The design shown where there is room for one, by index. */
  readonly shown: number;
  readonly show: (run: number) => void;
  readonly selected: { readonly run: number; readonly domain: string } | null;
  /** Selects a domain, or puts its details away. */
  readonly select: (run: number, domain: string) => void;
}

export function useDesk(figure: string, state: PlayerState): Desk {
  const { comparison, seek, change, link } = state;
  const { cursor } = state.player.view;
  const region = useRef<HTMLDivElement>(null);
  const [crashing, setCrashing] = useState(false);
  const [why, setWhy] = useState(false);
  const [table, openTable] = useState(false);
  const [keys, showKeys] = useState(false);
  const [notice, say] = useState('');
  const [chosen, show] = useState(0);
  const [picked, setPicked] = useState<Desk['selected']>(null);
  const selected = picked && comparison.runs[picked.run] ? picked : null;

  const openCrashes = (open: boolean): void => {
    if (open) state.pause();
    setCrashing(open);
  };
  const crash = (component: Crashable): void => {
    setCrashing(false);
    change({ do: 'crash', component, at: timeAt(comparison, cursor) });
  };
  const jumpTo = (classes: readonly EventClass[], direction: 1 | -1): void => {
    const target = jump(comparison.moments, cursor, classes, direction);
    if (target !== null) seek(target);
  };
  const toggleTable = (): void => {
    openTable(!table);
    if (!table) requestAnimationFrame(() => region.current?.focus());
    // What had the focus goes away; the heading that opens it stays.
    else region.current?.closest('details')?.querySelector('summary')?.focus();
  };
  const share = (): void => {
    writeHistory(figure, link, 'push');
    void copyText(location.href).then((done) =>
      say(done ? 'Link copied.' : 'The link is in the address bar.'),
    );
  };
  const select = (run: number, domain: string): void =>
    setPicked(selected?.run === run && selected.domain === domain ? null : { run, domain });
  return {
    ...{ crashing, openCrashes, crash, jumpTo, share, region },
    ...{ why, toggleWhy: () => setWhy(!why), table, openTable, toggleTable },
    ...{ keys, showKeys, notice, say, show, selected, select },
    only: selected && crashableIn(comparison.runs[selected.run], selected.domain),
    shown: Math.min(chosen, comparison.runs.length - 1),
  };
}

/** The components that can be crashed in one domain of a run; null where there is none. */
function crashableIn(run: FollowRun | undefined, domain: string): readonly Crashable[] | null {
  const own = run ? crashChoices(run.context).filter((choice) => choice.domain?.id === domain) : [];
  return own.length > 0 ? own.map((choice) => choice.component) : null;
}
