/** Questions to services as those who prepare files see them. */
import type { Reader } from '../../db/store.ts';
import { accountNames } from '../../db/stores/assignments.ts';
import type { InquiryRow } from '../../db/stores/inquiries.ts';
import { actorsAt } from '../../db/stores/ledger-actors.ts';
import { civilDate } from '../clock.ts';
import type { Answer } from '../domain/inquiries/answer.ts';
import type { Inquiry, Recorded } from '../domain/inquiries/inquiry.ts';
import { mailToOf } from '../domain/post/mail-to.ts';

type Log = Pick<InquiryRow, 'log' | 'askedAt'>;

/** Who asked, the log says; of what is being asked just now it will (`asker`). */
export async function askers(reader: Reader, rows: readonly Log[], asker?: string): Promise<(row: Log) => { account: string; name: string | null } | null> {
  const actors = new Map<string, string>(asker === undefined ? [] : rows.map(({ log, askedAt }) => [`${log} ${askedAt}`, asker]));
  for (const [log, here] of Map.groupBy(rows, (row) => row.log)) for (const [at, actor] of await actorsAt(reader, log, here.map(({ askedAt }) => askedAt))) actors.set(`${log} ${at}`, actor);
  const names = await accountNames(reader, [...actors.values()]);
  return ({ log, askedAt }) => {
    const account = actors.get(`${log} ${askedAt}`);
    return account === undefined ? null : { account, name: names.get(account) ?? null };
  };
}

/** `day` decides what is overdue. */
export async function tellingInquiries(reader: Reader, rows: readonly InquiryRow[], day: string, asker?: string): Promise<(row: InquiryRow) => Inquiry> {
  const by = await askers(reader, rows, asker);
  return (row) => {
    const { id, version, gss, mutual, mutualName, email, name, person, personName, askedOn, dueOn, answer, reason, recorded, state, answeredAt, recordedAt } = row;
    return {
      id,
      version,
      authority: gss,
      mutual,
      mutualName,
      email: person === null ? (mailToOf(email)?.email ?? null) : null,
      name: person === null ? name : personName,
      person,
      by: by(row),
      askedOn,
      dueOn,
      overdue: state === 'sent' && dueOn < day,
      answeredOn: answeredAt === null ? null : civilDate(new Date(answeredAt)),
      answer: answer === null ? null : (JSON.parse(answer) as Answer),
      reason,
      recorded: JSON.parse(recorded) as Recorded,
      state,
      recordedAt,
    };
  };
}
