import { Link, useNavigate } from '@tanstack/react-router';
import { MapPinned, MessageSquareReply, Pencil, Printer, Send, TriangleAlert, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { dataCategories } from '../../../shared/codes/data-categories.ts';
import { handOverPoints } from '../../../shared/codes/hand-over-points.ts';
import { referralUrgencies } from '../../../shared/codes/referral-urgencies.ts';
import { repatriationSteps } from '../../../shared/codes/repatriation-steps.ts';
import { waysOfAnswering } from '../../../shared/codes/ways-of-answering.ts';
import { waysOfSending } from '../../../shared/codes/ways-of-sending.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { ReferralActDone, SeenReferral } from '../../../shared/contract/referral.ts';
import { isUnanswered, isUnderWay, referralAfter } from '../../../shared/domain/referral-moves.ts';
import { writtenReferralCode } from '../../../shared/identity/referral-code.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { answerText } from '../../ui/person-text.ts';
import { today } from '../../ui/today.ts';
import { dueText } from '../protocol/due-text.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { CoordinateDialog } from './coordinate-dialog.tsx';
import { actText, consentText, needsText, receiverText } from './referral-text.ts';
import { RevokeDialog } from './revoke-dialog.tsx';

interface ReferralCardProps {
  readonly referral: SeenReferral;
  readonly file: CaseFile;
  /** Whether somebody came for its answer. */
  readonly isAsked: boolean;
}

/** One referral: to whom and for what, how it stands, what was said, and what its reader may do with it now. */
export function ReferralCard({ referral, file, isAsked }: ReferralCardProps) {
  const text = useText();
  const { t, label, language } = text;
  const { referralId, state, wing, code, organisation, sending, words, messageToWing, answerBy, acts } =
    referral;
  const { to, needs, urgency } = referral.referral;
  const receiver = receiverText(text, to, organisation);
  const denied =
    referral.consent === null || to === undefined
      ? undefined
      : consentText(text, referral.consent, to, receiver);
  const stepsDone = acts.flatMap(({ codes, on }) => (codes?.step ? [{ step: codes.step, on }] : []));
  const message = messageToWing ?? words?.message ?? null;
  return (
    <article
      className="referral"
      aria-labelledby={`referral-${referralId}`}
      data-referral={state}
      data-late={referral.isOverdue || undefined}
    >
      <header className="referral-head">
        <h3 id={`referral-${referralId}`}>{receiver}</h3>
        <span className="tag">{t(`referral.state.${state}`)}</span>
        {answerBy !== null && isUnanswered(state) && (
          <span className={referral.isOverdue ? 'referral-late' : 'quiet small'}>
            {referral.isOverdue && <TriangleAlert className="icon" aria-hidden />}
            {t('referral.answerDue', {
              when: `${formatDate(answerBy, language, 'short')} · ${dueText(text, answerBy, today())}`,
            })}
          </span>
        )}
      </header>
      {denied !== undefined && (
        <Notice kind="warning" title={t('referral.consentGone')}>
          <p>{denied}</p>
          <p>{t('referral.consentGoneHelp')}</p>
        </Notice>
      )}
      {referral.needsOfficer && to?.direction === 'wing' && (
        <Notice kind="plain">
          <p>
            {t('referral.needsOfficer', { wing: t(`compartment.${to.wing}`) })}{' '}
            {file.may.includes('case:assign') && referral.mayAnswer && (
              <Link to="/cases/$caseId" params={{ caseId: file.caseId }} search={{ section: 'officers' }}>
                {t('referral.assignOfficer')}
              </Link>
            )}
          </p>
        </Notice>
      )}
      <dl className="facts">
        <Fact label={t('referral.needs')}>{needsText(text, needs)}</Fact>
        {urgency !== undefined && (
          <Fact label={t('referral.urgency')}>{label(referralUrgencies, urgency)}</Fact>
        )}
        <Fact label={t('referral.from')}>{t(`compartment.${wing}`)}</Fact>
        {sending?.sentOn !== undefined && (
          <Fact label={t('referral.sentOn')}>
            {formatDate(sending.sentOn, language, 'short')}
            {sending.way !== undefined &&
              ` · ${sending.way === null ? t('referral.inProgram') : label(waysOfSending, sending.way)}`}
          </Fact>
        )}
        {sending?.categories !== undefined && (
          <Fact label={t('referral.categories')}>
            {sending.categories.map((category) => label(dataCategories, category)).join(', ')}
          </Fact>
        )}
        {to?.direction === 'abroad' && (
          <Fact label={t('referral.handOverAt')}>
            {answerText(text, to.handOverAt, (at) => label(handOverPoints, at))}
          </Fact>
        )}
        {stepsDone.length > 0 && (
          <Fact label={t('referral.steps')}>
            {stepsDone
              .map(
                ({ step, on }) => `${label(repatriationSteps, step)} (${formatDate(on, language, 'short')})`,
              )
              .join(', ')}
          </Fact>
        )}
        {words?.contactPerson && <Fact label={t('referral.contactPerson')}>{words.contactPerson}</Fact>}
        {words?.why && <Fact label={t('referral.why')}>{words.why}</Fact>}
        {message !== null && <Fact label={t('referral.message')}>{message}</Fact>}
        {isUnderWay(state) && to?.direction !== 'wing' && (
          <Fact label={t('referral.code')}>
            <span className="referral-code">{writtenReferralCode(code)}</span>
          </Fact>
        )}
      </dl>
      <ol className="referral-acts quiet small">
        {acts.map((act) => (
          <li key={act.actId}>
            <Act act={act} />
          </li>
        ))}
      </ol>
      <Choices referral={referral} file={file} isAsked={isAsked} />
    </article>
  );
}

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd className="referral-words">{children}</dd>
  </>
);

/** What was done, on which day, how it came, who wrote it down, and what was said. */
function Act({ act: { act, codes, on, byName, said } }: { readonly act: ReferralActDone }) {
  const text = useText();
  const { label, language } = text;
  const how = codes?.how ?? null;
  return (
    <>
      {actText(text, act, codes)} · {formatDate(on, language, 'short')}
      {how !== null && ` · ${label(waysOfAnswering, how)}`}
      {said?.answeredBy && ` · ${said.answeredBy}`} · {byName}
      {said?.remark && <span className="referral-words">: “{said.remark}”</span>}
    </>
  );
}

/** What may be done with a referral now, the next thing first. */
function Choices({ referral, file, isAsked }: ReferralCardProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const { referralId, state, maySend, mayAnswer, words, consent } = referral;
  const { to } = referral.referral;
  const { caseId } = file;
  const [open, setOpen] = useState<'answer' | 'revoke' | 'coordinate' | null>(
    isAsked && mayAnswer ? 'answer' : null,
  );
  const close = () => setOpen(null);
  const params = { caseId, recordId: referralId };
  const isOutside = to !== undefined && to.direction !== 'wing';
  return (
    <div className="referral-choices">
      {maySend && referralAfter(state, 'send') !== undefined && (
        <Button
          look="main"
          icon={Send}
          onClick={() => void navigate({ to: '/cases/$caseId/referrals/$recordId/send', params })}
        >
          {t('referral.lookAndSend')}
        </Button>
      )}
      {mayAnswer && (
        <Button
          look={isOutside ? 'plain' : 'main'}
          icon={MessageSquareReply}
          onClick={() => setOpen('answer')}
        >
          {t(isOutside ? 'referral.enterAnswer' : 'referral.answer')}
        </Button>
      )}
      {isOutside &&
        isUnderWay(state) &&
        words !== undefined &&
        file.may.includes('case:reveal') &&
        consent?.holds !== false && (
          <Button
            icon={Printer}
            onClick={() => void navigate({ to: '/cases/$caseId/referrals/$recordId/paper', params })}
          >
            {t('referral.preview')}
          </Button>
        )}
      {maySend && to?.direction === 'abroad' && referralAfter(state, 'coordinate') !== undefined && (
        <Button icon={MapPinned} onClick={() => setOpen('coordinate')}>
          {t('referral.coordinate')}
        </Button>
      )}
      {maySend && referralAfter(state, 'amend') !== undefined && (
        <Button
          icon={Pencil}
          onClick={() => void navigate({ to: '/cases/$caseId/referrals/$recordId', params })}
        >
          {t('referral.amend')}
        </Button>
      )}
      {maySend && referralAfter(state, 'revoke') !== undefined && (
        <Button icon={Undo2} onClick={() => setOpen('revoke')}>
          {t('referral.revoke')}
        </Button>
      )}
      {open === 'answer' && <AnswerDialog referral={referral} onClose={close} />}
      {open === 'revoke' && <RevokeDialog referral={referral} onClose={close} />}
      {open === 'coordinate' && <CoordinateDialog referral={referral} onClose={close} />}
    </div>
  );
}
