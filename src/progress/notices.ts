/** What the reader is told when something cannot be kept. One notice of a kind at a time. */

export interface Notice {
  readonly kind: 'blocked' | 'full' | 'damaged' | 'newer';
  /** Whole sentences: what happened, what it means, what can be done. */
  readonly text: string;
  /** A text that the reader should be able to save, and the file name it gets. */
  readonly download?: { readonly name: string; readonly text: string };
}

/** The store cannot be used at all. */
export const blocked = (): Notice => ({
  kind: 'blocked',
  text: 'This browser does not let the page store anything. Everything works, but your answers go when you leave this page. Export them to keep them.',
});

/** The store refused a text. */
export const full = (): Notice => ({
  kind: 'full',
  text: 'The browser has no room left to store your answers. They are here until you leave this page. Export them to keep them.',
});

/** What was stored could not be read. `problem` completes “What was stored here …”. */
export const damaged = (problem: string, text: string, setAside: boolean): Notice => ({
  kind: 'damaged',
  text: `What was stored here ${problem}. ${
    setAside
      ? 'It was set aside, and you begin anew'
      : 'It was left where it is, and what you do now is here until you leave this page'
  }. If it mattered to you, save it: somebody may be able to read it.`,
  download: { name: 'ring-minus-one-damaged.txt', text },
});

/** What is stored was written by a newer version of the site. */
export const newer = (): Notice => ({
  kind: 'newer',
  text: 'Your progress was stored by a newer version of this site than the one in this tab. Reload the page. Until then nothing you do here is stored.',
});
