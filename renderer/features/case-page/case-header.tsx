import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { adviceContactKinds } from '../../../shared/codes/advice-contact-kinds.ts';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { CaseOfficer } from '../../../shared/contract/case-access.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { mayEdit } from '../../forms/whole-case.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { RevealButton, RevealStatus } from '../../ui/reveal-names.tsx';
import { ConsentSignInHeader } from '../consent/consent-sign.tsx';
import { RiskSign } from '../assistance/risk-sign.tsx';
import { ClosedBanner } from '../closing/closed-banner.tsx';
import { incidentName } from '../../ui/incident-text.ts';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import { today } from '../../ui/today.ts';
import { daysText, waitedDays } from '../../ui/waiting-text.ts';
import type { RevealedNames } from '../../ui/use-revealed-names.ts';
import { AlertStrip, type OtherSide } from './alert-strip.tsx';
import { CopyNumber } from './copy-number.tsx';
import { UrgentBanner } from './urgent-banner.tsx';

interface CaseHeaderProps {
  readonly file: CaseFile;
  readonly officers: readonly CaseOfficer[];
  readonly alerts: OtherSide['alerts'];
  readonly names: RevealedNames;
  /** Whether the key for editing means the case, and not an event that is open beside it. */
  readonly isEditByKey: boolean;
  readonly onEdit: () => void;
}

/** Which case this is and how it stands, always in sight. */
export function CaseHeader({ file, officers, alerts, names, isEditByKey, onEdit }: CaseHeaderProps) {
  const text = useText();
  const { t, language } = text;
  const [copied, setCopied] = useState<string>();
  const { caseId, person, facts, standing } = file;
  const days = waitedDays(standing, today());
  const shown = names.namesOf(caseId);
  const others = officers
    .filter(({ isResponsible }) => !isResponsible)
    .map(({ displayName, until }) =>
      until === null
        ? displayName
        : `${displayName} (${t('casePage.until', { date: formatDate(vientianeDay(until), language, 'short') })})`,
    );
  return (
    <header className="case-header" aria-label={t('casePage.header')}>
      <div className="case-header-line case-header-main">
        <CopyNumber number={file.number} onCopied={() => setCopied(file.number)} />
        {file.may.includes('case:reveal') && <RevealButton names={names} ids={[caseId]} />}
        <h1 title={shown?.join(' · ')}>
          {shown === undefined ? codeNameText(caseId, language) : shown.join(' · ') || t('cases.noName')}
        </h1>
        <span>
          <SexAndAge sex={person.sex} birth={person.birth} />
        </span>
        <span className="case-header-status" data-status={standing.status}>
          {t(`status.${standing.status}`)}
          {days !== undefined && ` ${daysText(days, text)}`}
          {standing.status === 'presumed' && ` · ${t('status.waiting')}`}
        </span>
      </div>
      <p className="case-header-line quiet small">
        {facts.openedOn !== undefined && (
          <span>
            {t('casePage.opened', { date: formatDate(facts.openedOn.earliest, language, 'short') })}
          </span>
        )}
        <span>
          {t('casePage.officer', { name: file.responsibleOfficerName })}
          {others.length > 0 && `, ${t('casePage.assigned', { names: others.join(', ') })}`}
        </span>
        {file.formsOfExploitation !== undefined && (
          <span>
            {givenValue(file.formsOfExploitation)
              ?.map((code) => text.label(formsOfExploitation, code))
              .join(', ') ?? t('casePage.noForms')}
          </span>
        )}
        {file.risk !== null && (
          <Link to="/cases/$caseId" params={{ caseId }} search={{ section: 'assistance' }}>
            <RiskSign level={file.risk.level} />
            {file.risk.reviewOn < today() && ` · ${t('risks.overdue')}`}
          </Link>
        )}
        {file.proposal !== null && (
          <Link to="/cases/$caseId" params={{ caseId }} search={{ section: 'identification' }}>
            {t('proposal.inHeader', { state: t(`proposal.state.${file.proposal.state}`) })}
          </Link>
        )}
        <ConsentSignInHeader caseId={caseId} />
        {file.incident !== null && (
          <Link to="/incidents/$incidentId" params={{ incidentId: file.incident.incidentId }}>
            {incidentName(file.incident, text)}
          </Link>
        )}
        {file.beganAsContact !== null && (
          <Link to="/contacts/$contactId" params={{ contactId: file.beganAsContact.contactId }}>
            {t('casePage.beganAs', {
              kind: text.label(adviceContactKinds, file.beganAsContact.kind),
              date: formatDate(file.beganAsContact.receivedOn, language, 'short'),
            })}
          </Link>
        )}
        <span className="case-header-person">
          <Link to="/people/$personId" params={{ personId: file.personId }}>
            {t('casePage.person')}
          </Link>
          {file.otherCases.length > 0 && <span>{t('casePage.otherCases')}</span>}
          {file.otherCases.map((other) => (
            <Link key={other.caseId} to="/cases/$caseId" params={{ caseId: other.caseId }} search={{}}>
              {other.number}
            </Link>
          ))}
        </span>
        {/* In the quiet line, so that nothing in the first one moves under the pointer. */}
        <span role="status">{copied === file.number ? t('casePage.numberCopied') : ''}</span>
        <RevealStatus names={names} />
      </p>
      {mayEdit(file) && (
        <div className="case-header-edit">
          <Button icon={Pencil} keys={isEditByKey ? shortcuts.edit.keys : undefined} onClick={onEdit}>
            {t('casePage.edit')}
          </Button>
        </div>
      )}
      <AlertStrip alerts={alerts} />
      {file.isClosed && <ClosedBanner caseId={caseId} />}
      {file.urgentUntil !== null && <UrgentBanner caseId={caseId} until={file.urgentUntil} />}
    </header>
  );
}
