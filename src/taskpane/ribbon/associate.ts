import type { Session } from '../session/session';

/** What of `Office` the ribbon needs. */
interface OfficeCommands {
  readonly actions: { associate(id: string, run: (event: CommandEvent) => void): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/** Absent where a keyboard shortcut started the command. */
type CommandEvent = { completed(): void } | undefined;

/**
 * The ribbon's buttons and the shortcuts run in the pane's own runtime, so the pane shows what they did when it is
 * opened. 检查 opens it, for a result nobody sees is none; 标记 and 清除 open it only where they have something to say
 * that the sheet does not show.
 */
export function associateCommands(session: Session, office: OfficeCommands): void {
  const command = (id: string, run: () => Promise<void>, opens: () => boolean) =>
    office.actions.associate(id, (event) => {
      void run()
        .then(async () => {
          if (opens()) await office.addin.showAsTaskpane();
        })
        // Where the host cannot show the pane, the person opens it; the notice is still there.
        .catch(() => {})
        .finally(() => event?.completed());
    });
  const unwell = () => {
    const { notice } = session.getState();
    return notice !== null && notice.intent !== 'success';
  };
  command('selfeval.check', session.check, () => true);
  command('selfeval.mark', session.mark, unwell);
  command('selfeval.clear', session.clearMarks, unwell);
}
