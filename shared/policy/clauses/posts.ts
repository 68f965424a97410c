/** Duties of the supervisor, presales and after-sales posts; the policy names no penalty for any. */
import { words } from '../words.ts';
import { type ClauseEntry, information, record } from './clause.ts';
import { judgedInAppraisal } from './reasons.ts';

export const postClauses = {
  'P1.1': information(
    words('部门总负责', 'Lead the department'),
    words(
      '运营主管对部门各项工作负总责。',
      'The operations lead answers for all work of the department.',
    ),
    judgedInAppraisal,
  ),
  'P1.2': information(
    words('站点可用', 'Keep the shop sites working'),
    words('保证各站点功能完备、运行不中断。', 'The sites have what they need and stay reachable.'),
    judgedInAppraisal,
  ),
  'P1.3': information(
    words('平台运营', 'Run the sales platforms'),
    words(
      '负责各平台的日常运营与规划，遵守平台要求并完成销售。',
      'Run and plan the platforms day to day, within their rules, and reach the sales set.',
    ),
    judgedInAppraisal,
  ),
  'P1.4': record(
    'low',
    words('季度与月度销售计划', 'Quarterly and monthly sales plans'),
    words(
      '按季、按月拟定销售计划并分配到人。',
      'Draw up a sales plan each quarter and month and share it out.',
    ),
  ),
  'P1.5': information(
    words('市场与促销', 'Market study and promotions'),
    words(
      '了解同行和市场，据此安排促销办法。',
      'Know the market and the competition, and plan promotions from it.',
    ),
    judgedInAppraisal,
  ),
  'P1.6': information(
    words('完成业绩', 'Reach the results set'),
    words('带领部门达到下达的业绩指标。', 'Bring the department to the results it was given.'),
    judgedInAppraisal,
  ),
  'P1.7': information(
    words('投入产出', 'Watch return on spending'),
    words('控制推广投入与产出的比例。', 'Keep spending in proportion to what it returns.'),
    judgedInAppraisal,
  ),
  'P1.8': information(
    words('带好团队', 'Build the team'),
    words('培养和带领部门成员。', 'Train and lead the members of the department.'),
    judgedInAppraisal,
  ),
  'P1.9': record(
    'low',
    words('月度计划与总结', 'Monthly plan and summary'),
    words(
      '每月按时提交下月计划、当月总结及应急预案。',
      'Hand in each month, on time, the next plan, the summary and the contingency plan.',
    ),
  ),
  'P1.10': information(
    words('引入新项目', 'Bring in new projects'),
    words('寻找并引入可行的新增项目。', 'Find further projects that can work and bring them in.'),
    judgedInAppraisal,
  ),
  'P1.11': information(
    words('交办的技术工作', 'Technical tasks from above'),
    words('完成上级安排的技术类任务。', 'Carry out technical tasks given from above.'),
    judgedInAppraisal,
  ),
  'P2.1': information(
    words('接待与推荐', 'Answer chats, recommend'),
    words(
      '在线回答顾客咨询并推荐合适的商品。',
      'Answer customers online and suggest what suits them.',
    ),
    judgedInAppraisal,
  ),
  'P2.2': information(
    words('介绍卖点与优惠', 'Explain features and offers'),
    words(
      '讲清商品特点和活动，促成下单。',
      'Make features and offers clear so that an order follows.',
    ),
    judgedInAppraisal,
  ),
  'P2.3': information(
    words('回答选购问题', 'Answer buying questions'),
    words('回答选购、付款和发货方面的问题。', 'Answer questions on choosing, paying and shipping.'),
    judgedInAppraisal,
  ),
  'P2.4': record(
    'low',
    words('上报商品和页面差错', 'Report product and page faults'),
    words(
      '发现商品、页面差错或仿冒店铺及时上报。',
      'Report faults of products or pages, and shops that pose as ours, without delay.',
    ),
  ),
  'P2.5': information(
    words('安抚催单与退换', 'Calm delivery and return worries'),
    words(
      '耐心处理催发货和退换货的情绪。',
      'Meet worries over delivery and returns with patience.',
    ),
    judgedInAppraisal,
  ),
  'P2.6': information(
    words('分流售后问题', 'Route after-sales questions'),
    words(
      '登记售后问题并转给相应同事。',
      'Take after-sales questions and hand them to the right colleague.',
    ),
    judgedInAppraisal,
  ),
  'P2.7': record(
    'low',
    words('商品上新与修改', 'List and edit products'),
    words('按时上架新品并更新商品资料。', 'List new products and correct their details on time.'),
  ),
  'P2.8': record(
    'low',
    words('发布软文资讯', 'Publish articles and news'),
    words('按时发布宣传文章和店铺消息。', 'Publish articles and shop news on time.'),
  ),
  'P2.10': record(
    'low',
    words('其他交办事项', 'Other tasks given'),
    words('完成临时安排的其他工作。', 'Carry out other tasks as they are given.'),
  ),
  'P2.11': information(
    words('核对订单', 'Check orders with notes'),
    words(
      '核对带备注的订单并更正资料。',
      'Check orders that carry notes and correct their details.',
    ),
    judgedInAppraisal,
  ),
  'P2.12': information(
    words('缺货通知', 'Tell buyers of shortages'),
    words('缺货时主动告知顾客。', 'Tell the buyer when an item is out of stock.'),
    judgedInAppraisal,
  ),
  'P2.13': information(
    words('跟进异常件', 'Follow up stuck parcels'),
    words(
      '跟踪物流异常的包裹直到解决。',
      'Follow parcels that went astray until they are settled.',
    ),
    judgedInAppraisal,
  ),
  'P2.14': record(
    'low',
    words('退换货登记', 'Log returns and exchanges'),
    words('每天把退货和换货记入登记表。', 'Enter returns and exchanges in the log each day.'),
  ),
  'P2.15': record(
    'low',
    words('退款登记', 'Log refunds'),
    words(
      '在后台办理退款，逐笔记录并汇总。',
      'Make refunds in the back office, record each one and total them.',
    ),
  ),
  'P2.16': information(
    words('投诉与留言', 'Complaints and messages'),
    words('处理顾客投诉并回复留言。', 'Settle complaints and answer messages.'),
    judgedInAppraisal,
  ),
  'P2.17': information(
    words('差评跟进', 'Follow up bad reviews'),
    words('查明差评原因并作出回复。', 'Find out what lies behind a bad review and reply to it.'),
    judgedInAppraisal,
  ),
  'P2.18': information(
    words('会员维护', 'Look after members'),
    words('与会员保持联系并做好服务。', 'Keep in touch with members and serve them.'),
    judgedInAppraisal,
  ),
} as const satisfies Record<`P${number}.${number}`, ClauseEntry>;
