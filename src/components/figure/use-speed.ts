/** The speed the reader chose last, on whichever page. */
import { useEffect, useState } from 'react';
import { SPEEDS, type Speed } from '../../views/player/pace.ts';
import { recall, remember } from './remember.ts';

const isSpeed = (text: string | null): Speed | null =>
  text === 'events' ? text : (SPEEDS.find((one) => String(one) === text) ?? null);

/** 1× until something else is known. */
export function useSpeed(): readonly [Speed, (speed: Speed) => void] {
  const [speed, setSpeed] = useState<Speed>(1);
  useEffect(() => {
    const kept = isSpeed(recall('speed'));
    if (kept !== null) setSpeed(kept);
  }, []);
  return [
    speed,
    (next) => {
      setSpeed(next);
      remember('speed', String(next));
    },
  ];
}
