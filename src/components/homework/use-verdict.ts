/** What is said about an item's last try: at once when it is handed in, and again on a later visit. */
import { useLayoutEffect, useState } from 'preact/compat';
import type { PreparedItem } from '../../homework/prepared.ts';
import type { Verdict } from '../../homework/verdict.ts';
import type { Try } from '../../progress/document.ts';
import type { ItemStanding } from '../../progress/standing.ts';
import { judge } from './judge.ts';
import { parsed } from './parsed.ts';

/** Something said, and the try it is about; null where what was handed in did not count as one. */
interface Said {
  readonly verdict: Verdict;
  readonly about: string | null;
}

/** The verdict that holds now, and a way to say one. */
export function useVerdict(
  item: PreparedItem,
  { tries }: ItemStanding,
): readonly [Verdict | null, (verdict: Verdict, about?: Try) => void] {
  const [said, setSaid] = useState<Said | null>(null);
  const last = tries.findLast((one) => one.verdict !== 'shown');
  const about = last && keyOf(last);
  const answer = last?.answer;
  useLayoutEffect(() => {
    let current = true;
    if (about !== undefined)
      void judge(item, parsed(answer)).then((verdict) => {
        if (current) setSaid({ verdict, about });
      });
    return () => {
      current = false;
    };
  }, [item, about, answer]);
  return [
    said && (said.about === null || said.about === about) ? said.verdict : null,
    (verdict, of) => setSaid({ verdict, about: of ? keyOf(of) : null }),
  ];
}

const keyOf = (one: Try): string => `${one.at} ${one.answer}`;
