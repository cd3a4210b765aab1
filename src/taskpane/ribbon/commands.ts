/**
 * The buttons of the ribbon, said once: the manifest, the shortcuts file and the test of the pane's commands are made
 * from this list. `id` is what `Office.actions.associate` is called with.
 */
export interface RibbonCommand {
  readonly id: string;
  /** Of the manifest's resources: letters only. */
  readonly key: string;
  readonly label: string;
  readonly labelEn: string;
  readonly tip: string;
  readonly tipEn: string;
  /** Opens the pane; the others run in the shared runtime, with the pane open or not. */
  readonly opensPane: boolean;
  /** Of `assets/`: name-16.png, name-32.png, name-80.png. */
  readonly icon: string;
  /** Windows and the web; on a Mac Ctrl is Command. */
  readonly shortcut: string | null;
}

export const RIBBON_COMMANDS: readonly RibbonCommand[] = [
  {
    id: 'selfeval.open',
    key: 'Open',
    icon: 'icon',
    label: '打开自评助手',
    labelEn: 'Open selfeval',
    tip: '在右侧打开自评助手：识别本工作簿中的绩效自评表，逐项检查并说明依据。',
    tipEn: 'Opens the pane: recognises the self-evaluation forms of this workbook and checks them.',
    opensPane: true,
    shortcut: null,
  },
  {
    id: 'selfeval.check',
    key: 'Check',
    icon: 'check',
    label: '检查',
    labelEn: 'Check',
    tip: '重新读取工作簿并检查，结果显示在窗格中。不改动表格。',
    tipEn: 'Reads the workbook again and checks it. Changes nothing.',
    opensPane: false,
    shortcut: 'Ctrl+Alt+Shift+J',
  },
  {
    id: 'selfeval.mark',
    key: 'Mark',
    icon: 'mark',
    label: '标记',
    labelEn: 'Mark',
    tip: '检查并给有问题的单元格加底色。原有格式不变，可随时清除。',
    tipEn: 'Checks and highlights the cells in question. Can be taken away at any time.',
    opensPane: false,
    shortcut: 'Ctrl+Alt+Shift+B',
  },
  {
    id: 'selfeval.clear',
    key: 'Clear',
    icon: 'clear',
    label: '清除',
    labelEn: 'Clear',
    tip: '清除自评助手所加的全部底色，恢复原来的样子。',
    tipEn: 'Takes away every highlight of selfeval.',
    opensPane: false,
    shortcut: 'Ctrl+Alt+Shift+Q',
  },
];
