import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Search, TriangleAlert } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { ReferralLine } from '../../../shared/contract/referral.ts';
import { referralStates } from '../../../shared/domain/referral-moves.ts';
import { readReferralCode, writtenReferralCode } from '../../../shared/identity/referral-code.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useSession } from '../../app/session.ts';
import { referralByCodeQuery, referralListQuery, waitingReferralsQuery } from '../../queries/referrals.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { organisationName } from '../../ui/organisation-text.ts';
import { TablePages } from '../../ui/table-pages.tsx';
import { today } from '../../ui/today.ts';
import { dueText } from '../protocol/due-text.ts';
import { needsText, receiverText } from './referral-text.ts';
import '../../ui/record-table.css';
import './referrals.css';

const LINES = 50;
const states = ['open', 'all', ...referralStates] as const;

/** The referrals within reach: what waits for this reader first, then all of them, as they are filtered. */
export function ReferralsScreen() {
  const text = useText();
  const { t } = text;
  const { scopes } = useSession();
  const waiting = useQuery(waitingReferralsQuery);
  const seesMore = scopes['case:read'] !== 'own';
  const [whose, setWhose] = useState<'own' | 'reach'>(scopes['case:read'] === 'office' ? 'reach' : 'own');
  const [state, setState] = useState<(typeof states)[number]>('open');
  const [organisationId, setOrganisationId] = useState('');
  const [isOverdue, setOverdue] = useState(false);
  const [after, setAfter] = useState<readonly string[]>([]);
  const list = useQuery(
    referralListQuery({
      whose,
      state,
      organisationId: organisationId === '' ? null : organisationId,
      isOverdue,
      after: after.at(-1) ?? null,
      limit: LINES,
    }),
  );
  const failure = waiting.error ?? list.error;
  if (failure !== null) return <Loading screen="referrals" failure={failure} />;
  if (waiting.data === undefined || list.data === undefined) return <Loading screen="referrals" />;
  const { toAnswer, unanswered } = waiting.data;
  const { lines, total, next, organisations } = list.data;
  /** Another filter begins at the first page. */
  const filtered =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setAfter([]);
    };
  return (
    <div className="screen" data-screen="referrals">
      <header className="screen-title">
        <h1>{t('referral.listTitle')}</h1>
      </header>
      <ByCode />
      <Part group="toAnswer" lines={toAnswer.lines} total={toAnswer.total} />
      <Part group="unanswered" lines={unanswered.lines} total={unanswered.total} />
      <section className="referrals-part" aria-labelledby="referrals-all" data-group="all">
        <h2 id="referrals-all">
          {t('referral.group.all')} <span className="quiet">{text.number(total)}</span>
        </h2>
        <form className="referrals-filter" onSubmit={(event) => event.preventDefault()}>
          {seesMore && (
            <Field label={t('referral.filter.whose')} width="short">
              {(control) => (
                <select
                  {...control}
                  className="input"
                  value={whose}
                  onChange={({ target }) => filtered(setWhose)(target.value === 'own' ? 'own' : 'reach')}
                >
                  <option value="own">{t('referral.filter.own')}</option>
                  <option value="reach">
                    {t(scopes['case:read'] === 'office' ? 'referral.filter.office' : 'referral.filter.team')}
                  </option>
                </select>
              )}
            </Field>
          )}
          <Field label={t('referral.standing')} width="medium">
            {(control) => (
              <select
                {...control}
                className="input"
                value={state}
                onChange={({ target }) =>
                  filtered(setState)(states.find((each) => each === target.value) ?? 'open')
                }
              >
                {states.map((each) => (
                  <option key={each} value={each}>
                    {each === 'open' || each === 'all'
                      ? t(`referral.filter.${each}`)
                      : t(`referral.state.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('referral.organisation')} width="medium">
            {(control) => (
              <select
                {...control}
                className="input"
                value={organisationId}
                onChange={({ target }) => filtered(setOrganisationId)(target.value)}
              >
                <option value="">{t('referral.filter.anybody')}</option>
                {organisations.map((organisation) => (
                  <option key={organisation.organisationId} value={organisation.organisationId}>
                    {organisationName(text, organisation)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <label className="choice">
            <input
              type="checkbox"
              checked={isOverdue}
              onChange={({ target }) => filtered(setOverdue)(target.checked)}
            />
            {t('referral.filter.overdue')}
          </label>
        </form>
        {lines.length === 0 ? (
          <p className="quiet">{t('referral.listEmpty')}</p>
        ) : (
          <Table group="all" lines={lines} />
        )}
        {(after.length > 0 || next !== null) && (
          <TablePages
            after={after}
            next={next}
            linesPerPage={LINES}
            shown={lines.length}
            total={total}
            isWaiting={list.isPlaceholderData}
            onTurn={setAfter}
          />
        )}
      </section>
    </div>
  );
}

/** What waits for this reader; nothing where nothing does. */
function Part({
  group,
  lines,
  total,
}: {
  readonly group: 'toAnswer' | 'unanswered';
  readonly lines: readonly ReferralLine[];
  readonly total: number;
}) {
  const { t, number } = useText();
  if (total === 0) return null;
  return (
    <section className="referrals-part" aria-labelledby={`referrals-${group}`} data-group={group}>
      <h2 id={`referrals-${group}`}>
        {t(`referral.group.${group}`)} <span className="quiet">{number(total)}</span>
      </h2>
      <Table group={group} lines={lines} />
      {total > lines.length && (
        <p className="quiet small">{t('referral.more', { count: total - lines.length })}</p>
      )}
    </section>
  );
}

function Table({ group, lines }: { readonly group: string; readonly lines: readonly ReferralLine[] }) {
  const text = useText();
  const { t, language } = text;
  return (
    <table className="record-table referrals-table" aria-labelledby={`referrals-${group}`}>
      <thead>
        <tr>
          <th scope="col">{t('cases.number')}</th>
          <th scope="col">{t('cases.codeName')}</th>
          <th scope="col">{t('referral.to')}</th>
          <th scope="col">{t('referral.needs')}</th>
          <th scope="col">{t('referral.standing')}</th>
          <th scope="col">{t('referral.answerUntil')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.referralId} className="record-row" data-late={line.isOverdue || undefined}>
            <td>
              <Link
                to="/cases/$caseId"
                params={{ caseId: line.caseId }}
                search={{ section: 'referrals', referral: line.referralId }}
              >
                {line.number}
              </Link>
            </td>
            <td>{codeNameText(line.caseId, language)}</td>
            <td data-label={t('referral.to')}>
              {receiverText(text, line.referral.to, line.organisation)}
              {line.referral.to?.direction === 'wing' && (
                <span className="quiet small"> ← {t(`compartment.${line.wing}`)}</span>
              )}
            </td>
            <td data-label={t('referral.needs')}>{needsText(text, line.referral.needs) || '–'}</td>
            <td data-label={t('referral.standing')}>
              {t(`referral.state.${line.state}`)}
              {line.sentOn !== null && (
                <span className="quiet small"> {formatDate(line.sentOn, language, 'short')}</span>
              )}
              {line.needsOfficer && (
                <span className="referral-late small"> {t('referral.noOfficerYet')}</span>
              )}
            </td>
            <td data-label={t('referral.answerUntil')}>
              {line.answerBy === null ? (
                '–'
              ) : (
                <span className={line.isOverdue ? 'referral-late' : undefined}>
                  {line.isOverdue && <TriangleAlert className="icon" aria-hidden />}
                  {dueText(text, line.answerBy, today())}{' '}
                  <span className="quiet small">{formatDate(line.answerBy, language, 'short')}</span>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whoever has the sheet at hand, or its code on the telephone, comes to the form of its answer. */
function ByCode() {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const find = async () => {
    const code = readReferralCode(typed);
    setProblem(code === undefined ? 'not-a-referral-code' : undefined);
    setFailure(undefined);
    if (code === undefined) return;
    try {
      const { caseId, referralId } = await client.fetchQuery(referralByCodeQuery(code));
      await navigate({
        to: '/cases/$caseId',
        params: { caseId },
        search: { section: 'referrals', referral: referralId },
      });
    } catch (cause) {
      setFailure(cause);
    }
  };
  return (
    <form
      className="referrals-code"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void find();
      }}
    >
      <Field label={t('referral.code')} help={t('referral.codeHelp')} problem={problem} width="short">
        {(control) => (
          <input
            {...control}
            className="input"
            value={typed}
            autoComplete="off"
            spellCheck={false}
            maxLength={20}
            placeholder={writtenReferralCode('7KD2M4H')}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <Button type="submit" icon={Search}>
        {t('referral.findByCode')}
      </Button>
      {failure !== undefined && (
        <Notice kind="problem" title={t('referral.codeNotFound')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
    </form>
  );
}
