/** What is open or chosen on a figure's desk besides the run itself: menus, panels, the variant and place looked at. */
import { useRef, useState, type RefObject } from 'preact/compat';
import type { EventClass } from '../../scenarios/narration.ts';
import { timeAt, type Comparison } from '../../views/comparison.ts';
import { jump } from '../../views/player/jumps.ts';
import { writeHistory } from './store.ts';
import { copyText } from './take-along.ts';
import type { PlayerState } from './use-player.ts';

export interface Desk {
  readonly acting: boolean;
  readonly openActions: (open: boolean) => void;
  /** What the menu of actions is limited to while a place is selected or chosen; null for everything. */
  readonly only: readonly string[] | null;
  readonly act: (action: string) => void;
  readonly jumpTo: (classes: readonly EventClass[], direction: 1 | -1) => void;
  readonly why: boolean;
  readonly toggleWhy: () => void;
  readonly table: boolean;
  readonly openTable: (open: boolean) => void;
  /** It was opened to be gone into. */
  readonly entered: boolean;
  /** Opens the table and goes into it, or closes it. */
  readonly toggleTable: () => void;
  readonly region: RefObject<HTMLDivElement>;
  readonly keys: boolean;
  readonly showKeys: (open: boolean) => void;
  readonly notice: string;
  readonly say: (words: string) => void;
  readonly share: () => void;
  /** The variant shown where there is room for one, by index. */
  readonly shown: number;
  readonly show: (run: number) => void;
  readonly selected: { readonly run: number; readonly place: string } | null;
  /** Selects a place, or puts its details away. */
  readonly select: (run: number, place: string) => void;
  /** Opens the menu of actions with what can be done at a place; false where that is nothing. */
  readonly listAt: (run: number, place: string) => boolean;
  /** Has the menu show everything again; null where it does, or details are open. */
  readonly listAll: (() => void) | null;
}

export function useDesk(figure: string, state: PlayerState): Desk {
  const { comparison, seek, change, link } = state;
  const { cursor } = state.player.view;
  const region = useRef<HTMLDivElement>(null);
  const [acting, setActing] = useState(false);
  const [why, setWhy] = useState(false);
  const [table, setTable] = useState(false);
  const [entered, setEntered] = useState(false);
  const [keys, showKeys] = useState(false);
  const [notice, say] = useState('');
  const [chosen, show] = useState(0);
  const [picked, setPicked] = useState<Desk['selected']>(null);
  const selected = picked && comparison.runs[picked.run] ? picked : null;
  const [listed, setListed] = useState<Desk['selected']>(null);
  const limit = listed ?? selected;

  const openActions = (open: boolean): void => {
    if (open && comparison.subject.actions.length === 0) return;
    if (open) state.pause();
    setActing(open);
    setListed(null);
  };
  const listAt = (run: number, place: string): boolean => {
    if (actionsAt(comparison, { run, place }) === null) return false;
    openActions(true);
    setListed({ run, place });
    return true;
  };
  const act = (action: string): void => {
    setActing(false);
    change({ do: 'action', action, at: timeAt(comparison, cursor) });
  };
  const jumpTo = (classes: readonly EventClass[], direction: 1 | -1): void => {
    const target = jump(comparison.moments, cursor, classes, direction);
    if (target !== null) seek(target);
  };
  const openTable = (open: boolean): void => {
    setTable(open);
    if (!open) setEntered(false);
  };
  const toggleTable = (): void => {
    setTable(!table);
    setEntered(!table);
    // What had the focus goes away; the heading that opens it stays.
    if (table) region.current?.closest('details')?.querySelector('summary')?.focus();
  };
  const share = (): void => {
    writeHistory(figure, link, 'push');
    void copyText(location.href).then((done) =>
      say(done ? 'Link copied.' : 'The link is in the address bar.'),
    );
  };
  const select = (run: number, place: string): void =>
    setPicked(selected?.run === run && selected.place === place ? null : { run, place });
  return {
    ...{ acting, openActions, act, jumpTo, share, region },
    ...{ why, toggleWhy: () => setWhy(!why), table, entered, openTable, toggleTable },
    ...{ keys, showKeys, notice, say, show, selected, select, listAt },
    only: limit && actionsAt(comparison, limit),
    listAll: listed && (() => openActions(true)),
    shown: Math.min(chosen, comparison.runs.length - 1),
  };
}

/** The actions that can be done at one place of a run; null where there is none. */
function actionsAt(
  { subject, runs }: Comparison,
  { run, place }: NonNullable<Desk['selected']>,
): readonly string[] | null {
  const one = runs[run];
  const own = one ? subject.actions.filter((action) => action.place(one)?.id === place) : [];
  return own.length > 0 ? own.map(({ id }) => id) : null;
}
