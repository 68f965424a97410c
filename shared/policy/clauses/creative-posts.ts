/** Duties of the promotion, design and planning posts, and the flow charts. */
import { words } from '../words.ts';
import { type ClauseEntry, information, record } from './clause.ts';
import { chartNotSupplied, judgedInAppraisal } from './reasons.ts';

export const creativePostClauses = {
  'P3.1': information(
    words('多渠道推广', 'Promote on all channels'),
    words('利用各种渠道推广店铺和商品。', 'Promote the shop and its products on every channel.'),
    judgedInAppraisal,
  ),
  'P3.2': information(
    words('选品、选词与出价', 'Choose products, keywords and bids'),
    words(
      '选定活动商品和关键词并设定出价。',
      'Choose activity products and keywords, and set the bids.',
    ),
    judgedInAppraisal,
  ),
  'P3.3': record(
    'low',
    words('推广数据分析', 'Analyse promotion data'),
    words(
      '从账户、商品、关键词、地区和时段五方面分析推广报表。',
      'Analyse the promotion figures by account, product, keyword, region and hour.',
    ),
  ),
  'P3.4': information(
    words('熟悉竞价规则', 'Know the bidding rules'),
    words('掌握竞价推广的规则与变化。', 'Know how bidded promotion works and what changes.'),
    judgedInAppraisal,
  ),
  'P3.5': record(
    'low',
    words('流量与回报指标', 'Traffic and return targets'),
    words('对流量和投入回报指标负责。', 'Answer for the targets on traffic and return.'),
  ),
  'P3.6': information(
    words('提高转化', 'Raise conversion'),
    words('设法让更多访客下单。', 'Turn more visitors into buyers.'),
    judgedInAppraisal,
  ),
  'P3.7': record(
    'low',
    words('周、月、季总结', 'Weekly, monthly, quarterly summaries'),
    words(
      '每周、每月、每季提交推广总结。',
      'Hand in a promotion summary each week, month and quarter.',
    ),
  ),
  'P4.1': information(
    words('专题页', 'Topic pages'),
    words('设计活动和专题页面。', 'Design pages for activities and topics.'),
    judgedInAppraisal,
  ),
  'P4.2': information(
    words('广告图', 'Advertising pictures'),
    words('制作推广所需的图片。', 'Make the pictures promotion needs.'),
    judgedInAppraisal,
  ),
  'P4.3': information(
    words('模块改版', 'Redesign of modules'),
    words('对页面模块进行改版设计。', 'Redesign the modules of a page.'),
    judgedInAppraisal,
  ),
  'P4.4': information(
    words('静态页', 'Static pages'),
    words('制作静态页面。', 'Build static pages.'),
    judgedInAppraisal,
  ),
  'P4.5': information(
    words('其他设计', 'Other design work'),
    words('完成其他设计类任务。', 'Do the other design jobs that come up.'),
    judgedInAppraisal,
  ),
  'P4.6': information(
    words('基础展示资料', 'Basic display material'),
    words('整理并发布基础展示资料。', 'Prepare and publish the basic display material.'),
    judgedInAppraisal,
  ),
  'P4.7': information(
    words('流程资料', 'Process material'),
    words('编制流程说明类资料。', 'Prepare material that explains how things are done.'),
    judgedInAppraisal,
  ),
  'P4.8': information(
    words('宣传资料', 'Publicity material'),
    words('编制对外宣传资料。', 'Prepare material for publicity.'),
    judgedInAppraisal,
  ),
  'P4.9': information(
    words('广告语', 'Slogans and advertising lines'),
    words('撰写口号和广告用语。', 'Write slogans and lines for advertising.'),
    judgedInAppraisal,
  ),
  'P5.1': information(
    words('品牌形象', 'Brand image'),
    words('塑造品牌形象并对外传播。', 'Shape the image of the brand and make it known.'),
    judgedInAppraisal,
  ),
  'P5.2': information(
    words('品牌规划', 'Brand planning'),
    words(
      '拟定品牌策略和年度方案并评估成效。',
      'Set the brand strategy and the plan of the year, and review how they went.',
    ),
    judgedInAppraisal,
  ),
  'P5.3': information(
    words('企业与产品形象', 'Company and product image'),
    words(
      '提升企业、产品和服务给人的印象。',
      'Raise how the company, its products and its service are seen.',
    ),
    judgedInAppraisal,
  ),
  'P5.4': information(
    words('媒体关系', 'Media relations'),
    words('维系媒体往来并评估宣传效果。', 'Keep up relations with the media and weigh the effect.'),
    judgedInAppraisal,
  ),
  'P5.[6.5]': information(
    words('品牌增值', 'Deepen brand value'),
    words(
      '持续增加品牌价值（原文此项编号为6.5）。',
      'Keep adding to the value of the brand (numbered 6.5 in the original).',
    ),
    judgedInAppraisal,
  ),
  'P5.[6.6]': information(
    words('查找方案不足', 'Find gaps in plans'),
    words(
      '检查方案并补上遗漏（原文此项编号为6.6）。',
      'Look through plans and close what is missing (numbered 6.6 in the original).',
    ),
    judgedInAppraisal,
  ),
  'P5.7': information(
    words('寻找增长点', 'Find new growth'),
    words('寻找新的业务增长机会。', 'Look for new ways for the business to grow.'),
    judgedInAppraisal,
  ),
  'P5.8': information(
    words('新品与活动建议', 'Propose products and campaigns'),
    words('提出新品及其推广活动的建议。', 'Propose new products and the campaigns for them.'),
    judgedInAppraisal,
  ),
  'P5.9': information(
    words('参与品牌规定', 'Help with brand rules'),
    words('协助起草品牌方面的规定。', 'Help to draft the rules on the brand.'),
    judgedInAppraisal,
  ),
  'P5.10': record(
    'low',
    words('月末总结与计划', 'Month-end summary and plan'),
    words(
      '月末向主管提交个人总结和下月计划，并附销售分析。',
      'At month end give the supervisor an own summary and next plan, with an analysis of sales.',
    ),
  ),
  'P5.11': information(
    words('其他事项', 'Other matters'),
    words('完成安排的其他工作。', 'Do other work as it is given.'),
    judgedInAppraisal,
  ),
  F1: information(
    words('上架流程', 'Listing flow'),
    words('商品上架按流程图办理。', 'Products are listed along a flow chart.'),
    chartNotSupplied,
  ),
  F2: information(
    words('发货流程', 'Shipping flow'),
    words('订单发货按流程图办理。', 'Orders are shipped along a flow chart.'),
    chartNotSupplied,
  ),
  F3: information(
    words('退货流程', 'Return flow'),
    words('退货按流程图办理。', 'Returns are handled along a flow chart.'),
    chartNotSupplied,
  ),
  'F.note': record(
    'low',
    words('保留报表记录', 'Keep report records'),
    words('各流程须留下报表记录。', 'Each flow leaves a written record.'),
  ),
} as const satisfies Record<string, ClauseEntry>;
