import type { Source } from './basis';

/**
 * The catalogue of sources.
 *
 * Only what was really found is listed. `url` is the page on which the passage was read; several of these pages are
 * mirrors of official papers, so a citation is confirmed against the original before anyone relies on it. Working
 * papers and running systems have no public address: `url` is null.
 */
const catalogue: readonly Source[] = [
  {
    id: 'mof-2020-10',
    title: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
    year: 2020,
    url: 'https://fudaoke.com/exam/3256757.html',
  },
  {
    id: 'mof-2021-101',
    title: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）',
    year: 2021,
    url: 'https://tldf.cn/article-55595-153648.html',
  },
  {
    id: 'mof-grades',
    title: '财政部预算司关于绩效评价等级的说明',
    year: null,
    url: 'https://www.dz-gczx.com/wap/articleDetails_id_1290.html',
  },
  {
    id: 'mof-selfeval-notice',
    title: '财政部关于绩效自评工作的通知',
    year: null,
    url: 'https://www.baogao.com/zhengce/998f5b6b-595d-4b7c-8935-1f16c191af56.html',
  },
  {
    id: 'score-within-weight',
    title: '项目支出绩效自评表及评分说明（湖北）',
    year: null,
    url: 'https://1wenmi.com/doc/330418.html',
  },
  {
    id: 'note-requirement',
    title: '项目支出绩效自评表填报说明',
    year: null,
    url: 'https://biz.doczj.com/doc/174893555.html',
  },
  {
    id: 'hunan-evaluation',
    title: '《湖南省预算支出绩效评价管理办法》（湘财绩〔2020〕7号，文号待核）',
    year: 2020,
    url: 'https://www.hnhs.gov.cn/23247/23297/23780/content_1219000.html',
  },
  {
    id: 'yueyang-table',
    title: '岳阳市部门整体支出绩效评价指标表',
    year: null,
    url: 'https://glj.yueyang.gov.cn/6173/6181/content_1705915.html',
  },
  {
    id: 'hunan-base-table',
    title: '部门整体支出绩效评价基础数据表（湖南，已填样表）',
    year: 2018,
    url: 'https://wanglu.net/thread/t4-462766-0.html',
  },
  {
    id: 'hunan-indicator-bands',
    title: '部门整体支出绩效评价指标表（湖南，含评分档次）',
    year: null,
    url: 'https://www.wenku365.com/p-50355167.html',
  },
  {
    id: 'hunan-carryover',
    title: '部门整体支出绩效评价指标表（湖南，含结转结余率）',
    year: null,
    url: 'https://wanglu.net/thread/t13-461855-0.html',
  },
  {
    id: 'sichuan-0013zp',
    title: '部门预算项目支出绩效自评表（四川，报表编号510000_0013zp）',
    year: null,
    url: 'https://www.scqs.gov.cn/info/13206/211004.htm',
  },
  {
    id: 'liuyang-2021',
    title: '浏阳市部门整体支出绩效自评表（2021年度，公开）',
    year: 2021,
    url: null,
  },
  {
    id: 'conghua-2024',
    title: '广州市从化区科技工业商务和信息化局部门整体支出绩效自评（2024年度，公开）',
    year: 2024,
    url: null,
  },
  {
    id: 'dazhou-2018',
    title: '达州市部门整体支出绩效评价得分表（2018年度，公开）',
    year: 2018,
    url: 'https://nyj.dazhou.gov.cn/xxgk-show-16453.html',
  },
  {
    id: 'chongqing-department',
    title: '重庆市部门整体绩效自评表（已填样表）',
    year: null,
    url: 'https://m.yzwku.com/doc/98587.html',
  },
  {
    id: 'lechang-2024',
    title: '乐昌市工业和信息化局部门整体支出绩效自评（2024年度，公开）',
    year: 2024,
    url: null,
  },
  { id: 'lechang-2021', title: '乐昌市绩效自评整改报告（2021年度，公开）', year: 2021, url: null },
  { id: 'platform', title: '省级预算管理一体化系统绩效模块', year: null, url: null },
  { id: 'platform-guangxi', title: '预算管理一体化系统绩效模块（广西）', year: null, url: null },
  { id: 'review-pidu', title: '成都市郫都区绩效自评复核工作底稿（2025年度，公开）', year: 2025, url: null },
  { id: 'audit-rules', title: '公开的绩效自评审核规则集', year: null, url: null },
];

const byId: ReadonlyMap<string, Source> = new Map(catalogue.map((source) => [source.id, source]));

export const sources: readonly Source[] = catalogue;

/** The source with this id. Throws where the catalogue has none: a basis must not cite what is not listed. */
export function sourceById(id: string): Source {
  const source = byId.get(id);
  if (!source) throw new Error(`依据目录中没有这一来源：${id}`);
  return source;
}
