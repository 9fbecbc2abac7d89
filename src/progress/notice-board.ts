/** The notices that stand at the moment, at most one of a kind. */
import { atom, type ReadableAtom } from 'nanostores';
import type { Notice } from './notices.ts';

export interface NoticeBoard {
  readonly shown: ReadableAtom<readonly Notice[]>;
  /** Puts a notice up, in place of one of its kind. */
  tell(notice: Notice): void;
  /** Takes the notice of a kind down, if there is one. */
  untell(kind: Notice['kind']): void;
  has(kind: Notice['kind']): boolean;
}

/** An empty board. */
export function createNoticeBoard(): NoticeBoard {
  const shown = atom<readonly Notice[]>([]);
  const without = (gone: Notice['kind']) => shown.get().filter(({ kind }) => kind !== gone);
  const has = (wanted: Notice['kind']) => shown.get().some(({ kind }) => kind === wanted);
  return {
    shown,
    has,
    tell: (notice) => shown.set([...without(notice.kind), notice]),
    untell: (kind) => {
      if (has(kind)) shown.set(without(kind));
    },
  };
}
