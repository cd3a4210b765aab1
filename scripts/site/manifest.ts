import { RIBBON_COMMANDS, type RibbonCommand } from '../../src/taskpane/ribbon/commands';
import type { Bureau } from './bureau';

/**
 * The add-in only manifest of a site. Order of elements, lengths and resource ids follow the published schema
 * (MS-OWEMXML 5.2 and 5.7); `check-manifest.ts` holds every built manifest against them.
 */
export function manifestOf(bureau: Bureau, version: string): string {
  return manifest(bureau, version, [...overrides(bureau), ...shortcuts(bureau)]);
}

/**
 * The same add-in without buttons on the ribbon: SharePoint catalogues take no manifest with overrides. It is opened
 * under 插入 → 我的加载项.
 */
export function plainManifestOf(bureau: Bureau, version: string): string {
  return manifest(bureau, version, []);
}

function manifest(bureau: Bureau, version: string, tail: readonly string[]): string {
  const { baseUrl } = bureau;
  const root = new URL(baseUrl).origin;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!-- Made by scripts/site/manifest.ts. -->',
    '<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"',
    '           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '           xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"',
    '           xsi:type="TaskPaneApp">',
    ...indent(1, [
      `<Id>${bureau.id}</Id>`,
      `<Version>${version}.0</Version>`,
      `<ProviderName>${text(bureau.publisher)}</ProviderName>`,
      '<DefaultLocale>zh-CN</DefaultLocale>',
      `<DisplayName DefaultValue="${text(bureau.name)}">`,
      '  <Override Locale="en-US" Value="selfeval"/>',
      '</DisplayName>',
      `<Description DefaultValue="识别、检查、填写和标记部门整体支出绩效自评表。表格内容不离开本机。">`,
      '  <Override Locale="en-US" Value="Recognises, checks, fills in and highlights performance self-evaluation forms. Nothing leaves this machine."/>',
      '</Description>',
      `<IconUrl DefaultValue="${text(baseUrl)}/assets/icon-32.png"/>`,
      `<HighResolutionIconUrl DefaultValue="${text(baseUrl)}/assets/icon-64.png"/>`,
      `<SupportUrl DefaultValue="${text(bureau.support)}"/>`,
      '<AppDomains>',
      `  <AppDomain>${text(root)}</AppDomain>`,
      '</AppDomains>',
      '<Hosts>',
      '  <Host Name="Workbook"/>',
      '</Hosts>',
      '<DefaultSettings>',
      `  <SourceLocation DefaultValue="${text(baseUrl)}/taskpane.html"/>`,
      '</DefaultSettings>',
      '<Permissions>ReadWriteDocument</Permissions>',
      ...tail,
    ]),
    '</OfficeApp>',
    '',
  ].join('\n');
}

function overrides(bureau: Bureau): string[] {
  return [
    '<VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">',
    ...indent(1, [
      // Not in the upper part: a host that is too old would hide the add-in without a word. As it is, it shows the
      // pane without the ribbon's buttons, and the pane says why it cannot run.
      '<Requirements>',
      '  <bt:Sets DefaultMinVersion="1.1">',
      '    <bt:Set Name="ExcelApi" MinVersion="1.14"/>',
      '    <bt:Set Name="SharedRuntime" MinVersion="1.1"/>',
      '  </bt:Sets>',
      '</Requirements>',
      '<Hosts>',
      '  <Host xsi:type="Workbook">',
      '    <Runtimes>',
      '      <Runtime resid="Pane.Url" lifetime="long"/>',
      '    </Runtimes>',
      '    <DesktopFormFactor>',
      ...indent(3, [
        '<GetStarted>',
        '  <Title resid="Started.Title"/>',
        '  <Description resid="Started.Text"/>',
        '  <LearnMoreUrl resid="Help.Url"/>',
        '</GetStarted>',
        '<FunctionFile resid="Pane.Url"/>',
        '<ExtensionPoint xsi:type="PrimaryCommandSurface">',
        ...indent(1, tab(bureau)),
        '</ExtensionPoint>',
      ]),
      '    </DesktopFormFactor>',
      '  </Host>',
      '</Hosts>',
      ...resources(bureau),
    ]),
    '</VersionOverrides>',
  ];
}

function shortcuts({ baseUrl }: Bureau): string[] {
  return [`<ExtendedOverrides Url="${text(baseUrl)}/shortcuts.json"/>`];
}

function tab({ tab: where }: Bureau): string[] {
  const group = [
    '<Group id="Selfeval.Group">',
    '  <Label resid="Group.Label"/>',
    ...indent(1, icon('icon')),
    ...indent(1, RIBBON_COMMANDS.flatMap(button)),
    '</Group>',
  ];
  return where === 'home'
    ? ['<OfficeTab id="TabHome">', ...indent(1, group), '</OfficeTab>']
    : ['<CustomTab id="Selfeval.Tab">', ...indent(1, group), '  <Label resid="Tab.Label"/>', '</CustomTab>'];
}

function button(command: RibbonCommand): string[] {
  const { key, id } = command;
  return [
    `<Control xsi:type="Button" id="Selfeval.${key}">`,
    `  <Label resid="${key}.Label"/>`,
    '  <Supertip>',
    `    <Title resid="${key}.Label"/>`,
    `    <Description resid="${key}.Tip"/>`,
    '  </Supertip>',
    ...indent(1, icon(command.icon)),
    ...(command.opensPane
      ? [
          '  <Action xsi:type="ShowTaskpane">',
          // A workbook that asks for it opens this pane by itself.
          '    <TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>',
          '    <SourceLocation resid="Pane.Url"/>',
          '  </Action>',
        ]
      : ['  <Action xsi:type="ExecuteFunction">', `    <FunctionName>${id}</FunctionName>`, '  </Action>']),
    '</Control>',
  ];
}

const ICON_SIZES = [16, 32, 80] as const;
const ICONS = [...new Set(RIBBON_COMMANDS.map(({ icon: name }) => name))];

function icon(name: string): string[] {
  return [
    '<Icon>',
    ...ICON_SIZES.map((size) => `  <bt:Image size="${size}" resid="${name}.${size}"/>`),
    '</Icon>',
  ];
}

function resources({ baseUrl, name, tab: where }: Bureau): string[] {
  const short: [string, string, string][] = [
    ...(where === 'own' ? [OWN_TAB] : []),
    ['Group.Label', name, 'selfeval'],
    ['Started.Title', `${name}已就绪`, 'selfeval is ready'],
    ...RIBBON_COMMANDS.map(({ key, label, labelEn }): [string, string, string] => [
      `${key}.Label`,
      label,
      labelEn,
    ]),
  ];
  const long: [string, string, string][] = [
    [
      'Started.Text',
      '在功能区点击“打开自评助手”，窗格显示在右侧。',
      'Choose Open selfeval on the ribbon; the pane opens on the right.',
    ],
    ...RIBBON_COMMANDS.map(({ key, tip, tipEn }): [string, string, string] => [`${key}.Tip`, tip, tipEn]),
  ];
  return [
    '<Resources>',
    '  <bt:Images>',
    ...ICONS.flatMap((icon) =>
      ICON_SIZES.map(
        (size) =>
          `    <bt:Image id="${icon}.${size}" DefaultValue="${text(baseUrl)}/assets/${icon}-${size}.png"/>`,
      ),
    ),
    '  </bt:Images>',
    '  <bt:Urls>',
    `    <bt:Url id="Pane.Url" DefaultValue="${text(baseUrl)}/taskpane.html"/>`,
    `    <bt:Url id="Help.Url" DefaultValue="${text(baseUrl)}/workbench.html"/>`,
    '  </bt:Urls>',
    '  <bt:ShortStrings>',
    ...short.flatMap(string),
    '  </bt:ShortStrings>',
    '  <bt:LongStrings>',
    ...long.flatMap(string),
    '  </bt:LongStrings>',
    '</Resources>',
  ];
}

const OWN_TAB: [string, string, string] = ['Tab.Label', '绩效自评', 'Self-evaluation'];

function string([id, chinese, english]: [string, string, string]): string[] {
  return [
    `    <bt:String id="${id}" DefaultValue="${text(chinese)}">`,
    `      <bt:Override Locale="en-US" Value="${text(english)}"/>`,
    '    </bt:String>',
  ];
}

function indent(levels: number, lines: readonly string[]): string[] {
  return lines.map((line) => '  '.repeat(levels) + line);
}

function text(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
