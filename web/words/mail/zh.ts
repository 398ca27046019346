import { counted } from '../work/counted.ts'
import type { MailWords } from './mail.ts'

/** The words of mails that remind, in Chinese. */
export const zh: MailWords = {
  subject: (count) => counted('zh', count, { other: '有 # 件事等您处理' }),
  intro: '以下是贵组织的后续行动情况。',
  pending: {
    returned: (count) => counted('zh', count, { other: '# 份草稿附意见退回' }),
    release: (count) => counted('zh', count, { other: '# 份草稿等您批准' }),
    look: (count) => counted('zh', count, { other: '# 份陈述已提交给您' }),
  },
  tracks: {
    overdue: (count) => counted('zh', count, { other: '# 项答复已过期限' }),
    soon: (count) => counted('zh', count, { other: '# 项答复将在 30 天内到期' }),
    contested: (count) => counted('zh', count, { other: '另一方对 # 项有不同说法' }),
    silent: (count) => counted('zh', count, { other: '# 项超过约定时间未经确认' }),
    new: (count) => counted('zh', count, { other: '新增 # 项由贵方负责的跟踪' }),
    merged: (count) => counted('zh', count, { other: '# 项已并入其他跟踪' }),
  },
  late: '贵方主办活动的逾期答复',
  lateOn: (count) => counted('zh', count, { other: '# 项逾期答复' }),
  due: (date) => `期限：${date}`,
  more: (count) => counted('zh', count, { other: '另有 # 项' }),
  openDesk: '打开工作台',
  why: '您收到此邮件，是因为您在 Rapporteur 上代表一个组织。邮件只提及已公开的内容；其余内容登录后可读。',
  settings: '更改频率',
  stop: '不再接收此类邮件',
  pace: { daily: '有新情况的每一天', weekly: '每周一次', never: '从不' },
  page: {
    title: '邮件提醒',
    note: '邮件告诉您什么即将到期、什么久无消息、什么等您处理。没有可说的就不发邮件，同样的内容最多说三次。地址来自您的登录；不向任何人显示，选择“从不”即被删除。',
    howOften: '频率',
    language: '邮件语言',
    save: '保存',
    saved: '已保存。',
    bounced: '上一封邮件被退回，因此不再发送。保存后将发往您此次登录所用的地址。',
    complained: '您的邮箱曾将一封邮件举报为垃圾邮件，因此不再发送。如仍需要，请保存。',
    noAddress: '您的登录未提供经确认的邮件地址，因此无法向您发送邮件。',
    noOffice: '提醒只发给代表组织行事的人。您目前尚不代表任何组织。',
    notHere: '本网站不发送提醒。',
    invited: '接受邀请者在有事到期或等待处理时，每周在登录所用的地址收到一封邮件。可一键停止，也可在工作台停止。',
    stopTitle: '停止邮件提醒',
    stopNote: '将不再向您发送提醒，并删除您的地址。您可以在工作台重新选择。',
    stopNow: '停止邮件',
    stopped: '已停止。不再向您发送提醒，您的地址已删除。',
  },
}
