/** First-in first-out queues of threads and workers, as links between them: nothing is ever allocated. */
import type { HostState } from './state.ts';

/** Puts an entity at the end of a queue; it must be in none. */
export function enqueue(state: HostState, queue: number, entity: number): void {
  const last = state.tail[queue]!;
  if (last < 0) state.head[queue] = entity;
  else state.next[last] = entity;
  state.tail[queue] = entity;
  state.next[entity] = -1;
  state.length[queue]! += 1;
}

/** Puts an entity before all others of a queue; it must be in none. */
export function putFirst(state: HostState, queue: number, entity: number): void {
  const first = state.head[queue]!;
  state.head[queue] = entity;
  state.next[entity] = first;
  if (first < 0) state.tail[queue] = entity;
  state.length[queue]! += 1;
}

/** Takes the first entity of a queue; −1 when there is none. */
export function dequeue(state: HostState, queue: number): number {
  const first = state.head[queue]!;
  if (first < 0) return -1;
  const second = state.next[first]!;
  state.head[queue] = second;
  if (second < 0) state.tail[queue] = -1;
  state.next[first] = -1;
  state.length[queue]! -= 1;
  return first;
}

/** Takes an entity out of a queue, wherever it stands; false when it is not there. */
export function extract(state: HostState, queue: number, entity: number): boolean {
  let before = -1;
  for (let at = state.head[queue]!; at >= 0; at = state.next[at]!) {
    if (at === entity) {
      const after = state.next[at]!;
      if (before < 0) state.head[queue] = after;
      else state.next[before] = after;
      if (after < 0) state.tail[queue] = before;
      state.next[at] = -1;
      state.length[queue]! -= 1;
      return true;
    }
    before = at;
  }
  return false;
}
