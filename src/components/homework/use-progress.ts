/** The kept progress in a component: nothing on the server and in the first render, then what is kept. */
import { progress } from '../../progress/browser.ts';
import { emptyData, type ProgressData } from '../../progress/document.ts';
import type { Keeper } from '../../progress/keeper.ts';
import type { Notice } from '../../progress/notices.ts';
import { useAtom } from '../use-atom.ts';
import { useAwake } from '../use-awake.ts';

export interface Progress {
  /** Null until the component has woken up in a browser. */
  readonly keeper: Keeper | null;
  readonly data: ProgressData;
  readonly notices: readonly Notice[];
}

const nothing = emptyData();
const silence: readonly Notice[] = [];

/** Progress as it is now; the component is drawn again when it changes, in whichever tab. */
export function useProgress(): Progress {
  const keeper = useAwake() ? progress() : null;
  const data = useAtom(keeper?.data, nothing);
  const notices = useAtom(keeper?.notices, silence);
  return { keeper, data, notices };
}
