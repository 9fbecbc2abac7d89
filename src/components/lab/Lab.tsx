/** The installation lab: first the choice of a mission, then the bench with its machine. */
import { useAwake } from '../use-awake.ts';
import { Bench } from './Bench.tsx';
import { Chooser } from './Chooser.tsx';
import { useLab } from './use-lab.ts';
import type { LabWords } from './words.ts';

export function Lab({ words }: { readonly words: LabWords }) {
  const awake = useAwake();
  const lab = useLab();
  const { session, situation, notice, warning } = lab;
  return (
    <div className="lab" data-awake={awake}>
      <p className="lab-warning" role="status">
        {warning}
      </p>
      {session && situation ? (
        <Bench lab={lab} session={session} situation={situation} words={words} />
      ) : (
        <Chooser lab={lab} awake={awake} words={words} />
      )}
      <p className="lab-notice" role="status">
        {notice}
      </p>
    </div>
  );
}
