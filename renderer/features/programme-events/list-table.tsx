import { ethnicGroups } from '../../../shared/codes/ethnic-groups.ts';
import { participantAgeBands } from '../../../shared/codes/participant-age-bands.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import type { ListedParticipant } from '../../../shared/contract/programme-event.ts';
import type { Answer } from '../../../shared/domain/answer.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import '../../ui/record-table.css';

/** A list of names to read. */
export function ListTable({ participants }: { readonly participants: readonly ListedParticipant[] }) {
  const { t, label, number } = useText();
  const coded = (list: CodeList, answer: Answer<string>): string =>
    answer.answer === 'given'
      ? label(list, answer.value)
      : answer.answer === 'not-asked'
        ? '–'
        : t(`answer.${answer.answer}`);
  if (participants.length === 0)
    return (
      <Notice kind="plain">
        <p>{t('programmeEvents.nobodyListed')}</p>
      </Notice>
    );
  return (
    <table className="record-table names-table" aria-label={t('programmeEvents.listTitle')}>
      <thead>
        <tr>
          <th scope="col">{t('programmeEvents.columns.no')}</th>
          <th scope="col">{t('programmeEvents.columns.name')}</th>
          <th scope="col">{t('caseForm.sex')}</th>
          <th scope="col">{t('programmeEvents.columns.ageBand')}</th>
          <th scope="col">{t('programmeEvents.columns.ethnicGroup')}</th>
          <th scope="col">{t('programmeEvents.columns.position')}</th>
          <th scope="col">{t('programmeEvents.columns.office')}</th>
          <th scope="col">{t('programmeEvents.columns.days')}</th>
        </tr>
      </thead>
      <tbody>
        {participants.map(({ participantId, participant }, at) => (
          <tr key={participantId} className="record-row">
            <td>{number(at + 1)}</td>
            <th scope="row">{participant.name}</th>
            <td>{coded(sexes, participant.sex)}</td>
            <td>{coded(participantAgeBands, participant.ageBand)}</td>
            <td>{coded(ethnicGroups, participant.ethnicGroup)}</td>
            <td>{participant.position ?? '–'}</td>
            <td>{participant.office ?? '–'}</td>
            <td>{participant.attendedOn === null ? '–' : number(participant.attendedOn.length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
