/** Any figure, alive: picture, player, words, and everything a reader may change. What it draws, its parts decide. */
import { lazy, Suspense, useRef, type ReactNode } from 'preact/compat';
import type { AnyRun } from '../../engine/trace-names.ts';
import type { RunLink } from '../../scenarios/link.ts';
import type { Asked } from '../../views/player/asked.ts';
import { MARKED } from '../../views/player/jumps.ts';
import { runsOf } from '../../views/player/runs-of.ts';
import type { SourceLinks } from './Constants.tsx';
import { FramesContext } from './frames.ts';
import { AnsweredThen, AskedFirst } from './Gate.tsx';
import { handleKey } from './key-handler.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { Narration } from './Narration.tsx';
import { Panels } from './Panels.tsx';
import type { FigureParts } from './parts.ts';
import { PlayerBar } from './PlayerBar.tsx';
import { Seals } from './Seals.tsx';
import { useAwake } from '../use-awake.ts';
import { useDesk } from './use-desk.ts';
import { useEntityFromProse, usePictureEntities } from './use-entities.ts';
import { usePlayer } from './use-player.ts';
import { usePlaceMenu } from './use-place-menu.ts';
import { useTranslated } from './use-translated.ts';
import { VariantTabs } from './VariantTabs.tsx';

const KeysDialog = lazy(() =>
  import('./KeysDialog.tsx').then((module) => ({ default: module.KeysDialog })),
);

/** What the built page hands to an island: plain data. */
export interface FigureProps {
  readonly id: string;
  /** The untouched view, at its end. */
  readonly base: RunLink;
  /** What the reader is asked first, if anything. */
  readonly asked: Asked | null;
  /** The hash of the untouched runs, as the build computed it. */
  readonly builtHash: string;
  readonly sources: SourceLinks;
  /** Where an error is reported; the run is added to it. */
  readonly reportUrl: string;
  /** What the model leaves out. */
  readonly children?: ReactNode;
}

export function Player<R extends AnyRun>(
  props: FigureProps & { readonly parts: FigureParts<R> },
): ReactNode {
  const { id, base, builtHash, parts } = props;
  const { subject, Stage, Details, Above, Below } = parts;
  const root = useRef<HTMLDivElement>(null);
  const state = usePlayer({ figure: id, subject, base, asked: props.asked, stage: root });
  const desk = useDesk(id, state);
  const lit = useEntityFromProse();
  usePictureEntities(root);
  usePlaceMenu(root, desk.listAt);
  useTranslated(root);
  const agrees = useAwake() ? runsOf(subject, base).hash === builtHash : undefined;
  const { comparison, inputs, held, plays, seek, gate } = state;
  const { cursor } = state.player.view;
  const { moments, runs } = comparison;
  const { selected, shown } = desk;
  const view = { comparison, inputs, cursor, shown, held, onChange: state.change };
  const onKeyDown = (event: KeyboardEvent): void =>
    handleKey(event, {
      toggle: state.toggle,
      forward: () => seek(cursor + 1),
      back: () => seek(Math.max(0, cursor - 1)),
      next: () => desk.jumpTo(MARKED, 1),
      previous: () => desk.jumpTo(MARKED, -1),
      start: () => seek(0),
      end: () => seek(moments.length),
      faster: () => state.otherSpeed(1),
      slower: () => state.otherSpeed(-1),
      failures: () => desk.openActions(!desk.acting),
      why: desk.toggleWhy,
      table: desk.toggleTable,
      share: desk.share,
      keys: () => desk.showKeys(true),
    });
  return (
    <FramesContext value={state.frames}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys are heard for everything inside */}
      <div
        className="figure-body"
        ref={root}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        data-figure={id}
        data-figure-entities={subject.entities(runs).join(' ')}
        data-run-hash={builtHash}
        data-hash-agrees={agrees}
        data-hash-now={comparison.hash}
        data-cursor={cursor}
        data-events={moments.length}
        data-plays={plays}
        data-held={held}
      >
        <AskedFirst state={state} figure={root} />
        {Above && <Above {...view} />}
        <VariantTabs comparison={comparison} shown={shown} onShow={desk.show} />
        <Stage
          {...view}
          lit={lit}
          selected={selected && `${selected.run}/${selected.place}`}
          veiled={held && gate?.asked.at === null}
          onSelect={Details ? desk.select : desk.listAt}
        />
        {selected && Details && (
          <Suspense fallback={null}>
            <Details
              {...view}
              {...selected}
              onAction={desk.act}
              onClose={() => desk.select(selected.run, selected.place)}
            />
          </Suspense>
        )}
        <PlayerBar
          figure={id}
          state={state}
          desk={desk}
          differs={agrees === false}
          reportUrl={props.reportUrl}
        />
        <Narration {...view} why={desk.why} onWhy={desk.toggleWhy} onSeek={seek} />
        <Seals {...view} />
        <AnsweredThen state={state} figure={root} onShow={desk.show} />
        <LiveRegion comparison={comparison} cursor={cursor} plays={plays} notice={desk.notice} />
        {Below && <Below {...view} />}
        <Panels
          parts={parts}
          base={base}
          state={state}
          desk={desk}
          sources={props.sources}
          leftOut={props.children}
        />
        {desk.keys && (
          <Suspense fallback={null}>
            <KeysDialog subject={subject} onClose={() => desk.showKeys(false)} />
          </Suspense>
        )}
      </div>
    </FramesContext>
  );
}
