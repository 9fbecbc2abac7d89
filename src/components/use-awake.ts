/** Whether the page has woken up: false in the built page and while it hydrates, true from then on. */
import { useLayoutEffect, useState } from 'preact/compat';

export function useAwake(): boolean {
  const [awake, setAwake] = useState(false);
  useLayoutEffect(() => setAwake(true), []);
  return awake;
}
