/** The choice: a mission with its machine, or free play with a machine of one’s own. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/compat';
import {
  ERA_NAMES,
  formOf,
  IMAGES,
  imageTitle,
  MISSIONS,
  missionOf,
  type LabSetup,
} from '../../scenarios/installation/index.ts';
import { DataSheet } from './DataSheet.tsx';
import { FreePlay } from './FreePlay.tsx';
import type { Lab } from './use-lab.ts';
import type { Missions } from './use-missions.ts';
import type { LabWords } from './words.ts';

export interface ChooserProps {
  readonly lab: Lab;
  readonly awake: boolean;
  readonly words: LabWords;
}

const STANDINGS = { tried: 'begun', done: '✓ done', shown: 'way shown' } as const;

export function Chooser({ lab, awake, words }: ChooserProps) {
  const name = useId();
  const [setup, setSetup] = useState<LabSetup>(missionOf('able').setup);
  const mission = missionOf(setup.mission);
  const lesson = words.lessons[mission.lesson];
  const record = lab.missions.records[mission.id];
  const first = useRef<HTMLInputElement>(null);
  const { acts } = lab;
  // Who comes back from the bench stands at the list again.
  useLayoutEffect(() => {
    if (acts > 0) first.current?.focus();
  }, [acts]);
  return (
    <fieldset className="lab-chooser" disabled={!awake}>
      <legend className="sr-only">Choose a mission</legend>
      <div className="lab-missions" role="radiogroup" aria-label="Missions">
        {MISSIONS.map(({ id, title }, index) => (
          <label key={id} className="lab-mission">
            <input
              ref={id === setup.mission ? first : null}
              type="radio"
              name={name}
              checked={id === setup.mission}
              onChange={() => setSetup(missionOf(id).setup)}
            />
            <span className="lab-mission-number" aria-hidden="true">
              {id === 'free' ? '·' : index + 1}
            </span>
            <span>{title}</span> <Standing standing={lab.missions.records[id]?.standing} />
          </label>
        ))}
      </div>
      <section className="lab-brief" aria-label={mission.title}>
        <h2>{mission.title}</h2>
        <p>{mission.story}</p>
        {mission.id === 'free' ? (
          <FreePlay setup={setup} onSetup={setSetup} />
        ) : (
          <p className="lab-remark">{found(setup)}</p>
        )}
        <p className="lab-row">
          {record && record.log !== '' ? (
            <>
              <button
                type="button"
                className="lab-button lab-main-button"
                onClick={() => lab.open(record.log)}
              >
                {record.standing === 'done' ? 'Look at my way' : 'Go on where I was'}
              </button>
              <button type="button" className="lab-button" onClick={() => lab.begin(setup)}>
                From the beginning
              </button>
            </>
          ) : (
            <button
              type="button"
              className="lab-button lab-main-button"
              onClick={() => lab.begin(setup)}
            >
              Begin
            </button>
          )}
        </p>
        <DataSheet
          key={mission.id}
          form={formOf(setup.machine, setup.era)}
          open={mission.id === 'free'}
        />
        {lesson && (
          <p className="lab-remark">
            Goes with the lesson <a href={lesson.href}>{lesson.title}</a>.
          </p>
        )}
      </section>
      <Kept missions={lab.missions} />
    </fieldset>
  );
}

function Standing({ standing }: { readonly standing: keyof typeof STANDINGS | undefined }) {
  if (!standing) return null;
  return (
    <span className="lab-standing" data-standing={standing}>
      {STANDINGS[standing]}
    </span>
  );
}

/** What is kept, and a way to have it forgotten. */
function Kept({ missions }: { readonly missions: Missions }) {
  const touched = Object.keys(missions.records).length > 0;
  return (
    <p className="lab-kept lab-remark">
      How your missions stand is kept in this browser only, with the rest of your progress.{' '}
      {touched && (
        <button type="button" className="lab-link" onClick={missions.forgetAll}>
          Forget them all
        </button>
      )}
      {!touched && missions.undo && (
        <button type="button" className="lab-link" onClick={missions.undo}>
          Undo
        </button>
      )}
    </p>
  );
}

/** Time, system and place in a sentence. */
function found({ era, system, session }: LabSetup): string {
  const image = IMAGES.find(({ id }) => id === system);
  const disk = image ? imageTitle(image) : 'an empty disk';
  const place = session === 'local' ? 'you sit at the machine' : 'you sit at your desk';
  return `${ERA_NAMES[era]}: ${disk}; ${place}.`;
}
