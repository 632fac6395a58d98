import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { daysBetween } from '../../../shared/dates/plain-date.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useSession } from '../../app/session.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { shownNames } from '../../ui/person-text.ts';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import { today } from '../../ui/today.ts';
import { CopyNumber } from './copy-number.tsx';

/** Who this is and how it stands, always in sight. */
export function CaseHeader({ file, onEdit }: { readonly file: CaseFile; readonly onEdit: () => void }) {
  const text = useText();
  const { t, language } = text;
  const { may } = useSession();
  const [copied, setCopied] = useState<string>();
  const { person, facts, identification } = file;
  const since = givenValue(identification.decidedOn);
  const days = since === undefined ? undefined : Math.max(0, daysBetween(since.earliest, today()));
  const forms = givenValue(facts.formsOfExploitation);
  return (
    <header className="case-header" aria-label={t('casePage.header')}>
      <div className="case-header-line">
        <CopyNumber number={file.number} onCopied={() => setCopied(file.number)} />
        <h1>{shownNames(person) || t('cases.noName')}</h1>
        <span>
          <SexAndAge sex={person.sex} birth={person.birth} />
        </span>
        <span className="case-header-status">
          {t(`status.${identification.status}`)}
          {days !== undefined && (
            <> {(since?.precision === 'day' ? '' : '~') + t('status.days', { count: days })}</>
          )}
        </span>
        {may('case:write') && (
          <div className="case-header-edit">
            <Button icon={Pencil} keys={shortcuts.edit.keys} onClick={onEdit}>
              {t('casePage.edit')}
            </Button>
          </div>
        )}
      </div>
      <p className="case-header-line quiet small">
        <span>{t('casePage.opened', { date: formatDate(facts.openedOn.earliest, language, 'short') })}</span>
        <span>{t('casePage.officer', { name: file.responsibleOfficerName })}</span>
        <span>
          {forms === undefined
            ? t('casePage.noForms')
            : forms.map((code) => text.label(formsOfExploitation, code)).join(', ')}
        </span>
        {/* In the quiet line, so that nothing in the first one moves under the pointer. */}
        <span role="status">{copied === file.number ? t('casePage.numberCopied') : ''}</span>
      </p>
    </header>
  );
}
