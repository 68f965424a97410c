/** Chapter 1: conduct at work. Nearly all of it is entered by a person as an incident. */
import { words } from '../words.ts';
import { attendance, type ClauseEntry, information, record } from './clause.ts';
import { statesAnAim } from './reasons.ts';

export const conductClauses = {
  '1.1': information(
    words('基本准则', 'Principles'),
    words(
      '维护公司，互相配合，服务好、守秘密、讲实效。',
      'Put the company first: work together, serve, keep confidence, get results.',
    ),
    statesAnAim,
  ),
  '1.2.0': information(
    words('仪容总则', 'On appearance'),
    words('员工的仪容体现公司形象。', 'How staff look reflects on the company.'),
    statesAnAim,
  ),
  '1.2.1': record(
    'low',
    words('精神与举止', 'Bearing at work'),
    words('工作中保持精神饱满、举止得当。', 'Be alert and well-mannered at work.'),
  ),
  '1.2.2': record(
    'low',
    words('个人卫生', 'Personal hygiene'),
    words(
      '保持清洁无异味、指甲整洁，上班前不饮酒、不吃气味重的食物。',
      'Be clean, with short nails and no odour; before work no alcohol and no strong-smelling food.',
    ),
  ),
  '1.2.3': record(
    'low',
    words('衣着', 'Dress'),
    words(
      '衣着整齐；男员工上班时间不在办公室穿拖鞋。',
      'Dress tidily; men keep slippers for after hours.',
    ),
  ),
  '1.2.4': record(
    'low',
    words('发型', 'Hair'),
    words('头发整齐，不留怪异样式。', 'Keep the hair neat and unremarkable.'),
  ),
  '1.3.0': information(
    words('守则前言', 'On the house rules'),
    words('守则用来维持工作秩序。', 'The rules are there to keep work in order.'),
    statesAnAim,
  ),
  '1.3.1': attendance(
    'medium',
    words('遵守上下班时间', 'Keep working hours'),
    words('按时到岗，不提前离岗。', 'Be at the post on time and stay until the end.'),
    words('按2.2和2.3处理。', 'Handled under 2.2 and 2.3.'),
  ),
  '1.3.2': record(
    'low',
    words('电话礼仪', 'On the telephone'),
    words('通话客气简短，为同事转告留言。', 'Speak kindly and briefly, and pass messages on.'),
  ),
  '1.3.3': record(
    'low',
    words('岗上不做闲事', 'No pastimes at the post'),
    words(
      '在岗时不看与工作无关的书报、网页，不玩游戏。',
      'At the post no reading or browsing apart from work, and no games.',
    ),
  ),
  '1.3.4': record(
    'medium',
    words('不办私事、不离岗', 'No private business, stay at post'),
    words(
      '上班不办私事、不串岗离岗，长时间私人通话须先获准。',
      'Keep private business out of working hours and stay at the post; ask before a long private call.',
    ),
    words('离岗满一小时按2.3.1处理。', 'Off post for an hour or more falls under 2.3.1.'),
  ),
  '1.3.5': record(
    'low',
    words('爱护财物与下班检查', 'Care and closing checks'),
    words(
      '拾到物品上交，爱惜设备和用品；下班关电源、锁好门窗。',
      'Hand in what is found, look after gear and supplies; at closing switch off and lock up.',
    ),
  ),
  '1.3.6': record(
    'high',
    words('保守秘密', 'Keep confidential matters'),
    words(
      '未获批准不得透露、复制或外传公司秘密。',
      'Without permission do not disclose, copy or send out confidential material.',
    ),
    words('从严处理，并保留追究责任的权利。', 'Dealt with strictly; legal steps stay open.'),
  ),
  '1.3.7': record(
    'medium',
    words('有事召回须到', 'Come when called in'),
    words(
      '公司有事召回应尽快到岗；联系不上并造成损失或延误的要处理。',
      'When called in, come soon; being out of reach with loss or delay as a result is dealt with.',
    ),
    words('视情节警告或罚款，未写金额。', 'A warning or a fine by gravity; no amount is stated.'),
  ),
  '1.3.8': attendance(
    'medium',
    words('不能到岗须请假', 'Ask for leave beforehand'),
    words('不能上班的，提前一天办妥请假。', 'Whoever cannot come arranges leave one day ahead.'),
    words('未办理的按旷工规定处理。', 'Otherwise the absence rules apply.'),
  ),
  '1.3.9': information(
    words('守规尽责', 'Keep all rules'),
    words(
      '履行职责并遵守公司各项规定。',
      'Do the duties of the post and keep the rules of the company.',
    ),
    words(
      '总括条款，具体情形由对应条款判断。',
      'A general clause; each case is judged under the clause it belongs to.',
    ),
  ),
} as const satisfies Record<string, ClauseEntry>;
