import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Timer } from 'lucide-react';
import { useState } from 'react';
import { locatedCaseQuery } from '../../queries/case-access.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OpenUrgentlyDialog } from './open-urgently-dialog.tsx';

/** For a whole case number that is not in the list: whether it is a case of the office, whom to phone, and the way in. */
export function LocateCase({ number }: { readonly number: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const located = useQuery(locatedCaseQuery(number));
  const [isOpening, setOpening] = useState(false);
  if (located.isError)
    return (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, located.error)}</p>
      </Notice>
    );
  if (located.data === undefined) return <p className="quiet">{t('program.loading')}</p>;
  if (located.data === null)
    return (
      <Notice kind="plain">
        <p>{t('urgent.notOurs', { number })}</p>
      </Notice>
    );
  const { caseId, responsibleOfficerName: name, phone, isWithinReach } = located.data;
  const open = () => void navigate({ to: '/cases/$caseId', params: { caseId }, search: {} });
  if (isWithinReach)
    return (
      <Button look="main" onClick={open}>
        {t('releases.openCase')}
      </Button>
    );
  return (
    <Notice kind="warning" title={t('urgent.located', { number })}>
      <p>
        {phone === null
          ? t('urgent.locatedOfficerNoPhone', { name })
          : t('urgent.locatedOfficer', { name, phone })}
      </p>
      <Button icon={Timer} onClick={() => setOpening(true)}>
        {t('urgent.open')}
      </Button>
      {isOpening && (
        <OpenUrgentlyDialog
          caseId={caseId}
          number={number}
          onOpened={open}
          onClose={() => setOpening(false)}
        />
      )}
    </Notice>
  );
}
