import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WaitingProposal } from '../../../shared/contract/proposal.ts';
import { openProposalsQuery } from '../../queries/proposals.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { proposalGroups, proposalsInGroup, type ProposalGroup } from './proposal-groups.ts';
import '../../ui/record-table.css';
import './proposals.css';

/** The open proposals within reach: what waits for this reader first, then what waits for others. */
export function ProposalsScreen() {
  const { t } = useText();
  const proposals = useQuery(openProposalsQuery);
  if (proposals.data === undefined)
    return <Loading screen="proposals" failure={proposals.error ?? undefined} />;
  return (
    <div className="screen" data-screen="proposals">
      <header className="screen-title">
        <h1>{t('proposal.listTitle')}</h1>
      </header>
      <p className="quiet">{t('proposal.listHelp')}</p>
      {proposals.data.length === 0 && (
        <Notice kind="plain">
          <p>{t('proposal.listEmpty')}</p>
        </Notice>
      )}
      {proposalGroups.map((group) => (
        <Group key={group} group={group} lines={proposalsInGroup(proposals.data, group)} />
      ))}
    </div>
  );
}

function Group({
  group,
  lines,
}: {
  readonly group: ProposalGroup;
  readonly lines: readonly WaitingProposal[];
}) {
  const { t, number, moment, language } = useText();
  if (lines.length === 0) return null;
  return (
    <section className="proposals-part" aria-labelledby={`proposals-${group}`} data-group={group}>
      <h2 id={`proposals-${group}`}>
        {t(`proposal.group.${group}`)} <span className="quiet">{number(lines.length)}</span>
      </h2>
      <table className="record-table" aria-labelledby={`proposals-${group}`}>
        <thead>
          <tr>
            <th scope="col">{t('cases.number')}</th>
            <th scope="col">{t('cases.codeName')}</th>
            <th scope="col">{t('proposal.proposes')}</th>
            <th scope="col">{t('proposal.since')}</th>
            <th scope="col">{t('proposal.by')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.proposalId}>
              <td>
                <Link
                  to="/cases/$caseId"
                  params={{ caseId: line.caseId }}
                  search={{ section: 'identification' }}
                >
                  {line.number}
                </Link>
              </td>
              <td>{codeNameText(line.caseId, language)}</td>
              <td>{line.proposes === undefined ? '–' : t(`proposal.proposed.${line.proposes}`)}</td>
              <td>{moment(line.since)}</td>
              <td>{line.byName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
