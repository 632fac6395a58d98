import { useMutation } from '@tanstack/react-query';
import { ArrowRightLeft, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { CaseOfficer } from '../../../shared/contract/case-access.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { Exclusions } from './exclusions.tsx';
import { AssignDialog, HandOverDialog } from './officer-dialogs.tsx';

type Asked =
  | { readonly kind: 'assign' | 'hand-over' }
  | { readonly kind: 'unassign'; readonly who: CaseOfficer };

/** Who works on the case, until when, and who is shut out of it. */
export function OfficersSection({
  file,
  officers,
}: {
  readonly file: CaseFile;
  readonly officers: readonly CaseOfficer[];
}) {
  const { t } = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const heading = useKeptCursor<HTMLHeadingElement>(officers, asked);
  const { caseId, may } = file;
  const mayAssign = may.includes('case:assign');
  const responsible = officers.find(({ isResponsible }) => isResponsible);
  return (
    <section className="case-panel" aria-labelledby="officers-title">
      <h2 id="officers-title" ref={heading} tabIndex={-1}>
        {t('officers.title')}
      </h2>
      <ul className="rows">
        {officers.map((officer) => (
          <OfficerRow
            key={officer.accountId}
            officer={officer}
            onUnassign={
              mayAssign && !officer.isResponsible ? () => setAsked({ kind: 'unassign', who: officer }) : null
            }
          />
        ))}
      </ul>
      {mayAssign && (
        <div className="case-panel-actions">
          <Button icon={UserPlus} onClick={() => setAsked({ kind: 'assign' })}>
            {t('officers.assign')}
          </Button>
          <Button icon={ArrowRightLeft} onClick={() => setAsked({ kind: 'hand-over' })}>
            {t('officers.handOver')}
          </Button>
        </div>
      )}
      {may.includes('case:exclude') && <Exclusions caseId={caseId} officers={officers} />}
      {asked?.kind === 'assign' && (
        <AssignDialog
          caseId={caseId}
          without={officers.filter(({ isResponsible }) => isResponsible).map(({ accountId }) => accountId)}
          onClose={close}
        />
      )}
      {asked?.kind === 'hand-over' && responsible !== undefined && (
        <HandOverDialog
          caseId={caseId}
          from={responsible.accountId}
          without={[responsible.accountId]}
          onClose={close}
        />
      )}
      {asked?.kind === 'unassign' && <UnassignDialog caseId={caseId} who={asked.who} onClose={close} />}
    </section>
  );
}

function OfficerRow({
  officer,
  onUnassign,
}: {
  readonly officer: CaseOfficer;
  readonly onUnassign: (() => void) | null;
}) {
  const { t, language } = useText();
  const { displayName, wing, isResponsible, until } = officer;
  const part = isResponsible
    ? t('officers.responsible')
    : until === null
      ? t('officers.assigned')
      : t('officers.assignedUntil', { date: formatDate(vientianeDay(until), language, 'short') });
  return (
    <li>
      <span className="rows-main">
        <span className="rows-name">{displayName}</span>
        <span className="quiet small">
          {part}
          {wing !== null && ` · ${t(`compartment.${wing}`)}`}
        </span>
      </span>
      {onUnassign !== null && (
        <Button aria-label={t('officers.unassignOf', { name: displayName })} onClick={onUnassign}>
          {t('officers.unassign')}
        </Button>
      )}
    </li>
  );
}

function UnassignDialog({
  caseId,
  who: { accountId, displayName },
  onClose,
}: {
  readonly caseId: string;
  readonly who: CaseOfficer;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const unassign = useMutation({
    mutationFn: () => call('case.unassign', { caseId, accountId }),
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('officers.unassignOf', { name: displayName })}
      submit={t('officers.unassign')}
      look="danger"
      act={unassign}
      onSubmit={() => {
        unassign.mutate();
        return true;
      }}
      onClose={onClose}
    >
      <p>{t('officers.unassignAsk', { name: displayName })}</p>
    </FormDialog>
  );
}
