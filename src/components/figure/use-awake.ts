/** Whether the page has woken up: false in the built page and while it hydrates, true from then on. */
import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

export const useAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
