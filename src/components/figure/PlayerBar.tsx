/** What stays in reach while the picture is in view: notes on the run, the player, and the sentence of the moment. */
import { ActionMenu } from './ActionMenu.tsx';
import { Chips } from './Chips.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { Headline } from './Narration.tsx';
import { Scrubber } from './Scrubber.tsx';
import { SpeedSelect } from './SpeedSelect.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { Desk } from './use-desk.ts';
import type { PlayerState } from './use-player.ts';

export interface PlayerBarProps {
  readonly figure: string;
  readonly state: PlayerState;
  readonly desk: Desk;
  /** The run computed here is not the one the page was built with. */
  readonly differs: boolean;
  readonly reportUrl: string;
}

export function PlayerBar(props: PlayerBarProps) {
  const { figure, state, desk } = props;
  const { player, comparison, gate, held, until, seek, change } = state;
  const { cursor, interventions } = player.view;
  const { moments, subject, runs } = comparison;
  const goodInstant = (): void => {
    const instant = subject.goodInstant?.at(runs) ?? 0;
    seek(moments.findLastIndex((moment) => moment.at <= instant) + 1);
  };
  return (
    <div className="figure-controls">
      <Chips
        subject={subject}
        interventions={interventions}
        gate={gate}
        problems={state.problems}
        canUndo={player.before.length > 0}
        differs={props.differs}
        onRemove={(index) => change({ do: 'unact', index })}
        onUndo={() => change({ do: 'undo' })}
        onForget={state.forget}
      />
      <div className="player">
        <Toolbar
          figure={figure}
          plays={state.plays}
          cursor={cursor}
          until={until}
          comparison={comparison}
          held={held}
          gate={gate?.hold ?? null}
          onSeek={seek}
          onReset={() => seek(0)}
          onBack={() => seek(Math.max(0, cursor - 1))}
          onToggle={state.toggle}
          onStep={() => seek(cursor + 1)}
          onJump={desk.jumpTo}
        />
        <Scrubber
          comparison={comparison}
          cursor={cursor}
          until={until}
          gate={gate?.hold ?? null}
          words={moments[cursor - 1]?.narration.short ?? 'the start'}
          onSeek={seek}
        />
        <SpeedSelect speed={state.speed} onSpeed={state.setSpeed} />
        {subject.actions.length > 0 && (
          <ActionMenu
            open={desk.acting}
            comparison={comparison}
            cursor={cursor}
            only={desk.only}
            onAll={desk.listAll}
            held={held}
            onOpen={desk.openActions}
            onAction={desk.act}
            onGoodInstant={goodInstant}
          />
        )}
        <MoreMenu
          inputs={{
            comparison,
            cursor,
            link: state.link,
            shown: desk.shown,
            onShare: desk.share,
            onTable: desk.toggleTable,
            onKeys: () => desk.showKeys(true),
            onNotice: desk.say,
          }}
          reportUrl={props.reportUrl}
        />
      </div>
      <Headline comparison={comparison} cursor={cursor} />
    </div>
  );
}
