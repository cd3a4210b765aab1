import type { IndicatorKind } from '../../../src/core/recognise/form';

/**
 * Pairs of 年度指标值 and 实际完成值 as real published forms print them, with the reading a careful person gives them.
 *
 * Columns: name | kind | target | sign column | unit column | actual | weight | reading of the target | reading of the
 * actual | outcome. `#100` is a number in the cell, everything else text; blank is blank. The weight is the printed
 * one, or 10 where the form prints none for the row. Notation of the readings: test/support/readings.ts.
 *
 * After the indicators of the forms: the monitoring sheet of an exported workbook (target against the state in July and
 * the forecast), figures that published reports and rectifications state, two project forms whose layouts the product
 * knows, and the budgets against final accounts of base tables and fund lists.
 */
const TABLE = `
造林面积 | quantity | 1.2万亩 | | | 1.2万亩 | 10 | equal 1.2万亩 | 1.2万亩 | met 10
病虫害防治面积 | quantity | 3.45万亩 | | | 3.45万亩 | 7 | equal 3.45万亩 | 3.45万亩 | met 7
森林经营面积 | quantity | 16.3万亩 | | | 16.3万亩 | 7 | equal 16.3万亩 | 16.3万亩 | met 7
造林成活率 | quality | 85% | | | 85% | 7 | equal 85% | 85% | met 7
当期完成 | timeliness | 90% | | | 100% | 7 | equal 90% | 100% | met 7
造林补助 | cost | 每亩300 | | | 每亩300 | 6 | sentence [300] | 300 | met 6
抚育补助 | cost | 每亩100 | | | 每亩100 | 6 | sentence [100] | 100 | met 6
木材销售收入 | economic | 1100万元 | | | 1093万元 | 6 | equal 1100万元 | 1093万元 | proportional 5.96
林产品收入 | economic | 2.6亿元 | | | 2.45亿元 | 6 | equal 2.6亿元 | 2.45亿元 | proportional 5.65
提高就业率 | social | 显著 | | | 显著 | 6 | words | words | qualitative-band 4.8..6
财政供养人员控制率 | - | 100% | 定量指标 | % | 92% | 2 | equal 100% | 92% | met 2
基础信息完善 | - | 100% | 定量指标 | % | 100% | 1 | equal 100% | 100% | met 1
预算完成率 | - | 70% | 定量指标 | % | 76% | 2 | equal 70% | 76% | met 2
预算调整率 | - | 3% | 定量指标 | % | #0 | 2 | equal 3% | 0% | met 2
结转结余率 | - | 2% | 定量指标 | % | #0 | 2 | equal 2% | 0% | met 2
公用经费控制率 | - | 100% | 定量指标 | % | 97% | 2 | equal 100% | 97% | met 2
政府采购执行率 | - | 100% | 定量指标 | % | 72.74% | 2 | equal 100% | 72.74% | proportional 1.45
管理制度健全性 | - | 高 | 定性指标 | | 高 | 3 | words | words | qualitative-band 2.4..3
资金使用合规性 | - | 好 | 定性指标 | | 好 | 5 | words | words | qualitative-band 4..5
预决算信息公开性 | - | 高 | 定性指标 | | 高 | 1 | words | words | qualitative-band 0.8..1
资产管理安全 | - | 好 | 定性指标 | | 好 | 2 | words | words | qualitative-band 1.6..2
固定资产利用率 | - | 90% | 定量指标 | % | 100% | 2 | equal 90% | 100% | met 2
党性教育培训次数 | - | | 定量指标 | 次 | 12次 | 5 | empty | 12次 | not-enough-data
组织宣传活动次数 | - | | 定量指标 | 次 | 43次 | 10 | empty | 43次 | not-enough-data
制作宣传品数量 | - | | 定量指标 | 份 | 20份 | 5 | empty | 20份 | not-enough-data
播发稿件数量 | - | | 定量指标 | 篇 | 2859篇 | 10 | empty | 2859篇 | not-enough-data
业务保障能力提升 | - | 90% | 定量指标 | % | 95% | 10 | equal 90% | 95% | met 10
完成中型灌区节水改造项目数量 | quantity | #1 | | | #1 | 10 | equal 1 | 1 | met 10
完成农业综合水价改革项目 | quantity | #1 | | | #1 | 10 | equal 1 | 1 | met 10
服务对象满意度 | satisfaction | 90% | | | 100% | 10 | equal 90% | 100% | met 10
发放(缴纳)覆盖率 | quantity | #100 | = | % | | 60 | equal = 100% | empty | not-enough-data
足额保障率(参保率) | social | #100 | = | % | | 30 | equal = 100% | empty | not-enough-data
完成安可产品购买并按要求支付资金 | quality | #100 | = | | | 10 | equal = 100 | empty | not-enough-data
享受资助人数 | quantity | #2100 | | | | 10 | equal 2100 | empty | not-enough-data
资金支出率 | quantity | 95% | | | | 10 | equal 95% | empty | not-enough-data
建档立卡学生 | quality | 100% | | | | 10 | equal 100% | empty | not-enough-data
资助对象满意度 | quality | 95%以上 | | | | 10 | at-least 以上 95% | empty | not-enough-data
及时发放率 | timeliness | 100% | | | | 20 | equal 100% | empty | not-enough-data
资助标准达标率 | cost | 100% | | | | 20 | equal 100% | empty | not-enough-data
学生受资助人数 | quantity | #735 | ≧ | 人次 | #735 | 10 | at-least ≥ 735人次 | 735人次 | met 10
营养改善计划覆盖率 | quality | #100 | ≧ | % | 100% | 10 | at-least ≥ 100% | 100% | met 10
资金到位及时率 | timeliness | #100 | ≧ | % | 100% | 10 | at-least ≥ 100% | 100% | met 10
生均补助标准达标率 | cost | #100 | ═ | % | 100% | 10 | equal = 100% | 100% | met 10
减轻贫困学生家庭经济负担 | economic | 有效 | | | 有效 | 10 | words | words | qualitative-band 8..10
政策知晓率 | social | #100 | ═ | % | 98% | 10 | equal = 100% | 98% | proportional 9.8
促进学校教育事业健康发展 | sustainable | #100 | ≧ | % | 100% | 10 | at-least ≥ 100% | 100% | met 10
学生满意度 | satisfaction | #95 | ≧ | % | 100% | 10 | at-least ≥ 95% | 100% | met 10
家长满意度 | satisfaction | #95 | ≧ | % | 100% | 10 | at-least ≥ 95% | 100% | met 10
安装坡面水标尺 | quantity | ≥266米 | | | ≥266米 | 10 | at-least ≥ 266米 | ≥ 266米 | ask
水标尺宽度 | quantity | ≥50厘米 | | | ≥50厘米 | 10 | at-least ≥ 50厘米 | ≥ 50厘米 | ask
项目(工程)验收合格率 | quality | 100% | | | 100% | 20 | equal 100% | 100% | met 20
及时(按期)开工率 | timeliness | ≥90% | | | ≥90% | 10 | at-least ≥ 90% | ≥ 90% | ask
及时(按期)完工率 | timeliness | ≥90% | | | ≥90% | 10 | at-least ≥ 90% | ≥ 90% | ask
项目计划总投资 | cost | 20万元 | | | 20万元 | 10 | equal 20万元 | 20万元 | met 10
受益脱贫(含监测对象)户人口数 | social | ≥1000人 | | | ≥1000人 | 10 | at-least ≥ 1000人 | ≥ 1000人 | ask
群众生产生活条件改善状况 | social | 显著提升 | | | 显著提升 | 10 | words | words | qualitative-band 8..10
受益脱贫(含监测对象)户满意度 | satisfaction | ≥95% | | | ≥95% | 10 | at-least ≥ 95% | ≥ 95% | ask
1290.3平方米冷库仓储建设及配套生产设备、配套电力设施购置安装 | quantity | ≥1290.3平方米 | | | 1290.3平方米 | 10.3 | at-least ≥ 1290.3平方米 | 1290.3平方米 | met 10.3
配套烘干杀菌设备及包装设备购置及安装 | quantity | #550 | | | #20 | 9.3 | equal 550 | 20 | proportional 0.34
配套电力设施1250KVA变压器3台 | quantity | #3 | | | | 9.3 | equal 3 | empty | not-enough-data
奖补资金兑付率(%) | economic | ≥100% | | | ≥100% | 10.8 | at-least ≥ 100% | ≥ 100% | ask
任务完成时限(月) | timeliness | #10 | | | #10 | 10.3 | equal 10 | 10 | met 10.3
全年免费开放 | quantity | 100% | | | 100% | 12.5 | equal 100% | 100% | met 12.5
免费开放管理制度健全、执行有效性 | quality | 100% | | | 100% | 12.5 | equal 100% | 100% | met 12.5
免费开放率 | timeliness | 100% | | | 100% | 12.5 | equal 100% | 100% | met 12.5
实际成本与工作内容的匹配程度 | cost | 45万 | | | 45万 | 12.5 | equal 45万元 | 45万元 | met 12.5
承担重要公益服务项目、助推民生事业发展 | economic | 100% | | | 100% | 10 | equal 100% | 100% | met 10
补贴渔船数 | quantity | #6 | | | #6 | 10 | equal 6 | 6 | met 10
渔船补贴发放率 | quality | 100% | | | 100% | 10 | equal 100% | 100% | met 10
12月底之前完成 | timeliness | 100% | | | 100% | 10 | equal 100% | 100% | met 10
服务对象满意度退捕渔民抽样调查满意度 | satisfaction | ≥90% | | | ≥90% | 10 | at-least ≥ 90% | ≥ 90% | ask
宣传次数 | quantity | 至少全年完成2次宣传 | | | 已完成100% | 10 | at-least 至少 2次 | 100% | ask
创建质量 | quality | 按质按量完成 | | | 已完成100% | 10 | words | 100% | ask
全年 | timeliness | 1-12月 | | | 已完成100% | 10 | deadline ?-12-? | 100% | ask
成本 | cost | 10万元 | | | 已完成100% | 10 | equal 10万元 | 100% | ask
提升全县消费者维权意识 | social | 不断提升 | | | 已完成100% | 10 | words | 100% | ask
群众满意度 | satisfaction | 90% | | | 已完成100% | 10 | equal 90% | 100% | met 10
主体班培训人次 | quantity | 280人次 | | | | 10 | equal 280人次 | empty | not-enough-data
邀请校外名师、领导授课人次 | quantity | 25人次 | | | | 10 | equal 25人次 | empty | not-enough-data
情景教学或外训批次 | quantity | 6次 | | | | 10 | equal 6次 | empty | not-enough-data
理论教育和党性教育课时比例 | quantity | 70% | | | | 10 | equal 70% | empty | not-enough-data
开设课程数量 | quantity | #220 | | | | 10 | equal 220 | empty | not-enough-data
培训完成率 | quality | 100% | | | | 10 | equal 100% | empty | not-enough-data
邀请校外名师、领导授课完成率 | quality | 100% | | | | 10 | equal 100% | empty | not-enough-data
情景教学或外训完成率 | quality | 100% | | | | 10 | equal 100% | empty | not-enough-data
理论教育和党性教育课时比例完成率 | quality | 100% | | | | 10 | equal 100% | empty | not-enough-data
课程数量达标率 | quality | 100% | | | | 10 | equal 100% | empty | not-enough-data
及时完成率 | timeliness | 100% | | | | 10 | equal 100% | empty | not-enough-data
成本控制率 | cost | 100% | | | | 10 | equal 100% | empty | not-enough-data
培训学员对培训效果满意度 | satisfaction | ≥95% | | | | 10 | at-least ≥ 95% | empty | not-enough-data
使用人员满意度 | satisfaction | #98 | 正向 | % | | 10 | at-least ≥ 98% | empty | not-enough-data
推动人民检察院业务装备建设的标准化规范化配置 | sustainable | 长期 | 定性 | | | 15 | words | empty | not-enough-data
提升工作效率定性 | social | 有效提升 | 定性 | | | 15 | words | empty | not-enough-data
车辆购置成本 | cost | #12 | 反向 | 万元 | | 5 | at-most ≤ 12万元 | empty | not-enough-data
政府采购率 | quality | #30 | 正向 | % | | 7.5 | at-least ≥ 30% | empty | not-enough-data
办公设备购置成本 | cost | #90 | 反向 | 万元 | | 5 | at-most ≤ 90万元 | empty | not-enough-data
车辆采购数量 | quantity | #1 | 反向 | | | 7.5 | at-most ≤ 1 | empty | not-enough-data
设备验收合格率 | quality | #100 | 正向 | % | | 7.5 | at-least ≥ 100% | empty | not-enough-data
采购计划完成时间 | timeliness | 11月底之前 | 定性 | | | 5 | deadline ?-11-? 底之前 | empty | not-enough-data
设备验收及时率 | timeliness | #98 | 正向 | % | | 5 | at-least ≥ 98% | empty | not-enough-data
办公设备采购数量 | quantity | #10 | 正向 | | | 7.5 | at-least ≥ 10 | empty | not-enough-data
成本节约率 | cost | ≥0 | | | | 0 | at-least ≥ 0 | empty | not-enough-data
在校园普及足球运动技术 | sustainable | 作用明显 | | | | 0 | words | empty | not-enough-data
媒体播出满意度 | satisfaction | 很满意 | | | | 0 | words | empty | not-enough-data
根据财政管理工作绩效考核相关办法规定填报 | management | | | | 100% | 3 | empty | 100% | not-enough-data
预算执行管理 | management | | | | 100% | 4 | empty | 100% | not-enough-data
部门结转结余资金管理 | management | | | | 100% | 4 | empty | 100% | not-enough-data
预算绩效管理 | management | | | | 100% | 5 | empty | 100% | not-enough-data
预决算信息公开管理 | management | | | | 100% | 4 | empty | 100% | not-enough-data
财政监督管理 | management | | | | 100% | 3 | empty | 100% | not-enough-data
政府采购管理 | management | | | | 100% | 3 | empty | 100% | not-enough-data
资产管理 | management | | | | 100% | 4 | empty | 100% | not-enough-data
年度工作任务完成率 | quantity | 100% | | | 100% | 15 | equal 100% | 100% | met 15
预算执行率 | quantity | 100% | | | 135.65% | 10 | equal 100% | 135.65% | ask
固定资产利用率 | quality | 100% | | | 100% | 15 | equal 100% | 100% | met 15
资金使用率 | quality | 100% | | | 100% | 10 | equal 100% | 100% | met 10
重点工作办结率 | timeliness | 100% | | | 100% | 5 | equal 100% | 100% | met 5
时效指标 | timeliness | 100% | | | 100% | 10 | equal 100% | 100% | met 10
工业经济高质量发展 | economic | 100% | | | 100% | 15 | equal 100% | 100% | met 15
企业技改率、社会就业率、税收增量率 | economic | 100% | | | 100% | 10 | equal 100% | 100% | met 10
社会人均可支配收入 | social | 100% | | | 100% | 10 | equal 100% | 100% | met 10
企业发展环境 | ecological | 100% | | | 100% | 5 | equal 100% | 100% | met 5
所服务单位满意度 | satisfaction | 100% | | | 100% | 5 | equal 100% | 100% | met 5
确保单位正常运转,资产管理信息系统正常运转率 | quality | 100% | | | 100% | 10 | equal 100% | 100% | met 10
按质完成日常工作及市委市政府交办的其他工作 | quality | 100% | | | 100% | 10 | equal 100% | 100% | met 10
重点工作完结时间 | timeliness | 2021.12.31 前 | | | 2021.12.31 前 | 15 | deadline 2021-12-31 前 | date 2021-12-31 前 | ask
年终决算≤预算批复 | cost | 204.03 万 | | | 889.65 万 | 15 | equal 204.03万元 | 889.65万元 | reverse 0
所服务单位满意度 | satisfaction | ≥95% | | | 98% | 20 | at-least ≥ 95% | 98% | met 20
县级物流配送中心新增改造数量 | quantity | #1 | | | #1 | 10 | equal 1 | 1 | met 10
农村网络零售额同比增速 | quantity | 1% | | | 1% | 10 | equal 1% | 1% | met 10
巨灾保险投保完成率 | quantity | 100% | | | 100% | 10 | equal 100% | 100% | met 10
安全检查完成率 | quantity | 100% | | | 100% | 10 | equal 100% | 100% | met 10
资金使用完成率 | quantity | 100% | | | 100% | 10 | equal 100% | 100% | met 10
资金错发率 | quality | #0 | | | #0 | 10 | equal 0 | 0 | met 10
充电设施验收合格率 | quality | 100% | | | 100% | 10 | equal 100% | 100% | met 10
城乡消费品零售额增速对比 | economic | 基本持平 | | | 基本持平 | 10 | words | words | qualitative-band 8..10
年充电量提升幅度 | economic | ≥2 | | | ≥2 | 10 | at-least ≥ 2 | ≥ 2 | ask
巩固脱贫成果,促进当地乡村振兴 | social | 长期 | | | 长期 | 10 | words | words | qualitative-band 8..10
促进农民增收 | social | 效果明显 | | | 效果明显 | 10 | words | words | qualitative-band 8..10
监测防控平台使用有效性 | social | 100% | | | 100% | 10 | equal 100% | 100% | met 10
项目对减少汽车尾气排放有积极作用 | ecological | 是 | | | 是 | 10 | words | words | qualitative-band 8..10
行业对环境污染持续减少 | sustainable | 是 | | | 是 | 10 | words | words | qualitative-band 8..10
服务对象对项目的满意度 | satisfaction | 80% | | | 80% | 10 | equal 80% | 80% | met 10
先行启动区产业规划 | quantity | 2 个 | | | 完成 2 个先行启动区产业规划 | 10 | equal 2个 | 2个 | met 10
推动先行启动区加快发展 | quantity | 2 个 | | | 推动 2 个先行启动区加快发展 | 10 | equal 2个 | 2个 | met 10
推动江门大型产业集聚区发展 | social | 推动江门大型产业集聚区发展 | | | 推动江门大型产业集聚区发展 | 10 | words | words | qualitative-band 8..10
参会科研院所数量 | quantity | 7 个 | | | 参会科研院所数量 9 个 | 10 | equal 7个 | 9个 | met 10
参会企业数量 | quantity | 18 个 | | | 参会企业数量 25 个 | 10 | equal 18个 | 25个 | met 10
社会效益 | quantity | 促进江门市硅能源产业链培育发展 | | | 促进 | 10 | words | words | qualitative-band 0..10
委托第三方专业机构编制《江门市工业领域碳达峰实施方案》 | quantity | 1 份 | | | 委托第三方专业机构编制《江门市工业领域碳达峰实施方案》1 份 | 10 | equal 1份 | 1份 | met 10
编制《江门市工业领域碳达峰实施方案》 | quantity | 1 份 | | | 编制《江门市工业领域碳达峰实施方案》1 份 | 10 | equal 1份 | 1份 | met 10
印发《江门市工业领域碳达峰实施方案》 | quality | 1份 | | | 已完成《江门市工业领域碳达峰实施方案》（征求意见稿） | 10 | equal 1份 | ask [] | ask
完成方案编制 | timeliness | 2023年6月前 | | | 已完成《江门市工业领域碳达峰实施方案》（征求意见稿） | 10 | deadline 2023-6-? 前 | words | ask
完成方案编制时间 | timeliness | 2023年6月前完成 | | | 已完成《江门市工业领域碳达峰实施方案》（征求意见稿） | 10 | deadline 2023-6-? 前 | words | ask
使用部门满意度 | satisfaction | 85% | | | 使用部门满意度85% | 10 | equal 85% | 85% | met 10
完成“工业振兴”主题的视频制作 | quantity | 完成 | | | 完成“工业振兴”主题的视频制作 | 10 | words | words | qualitative-band 8..10
完成“园区再造”主题的视频制作 | quantity | 完成 | | | 完成“园区再造”主题的视频制作 | 10 | words | words | qualitative-band 8..10
一份产业链评估报告、一份“工业振兴”“园区再造”报告 | quantity | 完成 | | | 完成一份产业链评估报告、一份“工业振兴”“园区再造”报告 | 10 | words | words | qualitative-band 8..10
产业集群综合数据采集企业数量 | quantity | 1500家次 | | | 采集企业数量达2095家次 | 10 | equal 1500家次 | 2095家次 | met 10
评选出优秀企业 | quantity | 30家 | | | 评选出优秀企业30家 | 10 | equal 30家 | 30家 | met 10
评选出优秀企业家 | quantity | 30名 | | | 评选出优秀企业家30名 | 10 | equal 30名 | 30名 | met 10
组织开展评审场次 | quantity | 1次 | | | 组织开展评审场次1次 | 10 | equal 1次 | 1次 | met 10
评审项目总数量 | quantity | 3个 | | | 评审项目总数量3个 | 10 | equal 3个 | 3个 | met 10
评审专家人数 | quantity | 5 名 | | | 评审专家人数每次 5 名 | 10 | equal 5名 | 5名 | met 10
评审项目办结率 | quantity | 95%以上 | | | 评审项目办结率 100% | 10 | at-least 以上 95% | 100% | met 10
有效投诉率 | satisfaction | 2 起以下 | | | 有效投诉率 0 起 | 10 | at-most 以下 2起 | 0起 | met 10
组织开展评审场次 | quantity | 1 次 | | | 组织开展评审场次 1 次 | 10 | equal 1次 | 1次 | met 10
评审项目总数量 | quantity | #6 | | | 评审项目总数量 5 个 | 10 | equal 6 | 5个 | proportional 8.33
评审专家人数 | quantity | #5 | | | 评审专家人数每次 5 个 | 10 | equal 5 | 5个 | met 10
评审项目数量 | quantity | 1 个 | | | 评审项目数量 1 个 | 10 | equal 1个 | 1个 | met 10
评审按时完成 | quantity | 按时完成 | | | 评审按时完成 | 10 | words | words | qualitative-band 8..10
评审意见专业度 | quality | 评审意见专公平、公正、公开 | | | 评审意见专公平、公正、公开 | 10 | words | words | qualitative-band 8..10
组织开展评审场次 | quantity | 不少于 3 场 | | | 组织开展评审场 4 场 | 10 | at-least 不少于 3场 | 4场 | met 10
评审项目数量 | quantity | 不少于 100 个 | | | 评审项目 383 个 | 10 | at-least 不少于 100个 | 383个 | met 10
评审专家人数 | quantity | 不少于 15 人 | | | 评审专家共 36 人 | 10 | at-least 不少于 15人 | 36人 | met 10
工业节能的政策宣讲会 | quantity | 2 次 | | | 工业节能的政策宣讲会 2 次 | 10 | equal 2次 | 2次 | met 10
工业节能业务培训 | quantity | 2 次 | | | 工业节能业务培训 2 次 | 10 | equal 2次 | 2次 | met 10
组织工业节能参观学习 | quantity | 2 次 | | | 组织工业节能参观学习 2 次 | 10 | equal 2次 | 2次 | met 10
公共微信和企业家微信群宣传工业节能方面政策措施和发布节能方面信息 | quantity | 100 次 | | | 公共微信和企业家微信群宣传工业节能方面政策措施和发布节能方面信息 100 次 | 10 | equal 100次 | 100次 | met 10
企业满意度 | satisfaction | 90%以上 | | | 企业满意度 90%以上 | 10 | at-least 以上 90% | 以上 90% | ask
每周发布微信文章内容(微博+今日头条同步更新) | quantity | 3-4 次 | | | 每周 3 到 4 次发布微信文章内容(微博+今日头条同步更新) | 10 | range 3..4次 | ask [3次, 4次] | ask
申报企业书面评审 | quantity | 5 家 | | | 完成 8 家申报企业书面评审 | 10 | equal 5家 | 8家 | met 10
申报企业现场评审 | quantity | 5 家 | | | 完成 8 家申报企业现场评审 | 10 | equal 5家 | 8家 | met 10
申报企业成功入库 | quantity | 5 家 | | | 完成 6 家申报企业成功入库 | 10 | equal 5家 | 6家 | met 10
电子信息制造业统计月报报送数量 | quantity | 12 个 | | | 电子信息制造业统计月报报送数量 12 个 | 10 | equal 12个 | 12个 | met 10
电子信息制造业统计年报报送数量 | quantity | 1 个 | | | 电子信息制造业统计年报报送数量 1 个 | 10 | equal 1个 | 1个 | met 10
促进江门市新一代信息技术产业发展增长 | social | 有效促进 | | | 是 | 10 | words | words | qualitative-band 8..10
开展专题沙龙活动 | quantity | 10场 | | | 开展10场专题沙龙活动 | 10 | equal 10场 | 10场 | met 10
参加培训人数 | quantity | 80人 | | | 参加培训人数250人 | 10 | equal 80人 | 250人 | met 10
印刷宣传册数量 | quantity | 不少于3000本 | | | 印刷宣传册数量3000本 | 10 | at-least 不少于 3000本 | 3000本 | met 10
印刷《贯彻落实国务院扎实稳住经济一揽子政策措施汇编》 | quantity | 不少于2000本 | | | 印刷《贯彻落实国务院扎实稳住经济一揽子政策措施汇编》2000本 | 10 | at-least 不少于 2000本 | 2000本 | met 10
举办政策宣讲会 | quantity | 不少于5场 | | | 举办5场政策宣讲会 | 10 | at-least 不少于 5场 | 5场 | met 10
打击整治“伪基站”累计监测时长96360小时 | quantity | 完成 | | | | 10 | words | empty | not-enough-data
打击整治“黑广播”累计监测时长87432小时 | quantity | 完成 | | | 完成 | 10 | words | words | qualitative-band 8..10
查处无线电干扰2起 | quantity | 完成 | | | 完成 | 10 | words | words | qualitative-band 8..10
新增办理电台执照5G基站9376个 | quantity | 完成 | | | 完成 | 10 | words | words | qualitative-band 8..10
新增4G基站15253个 | quantity | 完成 | | | 完成 | 10 | words | words | qualitative-band 8..10
加强人才队伍建设 | sustainable | 完成 | | | 完成 | 10 | words | words | qualitative-band 8..10
加强普法宣传 | sustainable | 完成 | | | 完成 | 10 | words | words | qualitative-band 8..10
服务对象满意度 | satisfaction | 100% | | | 100% | 10 | equal 100% | 100% | met 10
保障无线电监测大楼正常运行 | social | 保障无线电监测大楼正常运行 | | | 保障无线电监测大楼正常运行，为工作人员提供安全舒适的工作环境。 | 10 | words | words | qualitative-band 8..10
加强设备管理 | sustainable | 加强设备管理 | | | 设备管理情况方面，设备使用情况有清晰完整记录，设备维修后短期内不发生类似故障进行二次维修。 | 10 | words | words | qualitative-band 0..10
大赛征集参赛作品 | quantity | 不少于 2000 件 | | | 大赛征集参赛作品 2475 件 | 10 | at-least 不少于 2000件 | 2475件 | met 10
推送参加省长杯作品 | quantity | 不少于 150 件 | | | 推送参加省长杯作品超过 400 件 | 10 | at-least 不少于 150件 | 超过 400件 | met 10
组织工业设计师走进产业集群活动 | quantity | 3-5 场 | | | 举办 2 期线上设计讲座、组织 19 批优秀工业设计师和专家团队走进全市 56 家企业开展工业设计宣讲和辅导 | 10 | range 3..5场 | ask [2期, 19批, 56家] | ask
设计作品成果转化,实现产业化 | quantity | 5-10 件 | | | 超过 10 件优秀工业设计作品与制造业合作并成功实现成果转化 | 10 | range 5..10件 | 超过 10件 | range 10
成本节约率 | cost | ≥0 | | | 一般 | 10 | at-least ≥ 0 | ask [] | ask
成本节约率 | cost | ≥0 | | | 100% | 10 | at-least ≥ 0 | 100% | met 10
成本控制率 | cost | #1 | | | 一般 | 10 | equal 1 | ask [] | ask
成本控制率 | cost | #1 | | | 100% | 10 | equal 1 | 100% | ask
项目完成及时率 | timeliness | ≥90% | | | 一般 | 10 | at-least ≥ 90% | ask [] | ask
项目完成及时率 | timeliness | ≥90% | | | 100% | 10 | at-least ≥ 90% | 100% | met 10
媒体播出 | quantity | 5次 | | | 一般 | 10 | equal 5次 | ask [] | ask
媒体播出 | quantity | 5次 | | | 100% | 10 | equal 5次 | 100% | ask
完成出版物出版 | quantity | 10套 | | | 一般 | 10 | equal 10套 | ask [] | ask
完成出版物出版 | quantity | 10套 | | | 100% | 10 | equal 10套 | 100% | ask
完成动画短剧的制作 | quantity | 20集 | | | 一般 | 10 | equal 20集 | ask [] | ask
完成动画短剧的制作 | quantity | 20集 | | | 100% | 10 | equal 20集 | 100% | ask
媒体播出标准 | quality | 优秀 | | | 一般 | 10 | words | words | qualitative-band 6..8 unmet
媒体播出标准 | quality | 优秀 | | | 100% | 10 | words | 100% | ask
音像出版标准 | quality | 优秀 | | | 一般 | 10 | words | words | qualitative-band 6..8 unmet
音像出版标准 | quality | 优秀 | | | 100% | 10 | words | 100% | ask
在校园普及足球运动技术 | sustainable | 作用明显 | | | 一般 | 10 | words | words | qualitative-band 6..8 unmet
在校园普及足球运动技术 | sustainable | 作用明显 | | | 100% | 10 | words | 100% | ask
中国足球运动打好基础 | sustainable | 作用明显 | | | 一般 | 10 | words | words | qualitative-band 6..8 unmet
中国足球运动打好基础 | sustainable | 作用明显 | | | 100% | 10 | words | 100% | ask
提高校园青少年足球水平 | social | 显著提高 | | | 一般 | 10 | words | words | qualitative-band 6..8 unmet
提高校园青少年足球水平 | social | 显著提高 | | | 100% | 10 | words | 100% | ask
在校园推广足球运动 | social | 推广面广 | | | 一般 | 10 | words | words | qualitative-band 6..8 unmet
在校园推广足球运动 | social | 推广面广 | | | 100% | 10 | words | 100% | ask
媒体播出满意度 | satisfaction | 很满意 | | | 一般 | 10 | words | words | qualitative-band 6..8 unmet
媒体播出满意度 | satisfaction | 很满意 | | | 100% | 10 | words | 100% | ask
校园用户满意度 | satisfaction | 很满意 | | | 一般 | 10 | words | words | qualitative-band 6..8 unmet
校园用户满意度 | satisfaction | 很满意 | | | 100% | 10 | words | 100% | ask
工业投资 | economic | 28.81亿元 | | | 26.37亿元 | 10 | equal 28.81亿元 | 26.37亿元 | proportional 9.15
制造业投资 | economic | 19.34亿元 | | | 14.08亿元 | 10 | equal 19.34亿元 | 14.08亿元 | proportional 7.28
技改投资 | economic | 3亿元 | | | 3.42亿元 | 10 | equal 3亿元 | 3.42亿元 | met 10
新增专精特新企业 | quantity | #5 | | | #1 | 10 | equal 5 | 1 | proportional 2
新增高新技术企业 | quantity | ≥10 | | | #6 | 10 | at-least ≥ 10 | 6 | proportional 6
时效指标 | timeliness | 9月前 | | | 7月 | 10 | deadline ?-9-? 前 | date ?-7-? | date 10
项目成本 | cost | ≤30 万元 | | | 完成 | 10 | at-most ≤ 30万元 | ask [] | ask
基建工程委托业务项目数量 | quantity | ≥50个 | | | #50 | 8 | at-least ≥ 50个 | 50 | met 8
委托业务报告合格率 | quality | ≥100百分比 | | | #100 | 8 | at-least ≥ 100% | ask [100%] | ask
经费支出合规性 | quality | 严格执行相关制度规定 | | | 达成预期指标 | 8 | words | words | qualitative-band 6.4..8
提交报告及时性 | timeliness | 在项目计划完成时间内完成 | | | 达成预期指标 | 8 | words | words | qualitative-band 6.4..8
项目总成本 | cost | ≤90万元 | | | #90 | 8 | at-most ≤ 90万元 | 90 | met 8
单项业务成本 | cost | 符合相关规定 | | | 达成预期指标 | 10 | words | words | qualitative-band 8..10
对维护基建市场公平的影响程度 | social | 效果明显 | | | 达成预期指标 | 10 | words | words | qualitative-band 8..10
对控制基建项目成本影响程度 | ecological | 效果明显 | | | 达成预期指标 | 10 | words | words | qualitative-band 8..10
对推动基建项目“四项制度”健全和落实的持续性影响 | sustainable | 效果明显 | | | 达成预期指标 | 10 | words | words | qualitative-band 8..10
补助村(社区)数量 | quantity | =8个 | | | #8 | 8 | equal = 8个 | 8 | met 8
保障村干部人数 | quantity | =42个 | | | #42 | 8 | equal = 42个 | 42 | met 8
补助资格合规性 | quality | 合规 | | | 达成预期指标 | 8 | words | words | qualitative-band 6.4..8
经费审批流程规范性 | quality | 严格执行相关制度规定 | | | 达成预期指标 | 8 | words | words | qualitative-band 6.4..8
补助经费到位及时性 | timeliness | 及时 | | | 达成预期指标 | 8 | words | words | qualitative-band 6.4..8
项目总成本 | cost | ≤202.6万元 | | | #132.9 | 10 | at-most ≤ 202.6万元 | 132.9 | met 10
对保障村(社区)两委机构正常运行的影响程度 | economic | 效果明显 | | | 达成预期指标 | 10 | words | words | qualitative-band 8..10
提高村(社区)干部工作积极性的影响程度 | social | 效果明显 | | | 达成预期指标 | 10 | words | words | qualitative-band 8..10
卫片执法补助经费 | quantity | #72890 | ﹦ | 元 | #72890 | 10 | equal = 72890元 | 72890元 | met 10
项目验收合格率 | quality | #100 | ﹦ | % | #100 | 20 | equal = 100% | 100% | met 20
项目完成及时率 | timeliness | #100 | ﹦ | % | #100 | 20 | equal = 100% | 100% | met 20
违法行为责停率 | social | #95 | ≥ | % | #95 | 30 | at-least ≥ 95% | 95% | met 30
三公经费 | - | #63.46 | | 万元 | #44.29 | 10 | equal 63.46万元 | 44.29万元 | met 10
公务用车购置和维护经费 | - | #41.46 | | 万元 | #39.3 | 10 | equal 41.46万元 | 39.3万元 | met 10
公车购置 | - | #29.46 | | 万元 | #29.46 | 10 | equal 29.46万元 | 29.46万元 | met 10
公车运行维护 | - | #12 | | 万元 | #9.84 | 10 | equal 12万元 | 9.84万元 | met 10
公务接待 | - | #22 | | 万元 | #4.99 | 10 | equal 22万元 | 4.99万元 | met 10
出国经费 | - | | | 万元 | | 10 | empty | empty | not-enough-data
政府采购金额 | - | #30.66 | | 万元 | #30.66 | 10 | equal 30.66万元 | 30.66万元 | met 10
三公经费 | - | #8 | | 万元 | #6.8 | 10 | equal 8万元 | 6.8万元 | met 10
公务接待 | - | #8 | | 万元 | #6.8 | 10 | equal 8万元 | 6.8万元 | met 10
公务用车购置和维护经费 | - | / | | 万元 | / | 10 | empty | empty | not-enough-data
公车运行维护 | - | / | | 万元 | / | 10 | empty | empty | not-enough-data
出国经费 | - | / | | 万元 | / | 10 | empty | empty | not-enough-data
公用经费 | - | #50 | | 万元 | #50 | 10 | equal 50万元 | 50万元 | met 10
政府采购金额 | - | #44.17 | | 万元 | #44.17 | 10 | equal 44.17万元 | 44.17万元 | met 10
年度资金总额 | - | 4753.66万元 | | | 3824.26万元 | 10 | equal 4753.66万元 | 3824.26万元 | proportional 8.04
年度资金总额 | - | #2030.12 | | 万元 | #2030.12 | 10 | equal 2030.12万元 | 2030.12万元 | met 10
年度资金总额 | - | #880 | | 万元 | #880 | 10 | equal 880万元 | 880万元 | met 10
本年财政拨款 | - | #880 | | 万元 | #880 | 10 | equal 880万元 | 880万元 | met 10
总额 | - | #251.89 | | 万元 | #251.89 | 10 | equal 251.89万元 | 251.89万元 | met 10
总额 | - | #3.36 | | 万元 | #3.36 | 10 | equal 3.36万元 | 3.36万元 | met 10
年度资金总额 | - | #387664.62 | | 元 | #387664.62 | 10 | equal 387664.62元 | 387664.62元 | met 10
年度资金总额 | - | #20 | | 万元 | #20 | 10 | equal 20万元 | 20万元 | met 10
年度资金总额 | - | #1100 | | 万元 | #1100 | 10 | equal 1100万元 | 1100万元 | met 10
年度资金总额 | - | #45 | | 万元 | #45 | 10 | equal 45万元 | 45万元 | met 10
年度财政资金总额 | - | #1.56 | | 万元 | #1.56 | 20 | equal 1.56万元 | 1.56万元 | met 20
年度资金总额 | - | #889.65 | | 万元 | #889.65 | 10 | equal 889.65万元 | 889.65万元 | met 10
推进大型产业集聚区和产业集群产业链工作经费 | - | #1000 | | 万元 | #221.39 | 10 | equal 1000万元 | 221.39万元 | proportional 2.21
项目评审 | - | #90 | | 万元 | #5.65 | 10 | equal 90万元 | 5.65万元 | proportional 0.63
工业节能及淘汰落后产能工作经费 | - | #15 | | 万元 | #3 | 10 | equal 15万元 | 3万元 | proportional 2
实施工业立市战略工作经费 | - | #120 | | 万元 | #57.66 | 10 | equal 120万元 | 57.66万元 | proportional 4.81
民营经济工作经费 | - | #77 | | 万元 | #5 | 10 | equal 77万元 | 5万元 | proportional 0.65
无线电监管专项经费 | - | #85 | | 万元 | #40.5 | 10 | equal 85万元 | 40.5万元 | proportional 4.76
无线电监测大楼运维 | - | #28 | | 万元 | #27.62 | 10 | equal 28万元 | 27.62万元 | proportional 9.86
工业设计大赛经费 | - | #150 | | 万元 | #120 | 10 | equal 150万元 | 120万元 | proportional 8
中博会经费 | - | #20 | | 万元 | #0 | 10 | equal 20万元 | 0万元 | proportional 0
珠江西岸先进装备制造业投资贸易洽谈会经费 | - | #350 | | 万元 | #0 | 10 | equal 350万元 | 0万元 | proportional 0
合计 | - | #1935 | | 万元 | #480.82 | 10 | equal 1935万元 | 480.82万元 | proportional 2.48
中博会经费 | - | / | | | / | 10 | empty | empty | not-enough-data
珠江西岸先进装备制造业投资贸易洽谈会经费 | - | / | | | / | 10 | empty | empty | not-enough-data
工程质量合格 | quality | | | | | 10 | empty | empty | not-enough-data
年度资金支付完成率100% | timeliness | | | | | 10 | empty | empty | not-enough-data
资金执行在预算范围内 | cost | | | | | 10 | empty | empty | not-enough-data
全市安全度汛 | economic | | | | | 10 | empty | empty | not-enough-data
保护全市人口财产不受损失 | social | | | | | 10 | empty | empty | not-enough-data
已建工程良性运行 | sustainable | | | | | 10 | empty | empty | not-enough-data
“三公经费”变动率 | - | | 定量指标 | % | | 2 | empty | empty | not-enough-data
“三公经费”控制率 | - | | 定量指标 | % | | 2 | empty | empty | not-enough-data
工业经济指标完成居长沙市区县前列 | quantity | | | | | 20 | empty | empty | not-enough-data
`;

export interface ValuePair {
  readonly name: string;
  readonly kind: IndicatorKind | null;
  readonly target: string | number | null;
  readonly sign: string;
  readonly unit: string;
  readonly actual: string | number | null;
  readonly weight: string;
  readonly readsTarget: string;
  readonly readsActual: string;
  readonly outcome: string;
}

export const valuePairs: readonly ValuePair[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const columns = line.split('|').map((column) => column.trim());
    if (columns.length !== 10) throw new Error(`not ten columns: ${line}`);
    const [name, kind, target, sign, unit, actual, weight, readsTarget, readsActual, outcome] = columns as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return {
      name,
      kind: kind === '-' ? null : (kind as IndicatorKind),
      target: stored(target),
      sign,
      unit,
      actual: stored(actual),
      weight,
      readsTarget,
      readsActual,
      outcome,
    };
  });

function stored(written: string): string | number | null {
  if (written === '') return null;
  return written.startsWith('#') ? Number(written.slice(1)) : written;
}
