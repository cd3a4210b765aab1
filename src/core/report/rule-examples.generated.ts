// Written by scripts/rules-page.ts from the test cases of the rules. Do not edit: run `npm run rules:page`.
import type { RuleExample } from './rule-page';

export const ruleExamples: Readonly<Record<string, RuleExample>> = {
 "duplicate-indicator": {
  "profile": null,
  "cells": [
   {
    "cell": "D13",
    "place": "参加培训企业家数 · 三级指标",
    "right": "参加培训企业家数",
    "wrong": "1、举办企业培训场次"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "same",
   "cells": [
    "D13",
    "D12"
   ],
   "what": "第 13 行的“举办企业培训场次”与第 12 行的指标相同。",
   "fix": "保留一处，另一处改为其他指标或删去，并调整分值。"
  }
 },
 "form-not-recognized": {
  "profile": null,
  "cells": [
   {
    "cell": "A2",
    "place": "表头",
    "right": "一级指标",
    "wrong": "空白"
   },
   {
    "cell": "B2",
    "place": "表头",
    "right": "二级指标",
    "wrong": "空白"
   },
   {
    "cell": "C2",
    "place": "表头",
    "right": "三级指标",
    "wrong": "空白"
   },
   {
    "cell": "D2",
    "place": "表头",
    "right": "年度指标值",
    "wrong": "空白"
   },
   {
    "cell": "E2",
    "place": "表头",
    "right": "指标完成情况",
    "wrong": "空白"
   },
   {
    "cell": "A3",
    "place": "检查企业家数 · 一级指标",
    "right": "产出指标",
    "wrong": "空白"
   },
   {
    "cell": "B3",
    "place": "检查企业家数 · 二级指标",
    "right": "数量指标",
    "wrong": "空白"
   },
   {
    "cell": "C3",
    "place": "检查企业家数 · 三级指标",
    "right": "检查企业家数",
    "wrong": "空白"
   },
   {
    "cell": "D3",
    "place": "检查企业家数 · 年度指标值",
    "right": "≥100家",
    "wrong": "空白"
   },
   {
    "cell": "E3",
    "place": "检查企业家数 · 指标完成情况",
    "right": "108家",
    "wrong": "空白"
   },
   {
    "cell": "C4",
    "place": "培训人次 · 三级指标",
    "right": "培训人次",
    "wrong": "空白"
   },
   {
    "cell": "D4",
    "place": "培训人次 · 年度指标值",
    "right": "200人次",
    "wrong": "空白"
   },
   {
    "cell": "……",
    "place": "另有17个单元格不同",
    "right": "……",
    "wrong": "……"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "none",
   "cells": [
    "A1"
   ],
   "what": "没有找到绩效自评表（共看了 1 张工作表）。",
   "fix": "确认打开的是自评表；表头应有三级指标、年度指标值、实际完成值、分值、得分等栏目。"
  }
 },
 "goal-copied": {
  "profile": null,
  "cells": [
   {
    "cell": "G10",
    "place": "实际完成情况",
    "right": "全年举办培训22场，参训企业330家，新增产值0.9亿元。",
    "wrong": "开展企业培训；提升中小企业经营能力"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "copied",
   "cells": [
    "G10",
    "C10"
   ],
   "what": "实际完成情况与预期目标的文字相同。",
   "fix": "按实际结果改写完成情况，写出数量、时间和效果。"
  }
 },
 "goal-text-blank": {
  "profile": null,
  "cells": [
   {
    "cell": "G10",
    "place": "实际完成情况",
    "right": "全年举办培训22场，参训企业330家，新增产值0.9亿元。",
    "wrong": "空白"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "blank",
   "cells": [
    "G10"
   ],
   "what": "年度总体目标的实际完成情况没有填写。",
   "fix": "补填实际完成情况，写明任务、数量和结果。"
  }
 },
 "hidden-or-text-number": {
  "profile": null,
  "cells": [
   {
    "cell": "第16行",
    "place": "行列显示",
    "right": "显示",
    "wrong": "隐藏"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "hidden",
   "cells": [
    "C16"
   ],
   "what": "表内第 16 行被隐藏，里面有内容。",
   "fix": "取消隐藏；不需要的内容删去。"
  }
 },
 "level-mismatch": {
  "profile": null,
  "cells": [
   {
    "cell": "D13",
    "place": "参加培训企业家数 · 三级指标",
    "right": "参加培训企业家数",
    "wrong": "培训任务完成率"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "ratio",
   "cells": [
    "D13"
   ],
   "what": "“培训任务完成率”列在数量指标下，考核的是比率。",
   "fix": "改用绝对数（个、次、人、公里等），或移到相应的二级指标。"
  }
 },
 "merged-break": {
  "profile": null,
  "cells": [
   {
    "cell": "B4",
    "place": "培训人次 · 二级指标",
    "right": "数量指标",
    "wrong": "空白"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "blank",
   "cells": [
    "B4"
   ],
   "what": "第 4 行的二级指标空白，又没有与上面合并，按“数量指标”理解。",
   "fix": "与上面的“数量指标”合并，或补填。"
  }
 },
 "missing-indicator-kind": {
  "profile": null,
  "cells": [
   {
    "cell": "C12",
    "place": "举办企业培训场次 · 二级指标",
    "right": "数量指标",
    "wrong": "质量指标"
   },
   {
    "cell": "C15",
    "place": "培训任务完成时间 · 二级指标",
    "right": "时效指标",
    "wrong": "质量指标"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "missing",
   "cells": [
    "B12"
   ],
   "what": "“产出指标”中没有数量指标、时效指标。",
   "fix": "补设数量指标、时效指标并重新分配分值；确实不适用的，在说明中写明。"
  }
 },
 "multi-indicator-in-one-row": {
  "profile": null,
  "cells": [
   {
    "cell": "D18",
    "place": "惠企政策知晓率 · 三级指标",
    "right": "惠企政策知晓率",
    "wrong": "政策知晓率、企业覆盖率、投诉办结率"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "several",
   "cells": [
    "D18"
   ],
   "what": "“政策知晓率、企业覆盖率、投诉办结率”一行写了 3 个指标。",
   "fix": "拆成 3 行，分别填写指标值、完成值、分值和得分。"
  }
 },
 "required-cell-blank": {
  "profile": null,
  "cells": [
   {
    "cell": "E6",
    "place": "政策知晓率 · 指标完成情况",
    "right": "92%",
    "wrong": "空白"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "blank",
   "cells": [
    "E6"
   ],
   "what": "“政策知晓率”的实际完成值没有填写。",
   "fix": "补填实际完成值；不作考核的指标应删去该行及其分值。"
  }
 },
 "template-residue": {
  "profile": null,
  "cells": [
   {
    "cell": "I12",
    "place": "举办企业培训场次 · 偏差原因分析及改进措施",
    "right": "空白",
    "wrong": "原因：上级专项资金于__月下达。【措施】"
   },
   {
    "cell": "I17",
    "place": "带动企业新增产值 · 偏差原因分析及改进措施",
    "right": "两家企业投产推迟，少0.1亿元；下一步由企业科按月跟踪，2024年6月底前投产。",
    "wrong": "少0.1亿元。原因：投产推迟。措施：按月跟踪。【责任人和完成时限】"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "gap",
   "cells": [
    "I12"
   ],
   "what": "“举办企业培训场次”的说明还留有待补写的“__”。",
   "fix": "补写具体内容并去掉标记；确实没有的，删去这一句。"
  }
 },
 "unit-name-missing": {
  "profile": null,
  "cells": [
   {
    "cell": "C2",
    "place": "部门（单位）名称",
    "right": "青石市工业和信息化局",
    "wrong": "空白"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "blank",
   "cells": [
    "C2"
   ],
   "what": "“部门(单位)名称”没有填写。",
   "fix": "填写单位全称。"
  }
 },
 "year-mismatch": {
  "profile": null,
  "cells": [
   {
    "cell": "C5",
    "place": "2022年决算数",
    "right": "2023年预算数",
    "wrong": "2022年预算数"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "header",
   "cells": [
    "C5",
    "A1"
   ],
   "what": "表题为 2023年度，“2022年预算数”写的是 2022年，应为 2023年。",
   "fix": "核对这一栏的数据属于哪一年，改正表头或数据。"
  }
 },
 "weight-child-sum": {
  "profile": null,
  "cells": [
   {
    "cell": "B14",
    "place": "引进产业链项目个数 · 权重",
    "right": "35",
    "wrong": "40"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "parts",
   "cells": [
    "B14"
   ],
   "what": "“产出指标”标明 40 分，其下各项相加为 35 分，相差 5 分。",
   "fix": "核对“产出指标”下第 14 至 17 行的分值，或改正上级分值。"
  }
 },
 "weight-concentration": {
  "profile": null,
  "cells": [
   {
    "cell": "G12",
    "place": "举办企业培训场次 · 分值",
    "right": "10",
    "wrong": "35"
   },
   {
    "cell": "G17",
    "place": "带动企业新增产值 · 分值",
    "right": "15",
    "wrong": "20"
   },
   {
    "cell": "G18",
    "place": "惠企政策知晓率 · 分值",
    "right": "15",
    "wrong": "10"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "large",
   "cells": [
    "G12"
   ],
   "what": "“举办企业培训场次”分值 35 分，超过单项 30 分的提示线。",
   "fix": "把该指标细分为若干项，或调低分值；确有理由的可以保留。"
  }
 },
 "weight-exec-missing": {
  "profile": null,
  "cells": [
   {
    "cell": "G5",
    "place": "年度资金总额 · 分值",
    "right": "10",
    "wrong": "空白"
   },
   {
    "cell": "I5",
    "place": "年度资金总额 · 得分",
    "right": "9.5",
    "wrong": "空白"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "missing",
   "cells": [
    "G5"
   ],
   "what": "资金部分没有预算执行率的分值，口径规定为 10 分。",
   "fix": "按本地表样核对；表样设有该项时，补填分值 10 分。"
  }
 },
 "weight-label-conflict": {
  "profile": null,
  "cells": [
   {
    "cell": "A12",
    "place": "预算编制及时完成率 · 一级指标",
    "right": "投入管理指标（30）",
    "wrong": "投入管理指标（25）"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "conflict",
   "cells": [
    "B12",
    "A12"
   ],
   "what": "“投入管理指标”标签写 25 分，分值列写 30 分。",
   "fix": "核对原定分值，把A12与B12两处改为一致。"
  }
 },
 "weight-nonpositive": {
  "profile": null,
  "cells": [
   {
    "cell": "G13",
    "place": "参加培训企业家数 · 分值",
    "right": "10",
    "wrong": "0"
   },
   {
    "cell": "G15",
    "place": "培训任务完成时间 · 分值",
    "right": "10",
    "wrong": "空白"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "nonpositive",
   "cells": [
    "G13"
   ],
   "what": "“参加培训企业家数”的分值为 0 分。",
   "fix": "填写大于 0 的分值；不作考核的指标应删去该行。"
  }
 },
 "weight-profile-level1": {
  "profile": null,
  "cells": [
   {
    "cell": "G17",
    "place": "带动企业新增产值 · 分值",
    "right": "15",
    "wrong": "10"
   },
   {
    "cell": "G18",
    "place": "惠企政策知晓率 · 分值",
    "right": "15",
    "wrong": "10"
   },
   {
    "cell": "G19",
    "place": "参训企业满意度 · 分值",
    "right": "10",
    "wrong": "20"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "differs",
   "cells": [
    "B17",
    "B19"
   ],
   "what": "各部分分值为预算执行率 10、产出 50、效益 20、满意度 20，口径规定为预算执行率 10、产出 50、效益 30、满意度 10。",
   "fix": "按规定调整效益、满意度的分值；确需不同的，说明理由。"
  }
 },
 "weight-total-not-100": {
  "profile": null,
  "cells": [
   {
    "cell": "G12",
    "place": "举办企业培训场次 · 分值",
    "right": "10",
    "wrong": "15"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "total",
   "cells": [
    "G20"
   ],
   "what": "各项分值合计为 105 分，应为 100 分，多 5 分。",
   "fix": "核对各项分值，其中预算执行率占 10 分，使合计等于 100 分。"
  }
 },
 "weight-total-printed-wrong": {
  "profile": null,
  "cells": [
   {
    "cell": "G20",
    "place": "总分 · 分值",
    "right": "100",
    "wrong": "95"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "printed",
   "cells": [
    "G20"
   ],
   "what": "总分行的分值写 95 分，各项分值相加为 100 分，相差 5 分。",
   "fix": "逐项核对分值；明细无误时把合计改为 100 分。"
  }
 },
 "all-full-marks": {
  "profile": null,
  "cells": [
   {
    "cell": "I5",
    "place": "年度资金总额 · 得分",
    "right": "9.5",
    "wrong": "10"
   },
   {
    "cell": "H17",
    "place": "带动企业新增产值 · 得分",
    "right": "13.5",
    "wrong": "15"
   },
   {
    "cell": "H20",
    "place": "总分 · 得分",
    "right": "98",
    "wrong": "100"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "full",
   "cells": [
    "H20"
   ],
   "what": "全部 9 项都得满分，总分 100 分。",
   "fix": "对照完成情况逐项核实；确实全部达标的，备好佐证材料。"
  }
 },
 "full-score-but-unmet": {
  "profile": null,
  "cells": [
   {
    "cell": "F12",
    "place": "举办企业培训场次 · 实际完成值",
    "right": "22场",
    "wrong": "15场"
   },
   {
    "cell": "F16",
    "place": "培训总成本 · 实际完成值",
    "right": "199.5万元",
    "wrong": "220.5万元"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "full",
   "cells": [
    "H12",
    "F12"
   ],
   "what": "“举办企业培训场次”指标值“≥20场”，完成值“15场”，没有达到，却得满分 10 分。",
   "fix": "核对完成值；无误时把得分改为 7.5 分，并写明偏差原因和改进措施。"
  }
 },
 "met-but-deducted": {
  "profile": null,
  "cells": [
   {
    "cell": "H14",
    "place": "培训考核合格率 · 得分",
    "right": "10",
    "wrong": "8"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "noNote",
   "cells": [
    "H14",
    "F14"
   ],
   "what": "“培训考核合格率”完成值 97% 已经达标，只得 8 分（分值 10 分），没有说明。",
   "fix": "核对完成值和得分：没有问题的给满分，确有问题的如实填写完成值并写明扣分原因。"
  }
 },
 "overfulfil-unreduced": {
  "profile": null,
  "cells": [
   {
    "cell": "F12",
    "place": "举办企业培训场次 · 实际完成值",
    "right": "22场",
    "wrong": "44场"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "strong",
   "cells": [
    "F12",
    "I12"
   ],
   "what": "“举办企业培训场次”指标值“≥20场”，完成值“44场”，为指标值的 220%，没有说明。",
   "fix": "说明超额的原因和明年如何调整指标值；指标值明显偏低的，考虑适当调减得分。"
  }
 },
 "qual-score-band": {
  "profile": null,
  "cells": [
   {
    "cell": "H18",
    "place": "惠企政策知晓率 · 得分",
    "right": "10",
    "wrong": "14"
   },
   {
    "cell": "I18",
    "place": "惠企政策知晓率 · 偏差原因分析及改进措施",
    "right": "两场未办。",
    "wrong": "空白"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "outside",
   "cells": [
    "H18",
    "F18"
   ],
   "what": "“惠企政策知晓率”完成值“部分达成年度指标并具有一定效果”对应“部分达成年度指标并具有一定效果”（9—12 分），得 14 分。",
   "fix": "核对完成程度；无误时在 9—12 分之间评分，否则改写完成值。"
  }
 },
 "qual-value-nonstandard": {
  "profile": null,
  "cells": [
   {
    "cell": "E6",
    "place": "政策知晓率 · 指标完成情况",
    "right": "达成年度指标",
    "wrong": "是"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "word",
   "cells": [
    "E6"
   ],
   "what": "“政策知晓率”的完成值只写“是”，看不出完成程度。",
   "fix": "改写为相应的档位用语，并用一句话说明做了什么。"
  }
 },
 "satisfaction-score-band": {
  "profile": "本地另有规定时",
  "cells": [
   {
    "cell": "F19",
    "place": "参训企业满意度 · 实际完成值",
    "right": "94%",
    "wrong": "85%"
   },
   {
    "cell": "H19",
    "place": "参训企业满意度 · 得分",
    "right": "10",
    "wrong": "9.44"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "band",
   "cells": [
    "H19",
    "F19"
   ],
   "what": "“参训企业满意度”完成值 85%，按口径的区间应得 8 分，表中为 9.44 分。",
   "fix": "核对调查结果；无误时把得分改为 8 分。"
  }
 },
 "score-formula-mismatch": {
  "profile": null,
  "cells": [
   {
    "cell": "H17",
    "place": "带动企业新增产值 · 得分",
    "right": "13.5",
    "wrong": "14"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "higher",
   "cells": [
    "H17"
   ],
   "what": "“带动企业新增产值”按公式应得 13.5 分，表中给 14 分，多 0.5 分。",
   "fix": "核对指标值和完成值；无误时把得分改为 13.5 分。"
  }
 },
 "score-gt-weight": {
  "profile": null,
  "cells": [
   {
    "cell": "G14",
    "place": "引进产业链项目个数 · 自评得分",
    "right": "15",
    "wrong": "16"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "over",
   "cells": [
    "G14"
   ],
   "what": "“引进产业链项目个数、服务企业家数”得 16 分，高于分值 15 分。",
   "fix": "把得分改为不超过 15 分，并重算总分。"
  }
 },
 "score-negative": {
  "profile": null,
  "cells": [
   {
    "cell": "H17",
    "place": "带动企业新增产值 · 得分",
    "right": "13.5",
    "wrong": "-1.5"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "negative",
   "cells": [
    "H17"
   ],
   "what": "“带动企业新增产值”的得分为-1.5 分。",
   "fix": "填写 0 分或应得的分数，扣分原因写入偏差原因分析。"
  }
 },
 "score-precision": {
  "profile": null,
  "cells": [
   {
    "cell": "H17",
    "place": "带动企业新增产值 · 得分",
    "right": "13.55",
    "wrong": "13.333333"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "precision",
   "cells": [
    "H17"
   ],
   "what": "“带动企业新增产值”的得分存为 13.333333，超过 2 位小数。",
   "fix": "按 2 位小数四舍五入，填 13.33。"
  }
 },
 "score-total-mismatch": {
  "profile": null,
  "cells": [
   {
    "cell": "H20",
    "place": "总分 · 得分",
    "right": "98",
    "wrong": "99"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "total",
   "cells": [
    "H20"
   ],
   "what": "总分写 99 分，各项得分相加为 98 分，相差 1 分。",
   "fix": "逐项核对得分；明细无误时把总分改为 98 分。"
  }
 },
 "actual-copies-target": {
  "profile": null,
  "cells": [
   {
    "cell": "F12",
    "place": "举办企业培训场次 · 实际完成值",
    "right": "22场",
    "wrong": "≥20场"
   },
   {
    "cell": "E14",
    "place": "培训考核合格率 · 年度指标值",
    "right": "≥95%",
    "wrong": "95%以上"
   },
   {
    "cell": "F14",
    "place": "培训考核合格率 · 实际完成值",
    "right": "97%",
    "wrong": "95% 以上"
   },
   {
    "cell": "F15",
    "place": "培训任务完成时间 · 实际完成值",
    "right": "2023年11月20日",
    "wrong": "2023年12月底前"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "copied",
   "cells": [
    "F12",
    "E12"
   ],
   "what": "“举办企业培训场次”的完成值“≥20场”照抄了指标值，带着“≥”。",
   "fix": "填写实际数值或实际日期。"
  }
 },
 "actual-keeps-operator": {
  "profile": null,
  "cells": [
   {
    "cell": "E3",
    "place": "检查企业家数 · 指标完成情况",
    "right": "108家",
    "wrong": "≥105家"
   },
   {
    "cell": "E7",
    "place": "服务对象满意度 · 指标完成情况",
    "right": "93%",
    "wrong": "满意度92%以上"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "operator",
   "cells": [
    "E3"
   ],
   "what": "“检查企业家数”的完成值“≥105家”带着“≥”，不是测得的数。",
   "fix": "填写实际数值或实际日期。"
  }
 },
 "date-late": {
  "profile": null,
  "cells": [
   {
    "cell": "F15",
    "place": "培训任务完成时间 · 实际完成值",
    "right": "2023年11月20日",
    "wrong": "2024年1月20日"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "full",
   "cells": [
    "F15",
    "H15"
   ],
   "what": "“培训任务完成时间”期限 2023年12月底前，2024年1月20日完成，逾期却得满分 10 分。",
   "fix": "核对完成日期；确实逾期的按口径扣分，并写明原因和改进措施。"
  }
 },
 "date-not-due": {
  "profile": null,
  "cells": [
   {
    "cell": "F15",
    "place": "培训任务完成时间 · 实际完成值",
    "right": "2023年11月20日",
    "wrong": "已完成初稿"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "later",
   "cells": [
    "E15",
    "F15"
   ],
   "what": "“培训任务完成时间”的期限是 2024年6月前，晚于 2023年度，自评时还没有到期。",
   "fix": "改为本年度内应完成的节点和期限；跨年的部分放到下一年度考核。"
  }
 },
 "milestone-not-reached": {
  "profile": null,
  "cells": [
   {
    "cell": "D14",
    "place": "培训考核合格率 · 三级指标",
    "right": "培训考核合格率",
    "wrong": "印发培训管理办法"
   },
   {
    "cell": "E14",
    "place": "培训考核合格率 · 年度指标值",
    "right": "≥95%",
    "wrong": "1份"
   },
   {
    "cell": "F14",
    "place": "培训考核合格率 · 实际完成值",
    "right": "97%",
    "wrong": "已完成管理办法（征求意见稿）"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "unfinished",
   "cells": [
    "F14"
   ],
   "what": "“印发培训管理办法”要求“印发”，完成值写的是“征求意见稿”，没有达到。",
   "fix": "按没有完成扣分，写明目前进度、原因和预计完成时间。"
  }
 },
 "number-in-name": {
  "profile": null,
  "cells": [
   {
    "cell": "C3",
    "place": "2023年5G基站建设 · 三级指标",
    "right": "2023年5G基站建设",
    "wrong": "新增5G基站9376个"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "inName",
   "cells": [
    "D3",
    "C3"
   ],
   "what": "“新增5G基站9376个”把目标“9376个”写在名称里，指标值只写“完成”。",
   "fix": "名称只写考核的内容，“9376个”移到年度指标值，完成值填实际数。"
  }
 },
 "operator-direction": {
  "profile": null,
  "cells": [
   {
    "cell": "E14",
    "place": "培训考核合格率 · 年度指标值",
    "right": "≥95%",
    "wrong": "≤95%"
   },
   {
    "cell": "F14",
    "place": "培训考核合格率 · 实际完成值",
    "right": "97%",
    "wrong": "90%"
   },
   {
    "cell": "E16",
    "place": "培训总成本 · 年度指标值",
    "right": "≤210万元",
    "wrong": "≥17.4万元"
   },
   {
    "cell": "F16",
    "place": "培训总成本 · 实际完成值",
    "right": "199.5万元",
    "wrong": "17.4万元"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "merit",
   "cells": [
    "E14"
   ],
   "what": "“培训考核合格率”的指标值“≤95%”用了“≤”，方向写反。",
   "fix": "改为“≥”，再核对是否完成。"
  }
 },
 "range-actual-outside": {
  "profile": null,
  "cells": [
   {
    "cell": "D3",
    "place": "检查企业家数 · 年度指标值",
    "right": "100-130家",
    "wrong": "120-130家"
   },
   {
    "cell": "D4",
    "place": "培训人次 · 年度指标值",
    "right": "100-220人次",
    "wrong": "100-200人次"
   },
   {
    "cell": "E6",
    "place": "成果转化 · 指标完成情况",
    "right": "8件",
    "wrong": "超过10件"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "below",
   "cells": [
    "E3",
    "D3"
   ],
   "what": "“检查企业家数”指标值“120-130家”，完成值“108家”，低于下限 120。",
   "fix": "核对完成值；无误时扣分，并写明偏差原因和改进措施。"
  }
 },
 "satisfaction-100": {
  "profile": null,
  "cells": [
   {
    "cell": "E19",
    "place": "参训企业满意度 · 年度指标值",
    "right": "≥90%",
    "wrong": "100%"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "target",
   "cells": [
    "E19"
   ],
   "what": "“参训企业满意度”的指标值为 100%。",
   "fix": "按以往调查结果设定，例如“≥90%”。"
  }
 },
 "satisfaction-low-target": {
  "profile": null,
  "cells": [
   {
    "cell": "E19",
    "place": "参训企业满意度 · 年度指标值",
    "right": "≥90%",
    "wrong": "80%"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "low",
   "cells": [
    "E19"
   ],
   "what": "“参训企业满意度”的指标值“80%”低于 85%。",
   "fix": "按以往调查结果适当提高，例如“≥90%”；确有原因的在说明中写明。"
  }
 },
 "satisfaction-proxy": {
  "profile": null,
  "cells": [
   {
    "cell": "C7",
    "place": "服务对象满意度 · 三级指标",
    "right": "服务对象满意度",
    "wrong": "有效投诉率"
   },
   {
    "cell": "D7",
    "place": "服务对象满意度 · 年度指标值",
    "right": "≥90%",
    "wrong": "2起以下"
   },
   {
    "cell": "E7",
    "place": "服务对象满意度 · 指标完成情况",
    "right": "93%",
    "wrong": "0起"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "proxy",
   "cells": [
    "C7"
   ],
   "what": "“有效投诉率”放在满意度指标下，考核的却是投诉。",
   "fix": "改为服务对象满意度，写明调查对象和样本量；投诉指标移到质量指标。"
  }
 },
 "stage-data": {
  "profile": null,
  "cells": [
   {
    "cell": "G10",
    "place": "实际完成情况",
    "right": "全年举办培训22场，参训企业330家，新增产值0.9亿元。",
    "wrong": "1—11 月举办培训20场。"
   },
   {
    "cell": "F12",
    "place": "举办企业培训场次 · 实际完成值",
    "right": "22场",
    "wrong": "前三季度22场"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "stage",
   "cells": [
    "G10"
   ],
   "what": "总体目标的完成情况写的是“1—11月”的数据，不是全年。",
   "fix": "换成全年数据；确实没有全年数的，注明截止日期和原因。"
  }
 },
 "target-fake-quant": {
  "profile": null,
  "cells": [
   {
    "cell": "D14",
    "place": "培训考核合格率 · 三级指标",
    "right": "培训考核合格率",
    "wrong": "培训制度健全有效"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "hollow",
   "cells": [
    "E14"
   ],
   "what": "“培训制度健全有效”的指标值为≥95%，看不出是什么的百分比。",
   "fix": "写明用什么衡量（数量、金额、增长率、覆盖率等），再定相应的指标值。"
  }
 },
 "target-gt-100pct": {
  "profile": null,
  "cells": [
   {
    "cell": "E14",
    "place": "培训考核合格率 · 年度指标值",
    "right": "≥95%",
    "wrong": "≥105%"
   },
   {
    "cell": "E18",
    "place": "惠企政策知晓率 · 年度指标值",
    "right": "≥90%",
    "wrong": "≥100%"
   },
   {
    "cell": "F18",
    "place": "惠企政策知晓率 · 实际完成值",
    "right": "93%",
    "wrong": "100%"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "over",
   "cells": [
    "E14"
   ],
   "what": "“培训考核合格率”的指标值“≥105%”超过 100%。",
   "fix": "核对指标值，改为不超过 100% 的数。"
  }
 },
 "target-not-measurable": {
  "profile": null,
  "cells": [
   {
    "cell": "E17",
    "place": "带动企业新增产值 · 年度指标值",
    "right": "≥1亿元",
    "wrong": "明显提升"
   },
   {
    "cell": "E18",
    "place": "惠企政策知晓率 · 年度指标值",
    "right": "≥90%",
    "wrong": "长期"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "vague",
   "cells": [
    "E17"
   ],
   "what": "“带动企业新增产值”的指标值为“明显提升”，没有数字或时间。",
   "fix": "改为可以核对的数值或期限，例如“≥95%”“不少于10次”“12月底前”。"
  }
 },
 "unit-mismatch": {
  "profile": null,
  "cells": [
   {
    "cell": "E4",
    "place": "培训人次 · 指标完成情况",
    "right": "210人次",
    "wrong": "组织19批"
   },
   {
    "cell": "C7",
    "place": "服务对象满意度 · 三级指标",
    "right": "服务对象满意度",
    "wrong": "有效投诉率"
   },
   {
    "cell": "D7",
    "place": "服务对象满意度 · 年度指标值",
    "right": "≥90%",
    "wrong": "2起以下"
   },
   {
    "cell": "E7",
    "place": "服务对象满意度 · 指标完成情况",
    "right": "93%",
    "wrong": "0起"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "differ",
   "cells": [
    "E4",
    "D4"
   ],
   "what": "“培训人次”的指标值“200人次”以人次计，完成值“组织19批”以批计。",
   "fix": "把两处改为同一单位的数；口径变了的，在说明中写明怎样换算。"
  }
 },
 "unit-missing": {
  "profile": null,
  "cells": [
   {
    "cell": "D3",
    "place": "检查企业家数 · 年度指标值",
    "right": "≥100家",
    "wrong": "100"
   },
   {
    "cell": "E3",
    "place": "检查企业家数 · 指标完成情况",
    "right": "108家",
    "wrong": "108"
   },
   {
    "cell": "D4",
    "place": "培训人次 · 年度指标值",
    "right": "200人次",
    "wrong": "≥2"
   },
   {
    "cell": "E4",
    "place": "培训人次 · 指标完成情况",
    "right": "210人次",
    "wrong": "3"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "bare",
   "cells": [
    "D3"
   ],
   "what": "“检查企业家数”的指标值“100”没有单位。",
   "fix": "在指标值后写上单位，例如“100个”“100家”“100%”。"
  }
 },
 "note-amount-insufficient": {
  "profile": null,
  "cells": [
   {
    "cell": "I16",
    "place": "培训总成本 · 偏差原因分析及改进措施",
    "right": "防疫物资229.53万元、设备采购230万元，共459.53万元未纳入预算。",
    "wrong": "防疫物资未纳入预算，占超支部分的30%。"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "part",
   "cells": [
    "I16",
    "F16"
   ],
   "what": "“培训总成本”完成值与指标值相差 685.62 万元，说明里的金额合计 205.69 万元，只占 30%。",
   "fix": "补写其余差额的原因和金额。"
  }
 },
 "note-contradiction": {
  "profile": null,
  "cells": [
   {
    "cell": "I12",
    "place": "举办企业培训场次 · 偏差原因分析及改进措施",
    "right": "空白",
    "wrong": "因疫情未完成年度目标。"
   },
   {
    "cell": "I17",
    "place": "带动企业新增产值 · 偏差原因分析及改进措施",
    "right": "两家企业投产推迟，少0.1亿元；下一步由企业科按月跟踪，2024年6月底前投产。",
    "wrong": "超额完成年度目标。"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "unmet",
   "cells": [
    "I12",
    "F12"
   ],
   "what": "“举办企业培训场次”的说明写“未完成年度目标”，而完成值已达到指标值。",
   "fix": "核对完成值和说明，把两处改为一致。"
  }
 },
 "note-missing-deduction": {
  "profile": null,
  "cells": [
   {
    "cell": "I5",
    "place": "年度资金总额 · 得分",
    "right": "9.5",
    "wrong": "9"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "noPlace",
   "cells": [
    "I5"
   ],
   "what": "“预算执行率”得 9 分，比分值 10 分少 1 分，没有写原因。",
   "fix": "在备注或表后补写扣分原因和改进措施。"
  }
 },
 "note-missing-exec": {
  "profile": null,
  "cells": [
   {
    "cell": "K8",
    "place": "总额 · 原因",
    "right": "年中上级追加20万元（青财预〔2023〕8号）。",
    "wrong": "预算执行率未达到90%的需说明原因（100字以内）"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "adjusted",
   "cells": [
    "K8",
    "E8"
   ],
   "what": "年初预算 100，调整后 120，资金部分的原因栏没有说明。",
   "fix": "写明追加或调减的金额、时间和依据文号。"
  }
 },
 "note-missing-overfulfil": {
  "profile": null,
  "cells": [
   {
    "cell": "F13",
    "place": "参加培训企业家数 · 实际完成值",
    "right": "330家",
    "wrong": "420家"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "blank",
   "cells": [
    "I13",
    "F13"
   ],
   "what": "“参加培训企业家数”指标值“300家”，完成值“420家”，为指标值的 140%，说明栏空白。",
   "fix": "写明超额原因；指标值定得偏低的，说明明年如何调整。"
  }
 },
 "note-no-measure": {
  "profile": null,
  "cells": [
   {
    "cell": "G14",
    "place": "引进产业链项目个数 · 自评得分",
    "right": "15",
    "wrong": "14"
   },
   {
    "cell": "H14",
    "place": "引进产业链项目个数 · 偏差及原因分析",
    "right": "空白",
    "wrong": "有超预算情况"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "causeOnly",
   "cells": [
    "H14"
   ],
   "what": "“引进产业链项目个数、服务企业家数”扣 1 分，说明“有超预算情况”只有原因，没有措施。",
   "fix": "补写措施：做什么、由谁负责、什么时间完成。"
  }
 },
 "note-vague": {
  "profile": null,
  "cells": [
   {
    "cell": "H14",
    "place": "培训考核合格率 · 得分",
    "right": "10",
    "wrong": "9"
   },
   {
    "cell": "I14",
    "place": "培训考核合格率 · 偏差原因分析及改进措施",
    "right": "空白",
    "wrong": "进一步完善，加强管理"
   },
   {
    "cell": "I17",
    "place": "带动企业新增产值 · 偏差原因分析及改进措施",
    "right": "两家企业投产推迟，少0.1亿元；下一步由企业科按月跟踪，2024年6月底前投产。",
    "wrong": "预算编制科学性有待加强"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "stock",
   "cells": [
    "I14"
   ],
   "what": "“培训考核合格率”的说明“进一步完善，加强管理”没有具体内容。",
   "fix": "写明具体原因、相差的数量或金额、改进措施和完成时间。"
  }
 },
 "exec-rate-over-100": {
  "profile": null,
  "cells": [
   {
    "cell": "F4",
    "place": "资金来源：（1）财政拨款 · 全年执行数",
    "right": "980",
    "wrong": "1847"
   },
   {
    "cell": "F7",
    "place": "（2）项目支出 · 全年执行数",
    "right": "199.5",
    "wrong": "250"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "adjusted",
   "cells": [
    "G4",
    "E4"
   ],
   "what": "“财政拨款”执行率为 184.7%（1847 ÷ 1000），超过 100%。",
   "fix": "核对“全年预算数”：有追加的填调整后的数，并重算执行率。"
  }
 },
 "exec-rate-recompute": {
  "profile": null,
  "cells": [
   {
    "cell": "G6",
    "place": "资金结构：（1）基本支出 · 执行率",
    "right": "98.80%",
    "wrong": "98.85%"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "wrong",
   "cells": [
    "G6"
   ],
   "what": "“基本支出”执行率应为 98.8%（780.5 ÷ 790），表中为 98.85%。",
   "fix": "核对预算数和执行数；无误时把执行率改为 98.8%。"
  }
 },
 "exec-rate-wrong-base": {
  "profile": null,
  "cells": [
   {
    "cell": "H5",
    "place": "年度资金总额 · 执行率",
    "right": "95.00%",
    "wrong": "99.75%"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "initial",
   "cells": [
    "H5",
    "D5",
    "E5"
   ],
   "what": "“年度资金总额”的执行率 99.75% 正好是 199.5 ÷ 200，分母用了年初预算数。",
   "fix": "分母改用全年预算数：199.5 ÷ 210 = 95%。"
  }
 },
 "exec-score-mismatch": {
  "profile": null,
  "cells": [
   {
    "cell": "I5",
    "place": "年度资金总额 · 得分",
    "right": "9.5",
    "wrong": "10"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "wrong",
   "cells": [
    "I5"
   ],
   "what": "预算执行率按公式应得 9.5 分，表中为 10 分，相差 0.5 分。",
   "fix": "核对预算数和执行数；无误时把得分改为 9.5 分，并重算总分。"
  }
 },
 "fund-adjust-large": {
  "profile": null,
  "cells": [
   {
    "cell": "E5",
    "place": "年度资金总额 · 全年预算数",
    "right": "210",
    "wrong": "400"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "raised",
   "cells": [
    "E5",
    "D5"
   ],
   "what": "年初预算 200，调整后 400，增加 200 万元（100%）。",
   "fix": "核对两个预算数；无误时写明追加的原因、金额和文号。"
  }
 },
 "fund-parts-sum": {
  "profile": null,
  "cells": [
   {
    "cell": "F6",
    "place": "其中：当年财政拨款 · 全年执行数",
    "right": "180.5",
    "wrong": "180"
   },
   {
    "cell": "D7",
    "place": "上年结转资金 · 年初预算数",
    "right": "20",
    "wrong": "10"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "parts",
   "cells": [
    "D5",
    "D6",
    "D7"
   ],
   "what": "年初预算数：年度资金总额 200，其中各项相加为 190，相差 10 万元。",
   "fix": "核对年初预算数一栏的各项金额和总额，改正填错的一处。"
  }
 },
 "fund-structure-sum": {
  "profile": null,
  "cells": [
   {
    "cell": "E6",
    "place": "资金结构：（1）基本支出 · 全年预算数",
    "right": "790",
    "wrong": "780"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "structure",
   "cells": [
    "E6",
    "E7",
    "E4",
    "E5"
   ],
   "what": "全年预算数：基本支出加项目支出为 990，资金总额为 1000，相差 10。",
   "fix": "核对全年预算数一栏的基本支出、项目支出和资金来源。"
  }
 },
 "fund-unit": {
  "profile": null,
  "cells": [
   {
    "cell": "F7",
    "place": "上年结转资金 · 全年执行数",
    "right": "19",
    "wrong": "190000"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "line",
   "cells": [
    "F7",
    "D7"
   ],
   "what": "“上年结转资金”全年执行数 190000，年初预算数 20，相差约一万倍。",
   "fix": "核对两处的单位，统一为万元。"
  }
 },
 "fund-unspent-20": {
  "profile": null,
  "cells": [
   {
    "cell": "F5",
    "place": "年度资金总额 · 全年执行数",
    "right": "199.5",
    "wrong": "140"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "unspent",
   "cells": [
    "F5",
    "E5"
   ],
   "what": "“年度资金总额”预算 210，执行 140，未执行 70 万元（33.33%）。",
   "fix": "核对两个数；无误时写明未执行的原因和结余资金的安排。"
  }
 },
 "fund-zero-budget": {
  "profile": null,
  "cells": [
   {
    "cell": "E7",
    "place": "（2）项目支出 · 全年预算数",
    "right": "210",
    "wrong": "0"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "annual",
   "cells": [
    "E7",
    "F7"
   ],
   "what": "“项目支出”全年预算数为 0，全年执行数为 199.5。",
   "fix": "核对全年预算数；有追加的填调整后的数。"
  }
 },
 "score-vs-exec-gap": {
  "profile": null,
  "cells": [
   {
    "cell": "F5",
    "place": "年度资金总额 · 全年执行数",
    "right": "199.5",
    "wrong": "140"
   },
   {
    "cell": "H5",
    "place": "年度资金总额 · 执行率",
    "right": "95.00%",
    "wrong": "66.67%"
   },
   {
    "cell": "I5",
    "place": "年度资金总额 · 得分",
    "right": "9.5",
    "wrong": "6.67"
   },
   {
    "cell": "F6",
    "place": "其中：当年财政拨款 · 全年执行数",
    "right": "180.5",
    "wrong": "121"
   },
   {
    "cell": "H20",
    "place": "总分 · 得分",
    "right": "98",
    "wrong": "95.17"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "gap",
   "cells": [
    "H20",
    "F5"
   ],
   "what": "指标得分率 98.33%，预算执行率 66.67%，高出 32.2%。",
   "fix": "核对完成值和得分；确实少花钱办成事的，说明节约的原因。"
  }
 },
 "zero-exec-full-output": {
  "profile": null,
  "cells": [
   {
    "cell": "F5",
    "place": "年度资金总额 · 全年执行数",
    "right": "199.5",
    "wrong": "10"
   },
   {
    "cell": "F6",
    "place": "其中：当年财政拨款 · 全年执行数",
    "right": "180.5",
    "wrong": "9"
   },
   {
    "cell": "F7",
    "place": "上年结转资金 · 全年执行数",
    "right": "19",
    "wrong": "1"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "unspent",
   "cells": [
    "F5",
    "F12"
   ],
   "what": "“年度资金总额”执行率 4.76%，5 项产出指标中有 5 项完成。",
   "fix": "核对支出和完成情况；由其他资金或往年资金完成的，在说明中写明。"
  }
 },
 "base-children-blank": {
  "profile": null,
  "cells": [
   {
    "cell": "C17",
    "place": "其中：办公经费 · 2023年预算数",
    "right": "27",
    "wrong": "空白"
   },
   {
    "cell": "D17",
    "place": "其中：办公经费 · 2023年决算数",
    "right": "25",
    "wrong": "空白"
   },
   {
    "cell": "C18",
    "place": "水费、电费、差旅费 · 2023年预算数",
    "right": "25",
    "wrong": "空白"
   },
   {
    "cell": "D18",
    "place": "水费、电费、差旅费 · 2023年决算数",
    "right": "25.5",
    "wrong": "空白"
   },
   {
    "cell": "C19",
    "place": "会议费、培训费 · 2023年预算数",
    "right": "8",
    "wrong": "空白"
   },
   {
    "cell": "D19",
    "place": "会议费、培训费 · 2023年决算数",
    "right": "7.5",
    "wrong": "空白"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "blank",
   "cells": [
    "C17",
    "D17",
    "C18",
    "D18",
    "C19",
    "D19"
   ],
   "what": "“公用经费”填了 2023年预算数、2023年决算数，办公经费、水费、电费、差旅费、会议费、培训费都没有填。",
   "fix": "补填各分项；没有发生的填 0。"
  }
 },
 "base-indicator-recompute": {
  "profile": null,
  "cells": [
   {
    "cell": "整体自评表!F12",
    "place": "在职人员控制率 · 全年完成值",
    "right": "95.00%",
    "wrong": "92.5%"
   },
   {
    "cell": "整体自评表!D16",
    "place": "项目验收合格率 · 三级指标",
    "right": "项目验收合格率",
    "wrong": "“三公经费”变动率"
   },
   {
    "cell": "整体自评表!E16",
    "place": "项目验收合格率 · 年度指标值",
    "right": "≥95%",
    "wrong": "≤0%"
   },
   {
    "cell": "整体自评表!F16",
    "place": "项目验收合格率 · 全年完成值",
    "right": "97%",
    "wrong": "2.44%"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "differs",
   "cells": [
    "整体自评表!F12",
    "基础数据表!C4",
    "基础数据表!B4"
   ],
   "what": "“在职人员控制率”完成值 92.5%，按基础数据表应为 95%（在职 38 人 ÷ 编制 40 人）。",
   "fix": "核对基础数据表和完成值，把两处改为一致，再按结果评分。"
  }
 },
 "base-procure-over": {
  "profile": null,
  "cells": [
   {
    "cell": "D20",
    "place": "政府采购金额 · 2023年决算数",
    "right": "43",
    "wrong": "46"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "over",
   "cells": [
    "D20",
    "C20"
   ],
   "what": "政府采购实际 46，预算 44，超出 2。",
   "fix": "核对两个数；确有追加采购预算的，填调整后的数并写明批复。"
  }
 },
 "base-project-sum": {
  "profile": null,
  "cells": [
   {
    "cell": "C15",
    "place": "3、其他类项目 · 2023年预算数",
    "right": "30",
    "wrong": "空白"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "parts",
   "cells": [
    "C12",
    "C13",
    "C14"
   ],
   "what": "2023年预算数：“项目支出”为 210，分项相加为 180，相差 30。",
   "fix": "核对 2023年预算数一栏“项目支出”的合计和分项，改正填错的一处。"
  }
 },
 "base-public-over": {
  "profile": null,
  "cells": [
   {
    "cell": "D16",
    "place": "公用经费 · 2023年决算数",
    "right": "58",
    "wrong": "62"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "over",
   "cells": [
    "D16",
    "C16"
   ],
   "what": "公用经费决算 62，预算 60，超出 2（为预算的 103.33%）。",
   "fix": "核对两个数；确实超预算的，说明原因，并在自评表相应指标扣分。"
  }
 },
 "base-same-split": {
  "profile": null,
  "cells": [
   {
    "cell": "B12",
    "place": "项目支出： · 2022年决算数",
    "right": "205",
    "wrong": "1410.5"
   },
   {
    "cell": "C12",
    "place": "项目支出： · 2023年预算数",
    "right": "210",
    "wrong": "204.03"
   },
   {
    "cell": "D12",
    "place": "项目支出： · 2023年决算数",
    "right": "199.5",
    "wrong": "889.65"
   },
   {
    "cell": "B13",
    "place": "1、业务工作专项 · 2022年决算数",
    "right": "105",
    "wrong": "564.2"
   },
   {
    "cell": "C13",
    "place": "1、业务工作专项 · 2023年预算数",
    "right": "130",
    "wrong": "81.61"
   },
   {
    "cell": "D13",
    "place": "1、业务工作专项 · 2023年决算数",
    "right": "119.5",
    "wrong": "355.86"
   },
   {
    "cell": "B14",
    "place": "2、运行维护专项 · 2022年决算数",
    "right": "60",
    "wrong": "352.63"
   },
   {
    "cell": "C14",
    "place": "2、运行维护专项 · 2023年预算数",
    "right": "50",
    "wrong": "51.01"
   },
   {
    "cell": "D14",
    "place": "2、运行维护专项 · 2023年决算数",
    "right": "52",
    "wrong": "222.41"
   },
   {
    "cell": "B15",
    "place": "3、其他类项目 · 2022年决算数",
    "right": "40",
    "wrong": "493.67"
   },
   {
    "cell": "C15",
    "place": "3、其他类项目 · 2023年预算数",
    "right": "30",
    "wrong": "71.41"
   },
   {
    "cell": "D15",
    "place": "3、其他类项目 · 2023年决算数",
    "right": "28",
    "wrong": "311.38"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "split",
   "cells": [
    "B13",
    "C13",
    "D13",
    "B14",
    "C14",
    "D14",
    "B15",
    "C15",
    "D15"
   ],
   "what": "“项目支出”各分项占比在 3 栏中都是 40%、25%、35%。",
   "fix": "按账面数核对各分项；确为实际数的可以保留。"
  }
 },
 "base-sangong-over": {
  "profile": null,
  "cells": [
   {
    "cell": "D6",
    "place": "三公经费 · 2023年决算数",
    "right": "7.5",
    "wrong": "8.8"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "over",
   "cells": [
    "D6",
    "C6"
   ],
   "what": "三公经费决算 8.8，预算 8，超出 0.8（为预算的 110%）。",
   "fix": "核对两个数；确实超预算的，说明原因，并在自评表相应指标扣分。"
  }
 },
 "base-sangong-sum": {
  "profile": null,
  "cells": [
   {
    "cell": "C6",
    "place": "三公经费 · 2023年预算数",
    "right": "8",
    "wrong": "9"
   },
   {
    "cell": "D8",
    "place": "其中：公车购置 · 2023年决算数",
    "right": "0",
    "wrong": "1"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "parts",
   "cells": [
    "C6",
    "C7",
    "C10",
    "C11"
   ],
   "what": "2023年预算数：“三公经费”为 9，分项相加为 8，相差 1。",
   "fix": "核对 2023年预算数一栏“三公经费”的合计和分项，改正填错的一处。"
  }
 },
 "base-staff-over": {
  "profile": null,
  "cells": [
   {
    "cell": "C4",
    "place": "",
    "right": "38",
    "wrong": "42"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "over",
   "cells": [
    "C4",
    "D4"
   ],
   "what": "实际在职 42 人，编制 40 人，超出 2 人（控制率 105%）。",
   "fix": "核对两个人数的口径（是否含工勤、临聘人员）；确实超编的，在自评表相应指标扣分并说明。"
  }
 },
 "base-staff-rate": {
  "profile": null,
  "cells": [
   {
    "cell": "B4",
    "place": "",
    "right": "40",
    "wrong": "34"
   },
   {
    "cell": "C4",
    "place": "",
    "right": "38",
    "wrong": "40"
   },
   {
    "cell": "D4",
    "place": "",
    "right": "95.00%",
    "wrong": "108.33%"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "wrong",
   "cells": [
    "D4"
   ],
   "what": "控制率应为 117.65%（在职 40 ÷ 编制 34），表中为 108.33%。",
   "fix": "核对编制数和在职人数；无误时把控制率改为 117.65%。"
  }
 },
 "x-amount-tail": {
  "profile": null,
  "cells": [
   {
    "cell": "基础数据表!C12",
    "place": "项目支出： · 2023年预算数",
    "right": "210",
    "wrong": "210.01"
   },
   {
    "cell": "基础数据表!D12",
    "place": "项目支出： · 2023年决算数",
    "right": "199.5",
    "wrong": "199.54"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "tail",
   "cells": [
    "整体自评表!E7",
    "基础数据表!C12"
   ],
   "what": "“整体自评表”的项目支出全年预算数为 210，“基础数据表”的项目支出本年预算数为 210.01，有尾差 0.01。",
   "fix": "如需完全一致，按决算数统一到同一位小数。"
  }
 },
 "x-budget-differs": {
  "profile": null,
  "cells": [
   {
    "cell": "基础数据表!C12",
    "place": "项目支出： · 2023年预算数",
    "right": "210",
    "wrong": "300"
   },
   {
    "cell": "项目自评表!E5",
    "place": "年度资金总额 · 全年预算数",
    "right": "210",
    "wrong": "240"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "differs",
   "cells": [
    "整体自评表!E7",
    "基础数据表!C12"
   ],
   "what": "“整体自评表”的项目支出全年预算数为 210，“基础数据表”的项目支出本年预算数为 300，相差 90。",
   "fix": "核对是年初数还是调整后的数，把两处改为一致，并重算执行率。"
  }
 },
 "x-carryover-vs-exec": {
  "profile": null,
  "cells": [
   {
    "cell": "F16",
    "place": "结转结余率 · 实际完成值",
    "right": "5%",
    "wrong": "0"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "lost",
   "cells": [
    "F16",
    "H5"
   ],
   "what": "结转结余率为 0，而支出率为 95%，还有 5% 的资金没有去向。",
   "fix": "核对决算；收回、上缴的写明金额和文号，否则改正结转结余率。"
  }
 },
 "x-count-differs": {
  "profile": null,
  "cells": [
   {
    "cell": "指标完成情况!E4",
    "place": "培训人次 · 指标完成情况",
    "right": "210人次",
    "wrong": "150人次"
   },
   {
    "cell": "报告!A2",
    "place": "",
    "right": "共设置数量指标2个、质量指标1个，指标共计5项。",
    "wrong": "数量指标1个（完成1个），社会效益指标1项，指标共4项。"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "kind",
   "cells": [
    "报告!A2",
    "指标完成情况!C3"
   ],
   "what": "文中写“数量指标1个”，表中数量指标为 2 项，相差 1 项。",
   "fix": "按表逐行核对，把文字改为 2 项，并核对完成的项数。"
  }
 },
 "x-exec-rate-differs": {
  "profile": null,
  "cells": [
   {
    "cell": "F13",
    "place": "预算执行率 · 全年完成值",
    "right": "98%",
    "wrong": "95.5%"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "differs",
   "cells": [
    "G4",
    "F13"
   ],
   "what": "资金部分“财政拨款”的执行率为 98%，第 13 行“预算执行率”的完成值为 95.5%，两处不一致。",
   "fix": "按全年执行数÷全年预算数重算，把两处改为一致。"
  }
 },
 "x-indicator-fund-rate": {
  "profile": null,
  "cells": [
   {
    "cell": "E14",
    "place": "资金使用率 · 年度指标值",
    "right": "≥95%",
    "wrong": "100%"
   },
   {
    "cell": "F14",
    "place": "资金使用率 · 实际完成值",
    "right": "95%",
    "wrong": "100%"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "differs",
   "cells": [
    "F14",
    "H5"
   ],
   "what": "第 14 行“资金使用率”的完成值为 100%，资金部分“年度资金总额”的执行率为 95%，两处不一致。",
   "fix": "按全年执行数÷全年预算数重算，把两处改为一致；口径不同的，在说明中写明。"
  }
 },
 "x-project-total": {
  "profile": null,
  "cells": [
   {
    "cell": "基础数据表!D12",
    "place": "项目支出： · 2023年决算数",
    "right": "199.5",
    "wrong": "190"
   },
   {
    "cell": "项目自评表!F5",
    "place": "年度资金总额 · 全年执行数",
    "right": "199.5",
    "wrong": "205"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "differs",
   "cells": [
    "整体自评表!F7",
    "基础数据表!D12"
   ],
   "what": "“整体自评表”的项目支出全年执行数为 199.5，“基础数据表”的项目支出本年决算数为 190，相差 9.5。",
   "fix": "与决算数核对，把各表改为一致。"
  }
 },
 "x-report-score": {
  "profile": null,
  "cells": [
   {
    "cell": "报告!A2",
    "place": "",
    "right": "经综合评定，自评总分为99.7分。",
    "wrong": "经综合评定，自评总分为96分。"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "differs",
   "cells": [
    "报告!A2",
    "整体自评表!G22"
   ],
   "what": "文中写“自评总分为96分”，“整体自评表”的总分为 99.7 分，两处不一致。",
   "fix": "核对总分，把两处改为一致。"
  }
 },
 "x-satisfaction-differs": {
  "profile": null,
  "cells": [
   {
    "cell": "整体自评表!F21",
    "place": "参训企业满意度 · 全年完成值",
    "right": "94%",
    "wrong": "98%"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "differs",
   "cells": [
    "整体自评表!F21",
    "项目自评表!F19"
   ],
   "what": "“参训企业满意度”在“整体自评表”为 98%，在“项目自评表”为 94%，两处不一致。",
   "fix": "按调查结果把两处改为一致；调查不同的，在指标名称中写明对象。"
  }
 },
 "x-staff-differs": {
  "profile": null,
  "cells": [
   {
    "cell": "报告!A2",
    "place": "",
    "right": "核定编制40名，在职人员38人。",
    "wrong": "单位核定编制34名，实有在职人员40人。"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "differs",
   "cells": [
    "基础数据表!B4",
    "报告!A2"
   ],
   "what": "编制数：“基础数据表”为 40 人，文中“核定编制34名”为 34 人，相差 6 人。",
   "fix": "按机构编制和人事台账核对，把两处改为一致；统计时点不同的写明日期。"
  }
 },
 "all-targets-equal-actuals": {
  "profile": null,
  "cells": [
   {
    "cell": "E3",
    "place": "检查企业家数 · 指标完成情况",
    "right": "108家",
    "wrong": "≥100家"
   },
   {
    "cell": "E4",
    "place": "培训人次 · 指标完成情况",
    "right": "210人次",
    "wrong": "200人次"
   },
   {
    "cell": "E5",
    "place": "设施验收合格率 · 指标完成情况",
    "right": "98%",
    "wrong": "≥95%"
   },
   {
    "cell": "E6",
    "place": "政策知晓率 · 指标完成情况",
    "right": "92%",
    "wrong": "≥ 90%"
   },
   {
    "cell": "E7",
    "place": "服务对象满意度 · 指标完成情况",
    "right": "93%",
    "wrong": "≥90%"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "same",
   "cells": [
    "E2"
   ],
   "what": "5 项指标中有 5 项（100%）的完成值与指标值完全相同。",
   "fix": "逐项核对台账，填写实际完成的数。"
  }
 },
 "completion-summary-conflict": {
  "profile": null,
  "cells": [
   {
    "cell": "报告!A2",
    "place": "",
    "right": "产出指标完成率100%。",
    "wrong": "产出指标完成率约65%，效益指标完成率为65%。"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "conflict",
   "cells": [
    "报告!A2",
    "指标完成情况!E3"
   ],
   "what": "文中写“产出指标完成率约65%”，而表中产出指标 3 项，完成的 3 项（100%）。",
   "fix": "逐项核对完成值；按加权或按得分计算的，写明算法。"
  }
 },
 "evidence-missing": {
  "profile": "本地另有规定时",
  "cells": [
   {
    "cell": "I19",
    "place": "参训企业满意度 · 偏差原因分析及改进措施",
    "right": "问卷120份，见附件2。",
    "wrong": "空白"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "none",
   "cells": [
    "I19"
   ],
   "what": "“参训企业满意度”没有写明佐证材料。",
   "fix": "在说明中写明佐证的名称（如问卷份数、验收单、文号），并随表附上。"
  }
 },
 "goal-vs-result-unmet": {
  "profile": null,
  "cells": [
   {
    "cell": "D3",
    "place": "检查企业家数 · 年度指标值",
    "right": "≥100家",
    "wrong": "6家"
   },
   {
    "cell": "E3",
    "place": "检查企业家数 · 指标完成情况",
    "right": "108家",
    "wrong": "5家"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "row",
   "cells": [
    "E3",
    "D3"
   ],
   "what": "“检查企业家数”指标值“6家”，完成值“5家”，没有达到，没有说明。",
   "fix": "核对完成值；无误时在表后写明偏差原因和改进措施，汇总时计为没有完成。"
  }
 },
 "grade-mismatch": {
  "profile": null,
  "cells": [
   {
    "cell": "I20",
    "place": "总分 · 偏差原因分析及改进措施",
    "right": "优",
    "wrong": "良"
   }
  ],
  "finding": {
   "severity": "error",
   "messageId": "wrong",
   "cells": [
    "I20"
   ],
   "what": "总分 98 分，按口径应为“优”，表中写“良”。",
   "fix": "核对总分；无误时把等级改为“优”。"
  }
 },
 "grade-wording": {
  "profile": null,
  "cells": [
   {
    "cell": "I20",
    "place": "总分 · 偏差原因分析及改进措施",
    "right": "优",
    "wrong": "优秀"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "wording",
   "cells": [
    "I20"
   ],
   "what": "等级写“优秀”，规范用语是“优、良、中、差”。",
   "fix": "改为“优、良、中、差”之一（“优秀”相当于“优”）。"
  }
 },
 "key-rate-low-high-score": {
  "profile": null,
  "cells": [
   {
    "cell": "F17",
    "place": "重点工作完成率 · 全年完成值",
    "right": "96%",
    "wrong": "50%"
   }
  ],
  "finding": {
   "severity": "warning",
   "messageId": "high",
   "cells": [
    "G22",
    "F17"
   ],
   "what": "“重点工作完成率”只有 50%，总分却是 99.7 分。",
   "fix": "核对完成率；无误时，对没有完成的任务逐项扣分并说明原因。"
  }
 },
 "score-integer-pattern": {
  "profile": null,
  "cells": [
   {
    "cell": "H13",
    "place": "参加培训企业家数 · 得分",
    "right": "8",
    "wrong": "9"
   },
   {
    "cell": "H14",
    "place": "培训考核合格率 · 得分",
    "right": "9.5",
    "wrong": "9"
   }
  ],
  "finding": {
   "severity": "advice",
   "messageId": "equal",
   "cells": [
    "H12",
    "H13",
    "H14"
   ],
   "what": "3 项指标扣分，每项都扣 1 分。",
   "fix": "逐项按完成值和口径计算得分，写明扣分的依据。"
  }
 }
};
