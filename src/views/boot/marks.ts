/** The signs on a start: where the hypervisor takes over, what is refused, what the reader did. */
import { step } from '../../engine/units.ts';
import { FLOOR, type Floors } from './floors.ts';
import type { BootComparison } from './run.ts';

/** A sign at an event, with a word or two. */
export interface Mark {
  readonly sign: 'launch' | 'refused' | 'parent' | 'cut' | 'restart' | 'may' | 'mayNot';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The cursor right behind its event. */
  readonly cursor: number;
}

/** The signs of one run, in order. */
export function marksOf(
  comparison: BootComparison,
  run: number,
  { x, parentY, metalY }: Floors,
): readonly Mark[] {
  const one = comparison.runs[run];
  if (!one) return [];
  return comparison.moments.flatMap((moment): readonly Mark[] => {
    if (moment.run !== run) return [];
    const cursor = moment.index + 1;
    const at = { x: x(cursor), cursor };
    const state = one.stateAt(step(moment.row + 1));
    const floor = state.system === 'parent' ? parentY : metalY;
    switch (moment.kind) {
      case 'hypervisorLaunched':
        return [{ ...at, sign: 'launch', y: metalY + FLOOR.floor, text: '' }];
      case 'systemBecameParent':
        return [{ ...at, sign: 'parent', y: parentY, text: 'becomes the parent' }];
      case 'launchRefused': {
        const event = one.trace.detail[moment.row] ?? 0;
        const text = event > 0 ? `no launch: event ${event}` : 'no launch';
        return [{ ...at, sign: 'refused', y: metalY - FLOOR.floor / 2, text }];
      }
      case 'powerCut':
        return [{ ...at, sign: 'cut', y: parentY + FLOOR.floor / 2, text: 'power cut' }];
      case 'restartAsked':
        return [
          { ...at, sign: 'restart', y: parentY + FLOOR.floor / 2, text: `start ${state.starts}` },
        ];
      case 'touchTried': {
        const vain = moment.narration.class !== 'work';
        return [{ ...at, sign: vain ? 'mayNot' : 'may', y: floor + FLOOR.floor, text: '' }];
      }
      default:
        return [];
    }
  });
}
