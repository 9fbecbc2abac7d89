/** The speed the reader chose last, in whichever figure, on whichever page. */
import { atom, onMount } from 'nanostores';
import { SPEEDS, type Speed } from '../../views/player/pace.ts';
import { useAtom } from '../use-atom.ts';
import { recall, remember } from './remember.ts';

const BUILT = 1;
const chosen = atom<Speed>(BUILT);
onMount(chosen, () => {
  const kept = recall('speed');
  const speed = kept === 'events' ? kept : SPEEDS.find((one) => String(one) === kept);
  if (speed !== undefined) chosen.set(speed);
});

function choose(speed: Speed): void {
  chosen.set(speed);
  remember('speed', String(speed));
}

/** 1× until something else is known. */
export const useSpeed = (): readonly [Speed, (speed: Speed) => void] => [
  useAtom(chosen, BUILT),
  choose,
];
