import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOOPBACK, readBureau } from '../../../scripts/site/bureau';
import { checkManifest, type SiteFile } from '../../../scripts/site/check-manifest';
import { shortcutsJson } from '../../../scripts/site/shortcuts';
import { RIBBON_COMMANDS } from '../../../src/taskpane/ribbon/commands';
import { manifestOf, plainManifestOf } from '../../../scripts/site/manifest';

const root = join(__dirname, '../../..');
const kept = readFileSync(join(root, 'manifest.xml'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** The repository as a site: its real icons; pages by name. */
const files: SiteFile = (path) =>
  path.startsWith('assets/')
    ? readFileSync(join(root, path))
    : ['taskpane.html', 'workbench.html', 'shortcuts.json'].includes(path)
      ? new Uint8Array(1)
      : null;

const texts = (xml: string, file?: SiteFile) => checkManifest(xml, file).map(({ text }) => text);

describe('the manifest in the repository', () => {
  test('is what the generator makes', () => {
    expect(kept).toBe(manifestOf(readBureau(undefined, undefined), version));
  });

  test('holds against the schema, and so do its icons', () => {
    expect(texts(kept, files)).toEqual([]);
  });

  test('has a button for every command, Chinese with English beside it', () => {
    for (const { id, key, label, labelEn, opensPane } of RIBBON_COMMANDS) {
      expect(kept).toContain(`id="Selfeval.${key}"`);
      expect(kept).toContain(`DefaultValue="${label}"`);
      expect(kept).toContain(`Value="${labelEn}"`);
      expect(kept.includes(`<FunctionName>${id}</FunctionName>`)).toBe(!opensPane);
    }
  });

  test('shortcuts name commands that run, each key once', () => {
    const { actions, shortcuts } = JSON.parse(shortcutsJson()) as {
      actions: { id: string }[];
      shortcuts: { action: string; key: { default: string } }[];
    };
    const ids = RIBBON_COMMANDS.filter(({ opensPane }) => !opensPane).map(({ id }) => id);
    expect(actions.map(({ id }) => id)).toEqual(ids);
    expect(shortcuts.map(({ action }) => action)).toEqual(ids);
    expect(new Set(shortcuts.map(({ key }) => key.default)).size).toBe(shortcuts.length);
  });
});

describe('the manifest of a bureau', () => {
  const bureau = {
    ...readBureau(undefined, 'https://jx.example.gov.cn/zpzs/'),
    publisher: '示例市财政局',
    name: '自评助手（示例市）',
    tab: 'own' as const,
    support: 'mailto:jx@example.gov.cn',
  };
  const xml = manifestOf(bureau, version);

  test('carries name, address, support and a tab of its own, and holds', () => {
    expect(texts(xml, files)).toEqual([]);
    expect(xml).toContain('<ProviderName>示例市财政局</ProviderName>');
    expect(xml).toContain('DefaultValue="https://jx.example.gov.cn/zpzs/taskpane.html"');
    expect(xml).toContain('<AppDomain>https://jx.example.gov.cn</AppDomain>');
    expect(xml).toContain('DefaultValue="mailto:jx@example.gov.cn"');
    expect(xml).toContain('<CustomTab id="Selfeval.Tab">');
    expect(xml).not.toContain(LOOPBACK);
  });

  test('keeps its id from build to build, and shares it with no other site', () => {
    const again = readBureau(undefined, 'https://jx.example.gov.cn/zpzs');
    const other = readBureau(undefined, 'https://jx.example.gov.cn/other');
    expect(again.id).toBe(bureau.id);
    expect(other.id).not.toBe(bureau.id);
    expect(readBureau(undefined, undefined).id).not.toBe(bureau.id);
  });

  test('for a SharePoint catalogue there is one without overrides, with the same id', () => {
    const plain = plainManifestOf(bureau, version);
    expect(texts(plain, files)).toEqual([]);
    expect(plain).not.toContain('VersionOverrides');
    expect(plain).not.toContain('ExtendedOverrides');
    expect(plain).toContain(`<Id>${bureau.id}</Id>`);
    expect(plain).toContain('/taskpane.html');
  });

  test('characters of XML in a name stay text', () => {
    expect(
      texts(manifestOf({ ...bureau, name: '自评<助手>&"', publisher: "A & B's" }, version), files),
    ).toEqual([]);
  });
});

describe('what a build refuses', () => {
  test.each([
    ['http://jx.example.gov.cn', 'baseUrl 须为 https 地址'],
    ['ftp://jx.example.gov.cn', 'baseUrl 须为 https 地址'],
    ['jx.example.gov.cn', 'baseUrl 不是网址'],
    ['https://jx.example.gov.cn/?a=1', '不带问号'],
    ['https://user@jx.example.gov.cn/', '不带问号、井号和用户名'],
  ])('%s', (address, words) => {
    expect(() => readBureau(undefined, address)).toThrow(words);
  });

  test.each(['http://localhost:8080', 'http://127.0.0.1:8080/x', 'http://[::1]:3000', 'https://a.b'])(
    'and takes %s',
    (address) => {
      expect(readBureau(undefined, address).baseUrl).toBe(address);
    },
  );

  test('a settings file that is not there', () => {
    expect(() => readBureau('没有这个文件.json', undefined)).toThrow('找不到设置文件');
  });
});

describe('the checker finds', () => {
  const replace = (from: string | RegExp, to: string) => {
    const changed = kept.replace(from, to);
    expect(changed).not.toBe(kept);
    return changed;
  };
  test.each([
    ['broken XML', () => kept.slice(0, 500), '不是有效的 XML'],
    [
      'another root',
      () => replace('xsi:type="TaskPaneApp"', 'xsi:type="MailApp"'),
      'xsi:type 须为 TaskPaneApp',
    ],
    [
      'elements out of order',
      () => replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'),
      'Version 的位置不对或重复',
    ],
    ['a missing element', () => replace(/<DefaultLocale>.*<\/DefaultLocale>/, ''), '缺少 DefaultLocale'],
    [
      'a foreign element',
      () => replace('<Permissions>', '<Colour>red</Colour><Permissions>'),
      '不应有 Colour',
    ],
    ['an id that is no GUID', () => replace(/<Id>.*<\/Id>/, '<Id>selfeval</Id>'), 'Id 须为 GUID'],
    ['a wrong version', () => replace(/<Version>.*<\/Version>/, '<Version>v1</Version>'), 'Version 须为'],
    ['an unknown locale', () => replace('>zh-CN<', '>chinese<'), 'DefaultLocale 须为'],
    [
      'a description too long',
      () => replace(/<Description DefaultValue="[^"]*"/, `<Description DefaultValue="${'长'.repeat(251)}"`),
      '超过 250 个字',
    ],
    [
      'a name too long',
      () => replace('DefaultValue="自评助手"', `DefaultValue="${'长'.repeat(126)}"`),
      '超过 125 个字',
    ],
    [
      'a tip too long',
      () => replace(/(id="Mark.Tip" DefaultValue=")[^"]*/, `$1${'长'.repeat(251)}`),
      '超过 250 个字',
    ],
    ['unknown permissions', () => replace('>ReadWriteDocument<', '>Everything<'), 'Permissions 须为'],
    [
      'a requirement set too low',
      () => replace('MinVersion="1.14"', 'MinVersion="1.4"'),
      'ExcelApi 的最低版本须为 1.14',
    ],
    [
      'a requirement set missing',
      () => replace(/<bt:Set Name="SharedRuntime".*\/>/, ''),
      'Requirements 缺少 SharedRuntime',
    ],
    ['a runtime that ends', () => replace('lifetime="long"', 'lifetime="short"'), '没有 lifetime="long"'],
    [
      'a resource that is not defined',
      () => replace('resid="Mark.Label"', 'resid="Marks.Label"'),
      'Marks.Label 没有定义',
    ],
    [
      'a resource of another kind',
      () => replace('<Title resid="Mark.Label"', '<Title resid="Mark.Tip"'),
      '应定义在 bt:ShortStrings',
    ],
    ['a resource id too long', () => kept.replaceAll('Mark.Tip', 'M'.repeat(33)), '1 到 32 个字符'],
    [
      'a resource defined twice',
      () => replace('bt:String id="Clear.Tip"', 'bt:String id="Mark.Tip"'),
      '资源编号 Mark.Tip 重复',
    ],
    [
      'a control id used twice',
      () => replace('id="Selfeval.Clear"', 'id="Selfeval.Mark"'),
      '控件编号 Selfeval.Mark 重复',
    ],
    ['an icon size missing', () => replace('<bt:Image size="80" resid="icon.80"/>', ''), '缺少 80 像素'],
    ['http', () => kept.replaceAll(LOOPBACK, 'http://jx.example.gov.cn'), '地址须为 https'],
    [
      'another site',
      () => replace(/<AppDomain>.*<\/AppDomain>/, '<AppDomain>https://a.b</AppDomain>'),
      '不在 AppDomains',
    ],
    ['a page that is not there', () => replace('/taskpane.html"/>', '/pane.html"/>'), '站点中没有 pane.html'],
    ['an icon of another size', () => replace('icon-32.png', 'icon-80.png'), '应为 32×32 像素'],
    [
      'an unknown action',
      () => replace('xsi:type="ExecuteFunction"', 'xsi:type="Run"'),
      'ShowTaskpane 或 ExecuteFunction',
    ],
  ])('%s', (_, change, words) => {
    expect(texts(change(), files).join('\n')).toContain(words);
  });

  test('an icon that is no picture', () => {
    const broken: SiteFile = (path) => (path.endsWith('.png') ? new Uint8Array(30) : files(path));
    expect(texts(kept, broken).join('\n')).toContain('不是 PNG 图片');
  });
});
