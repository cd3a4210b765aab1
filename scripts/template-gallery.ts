import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { profileById } from '../src/core/profiles/profiles';
import { KIND_WORDS } from '../src/core/report/words';
import type { TemplateEntry } from '../src/core/templates/plan';

/** The gallery page: what each template is, what it rests on, and its pictures. */
export function galleryPage(entries: readonly TemplateEntry[], pictures: string): string {
  return [
    '# 模板',
    '',
    '本页由脚本生成：`npm run templates:gallery`。模板的栏目、次序和分值与识别、检查同出一处：改了口径或表样数据，模板随之改变。',
    '',
    '生成一个模板：`selfeval template 编号 -o 文件.xlsx --year 2025 --unit 单位名称`。图中填的是示例数据，单位是虚构的。',
    '',
    ...HOW,
    '',
    '## 模板一览',
    '',
    '| 编号 | 名称 | 版本 | 口径 |',
    '| --- | --- | --- | --- |',
    ...entries.map(
      ({ id, name, version, profileId }) =>
        `| [\`${id}\`](#${id}) | ${name} | ${version} | ${profileById(profileId).name} |`,
    ),
    ...entries.flatMap((entry) => section(entry, pictures)),
    '',
  ].join('\n');
}

const HOW = [
  '## 每个模板都有的',
  '',
  '- 标题、表头、标签是锁定的，要填的单元格可以直接填写；工作表保护没有密码，财政部门可以撤销。保护中允许设置格式（标记问题就是条件格式）、调整行高列宽、插入行。',
  '- 执行率、合计、预算执行得分、总分是公式，没有填写时显示空白，不显示错误值。',
  '- 下拉列表和提示不依赖本加载项：得分不能超过分值，定性指标按口径的档次选择，金额只能填数字。',
  '- A4 纸、一页宽，指标表头逐页重复，页脚有页码；表下有签章行。',
  '- 各部分有名称（如“项目支出绩效自评表_资金”），供其他工作簿引用。',
  '- 表下最后一行是模板编号、版本、口径和年度。收到的文件凭这一行与模板比较：少了行、改了标签或分值、公式换成了数字、用了旧版，逐处指出单元格。同样的内容也写在工作簿的名称和文档属性里；有的软件保存时会丢掉这两处，单元格里的一行不会。',
  '',
  '## 批复的绩效目标',
  '',
  '财政部门批复的指标、指标值和分值可以随模板发布：`selfeval template 编号 -o 文件.xlsx --approved 批复.json --unit 单位名称` 生成的模板已印好这些内容并锁定；`selfeval review 文件夹 -o 结果 --approved 批复.json` 把收到的文件与之比较，少报、多报、改动的指标值和分值逐处指出。文件的写法如下，可以是一个单位，也可以是若干单位的列表；`block` 是二级指标的名称，四川、云南表的 `target` 只写数值，另写 `sign` 和 `unit`。',
  '',
  '```json',
  '[',
  '  {',
  '    "template": "national-project",',
  '    "year": 2025,',
  '    "unit": "青禾市水利局",',
  '    "rows": [',
  '      { "block": "数量指标", "name": "治理河道长度", "target": "≥12公里", "weight": 10 }',
  '    ]',
  '  }',
  ']',
  '```',
  '',
  '## 用窗格取得模板',
  '',
  '窗格和工作台的“更多 → 模板”列出同样的模板。Excel 中插入为工作表：排在现有工作表之后，重名时自动编号，不覆盖任何内容；尚未填写的可以移除，填写过的先询问。Excel 不能插入时（网页版 Excel 对个别文件会报错）改为下载，并写明原因。工作台中打开为新工作簿或下载。站点发布了批复的绩效目标且写明该单位的，可以一并印好。',
  '',
  '## 与模板比较',
  '',
  '带有模板编号的工作簿，检查时与模板逐处比较：窗格列在结果下方，可以定位；`selfeval check` 的文字结果逐行列出，`--json` 结果中是 `template`（模板编号、版本、不同之处及单元格；`differences` 为 `null` 表示这里没有该模板）。`selfeval check 文件 --approved 批复.json` 同时与批复的绩效目标比较。',
  '',
  '## 打开文件时自动显示窗格',
  '',
  '`selfeval template 编号 -o 文件.xlsx --auto-open 加载项编号`：装有该加载项的 Excel 打开文件时自动显示窗格，没有装的照常打开，不作询问。加载项编号是清单中的 `Id`。加载项从网络共享部署的，加 `--store \\\\服务器\\文件夹`；从 SharePoint 目录部署的，加 `--store 目录网址`（微软的说明没有列出这种，使用前请先试）。默认不写入。站点的 `bureau.json` 写了 `autoOpen` 时，窗格和工作台的“模板”页可以勾选。',
] as const;

function section({ id, name, version, kinds, basis }: TemplateEntry, pictures: string): string[] {
  const folder = join('docs', pictures);
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => new RegExp(`^${id}-\\d+\\.png$`).test(file))
        .sort()
    : [];
  return [
    '',
    `## ${id}`,
    '',
    `${name}，版本 ${version}。表：${kinds.map((kind) => KIND_WORDS[kind]).join('、')}。`,
    '',
    ...basis.map((line) => `- ${line}`),
    '',
    ...files.flatMap((file, n) => [`![${name}，第${n + 1}页](${pictures}/${file})`, '']),
  ];
}
