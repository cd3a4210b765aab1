import { RIBBON_COMMANDS } from '../../src/taskpane/ribbon/commands';

/** What `ExtendedOverrides` points to: the keyboard shortcuts. */
export function shortcutsJson(): string {
  const commands = RIBBON_COMMANDS.filter(({ shortcut }) => shortcut !== null);
  const file = {
    actions: commands.map(({ id, label }) => ({ id, type: 'ExecuteFunction', name: label })),
    shortcuts: commands.map(({ id, shortcut }) => ({
      action: id,
      key: { default: shortcut, mac: shortcut!.replace('Ctrl', 'Command') },
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
