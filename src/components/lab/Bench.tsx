/** The bench: the machine’s screen, the mission and the article beside it, its starts below it. */
import { articleCardFor, missionOf, ticksOf } from '../../scenarios/installation/index.ts';
import type { Session, Situation } from '../../views/lab/session.ts';
import { ArticleCard } from './ArticleCard.tsx';
import { Bar } from './Bar.tsx';
import { MissionCard } from './MissionCard.tsx';
import { Stage } from './Stage.tsx';
import { Starts } from './Starts.tsx';
import type { Lab } from './use-lab.ts';
import type { LabWords } from './words.ts';

export interface BenchProps {
  readonly lab: Lab;
  readonly session: Session;
  readonly situation: Situation;
  readonly words: LabWords;
}

export function Bench({ lab, session, situation, words }: BenchProps) {
  const { run, seenState, boots } = situation;
  const mission = missionOf(session.log.setup.mission);
  const ticks = ticksOf(mission, seenState, run.context);
  const card = articleCardFor(seenState, run.context);
  return (
    <section className="lab-bench" aria-label={mission.title}>
      <Bar lab={lab} session={session} title={mission.title} ticks={ticks} />
      <div className="lab-columns">
        <Stage key={lab.visit} lab={lab} situation={situation} words={words} />
        <aside className="lab-side" aria-label="Mission and article">
          {ticks.length > 0 && (
            <MissionCard
              lab={lab}
              mission={mission}
              ticks={ticks}
              steps={session.log.inputs.length}
            />
          )}
          {card && <ArticleCard card={card} words={words} />}
        </aside>
      </div>
      <Starts key={boots.length} situation={situation} />
    </section>
  );
}
