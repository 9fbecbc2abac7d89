/** What the article says at this step, and what is true. */
import type { Card } from '../../scenarios/installation/index.ts';
import type { LabWords } from './words.ts';

export interface ArticleCardProps {
  readonly card: Card;
  readonly words: LabWords;
}

export function ArticleCard({ card, words }: ArticleCardProps) {
  const lesson = words.lessons[card.lesson];
  return (
    <section className="lab-card lab-article" aria-label="The article, here">
      <h3>The article says here</h3>
      <p className="lab-says">{card.says}</p>
      <h3>What is true</h3>
      <p>{card.isSo}</p>
      <p className="lab-remark">
        {card.claims.map((id) => {
          const claim = words.claims[id];
          return (
            claim && (
              <span key={id} className="lab-claim">
                <a href={claim.href}>
                  {id}: {claim.title}
                </a>{' '}
                ({claim.verdict.toLowerCase()}).{' '}
              </span>
            )
          );
        })}
        {lesson && (
          <>
            Lesson: <a href={lesson.href}>{lesson.title}</a>.
          </>
        )}
      </p>
    </section>
  );
}
