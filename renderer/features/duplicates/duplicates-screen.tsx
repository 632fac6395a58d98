import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { DuplicatePair } from '../../../shared/contract/duplicate.ts';
import { useSession } from '../../app/session.ts';
import { duplicatePairsQuery } from '../../queries/duplicates.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { MatchReasons } from '../../ui/match-reasons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { personCodeName } from '../../ui/person-label.ts';
import { PersonLine } from '../../ui/person-line.tsx';
import { RevealButton, RevealStatus } from '../../ui/reveal-names.tsx';
import { useRevealedNames, type RevealedNames } from '../../ui/use-revealed-names.ts';
import { DecidedLine } from './decided-line.tsx';
import { StrengthTag } from './strength-tag.tsx';
import '../../ui/rows.css';
import './duplicates.css';

export const pairGroups = ['open', 'not-sure'] as const;
export type PairGroup = (typeof pairGroups)[number];

/** Pairs of records that may be one person, strongest first: people look, and people decide. */
export function DuplicatesScreen({ group }: { readonly group: PairGroup }) {
  const { t, number } = useText();
  const { may } = useSession();
  const list = useQuery(duplicatePairsQuery(group));
  const names = useRevealedNames(`duplicates ${group}`, 'person');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (list.isError) return <Loading screen="duplicates" failure={list.error} />;
  const pairs = list.data?.pairs ?? [];
  const persons = new Set(
    pairs
      .flatMap(({ one, other }) => [one, other])
      .filter(({ isUnidentified }) => isUnidentified !== true)
      .map(({ personId }) => personId),
  );
  return (
    <div className="screen duplicates" data-screen="duplicates">
      <header className="screen-title">
        <h1 ref={heading} tabIndex={-1}>
          {t('duplicates.title')}
        </h1>
        <p className="quiet" role="status">
          {list.data === undefined ? '' : t('duplicates.count', { count: list.data.total })}
        </p>
      </header>
      <p className="quiet">{t('duplicates.help')}</p>
      <nav className="duplicates-groups" aria-label={t('duplicates.groups')}>
        {pairGroups.map((each) => (
          <Link
            key={each}
            to="/duplicates"
            search={each === 'open' ? {} : { group: each }}
            className="duplicates-group"
            aria-current={each === group ? 'page' : undefined}
            replace
          >
            {t(`duplicates.group.${each}`)}
          </Link>
        ))}
      </nav>
      {list.data !== undefined && pairs.length === 0 && (
        <Notice kind="plain">
          <p>{t(`duplicates.empty.${group}`)}</p>
        </Notice>
      )}
      {pairs.length > 0 && may('case:reveal') && (
        <div className="duplicates-names">
          <RevealButton names={names} ids={[...persons]} />
          <RevealStatus names={names} />
        </div>
      )}
      <ul className="rows">
        {pairs.map((pair) => (
          <Pair key={`${pair.one.personId} ${pair.other.personId}`} pair={pair} names={names} />
        ))}
      </ul>
      {list.data !== undefined && list.data.total > pairs.length && (
        <p className="quiet small">{t('duplicates.shown', { shown: number(pairs.length) })}</p>
      )}
    </div>
  );
}

function Pair({ pair, names }: { readonly pair: DuplicatePair; readonly names: RevealedNames }) {
  const { t, language } = useText();
  const { one, other, strength, reasons, decision } = pair;
  return (
    <li data-pair={strength}>
      <div className="rows-main duplicates-pair">
        <StrengthTag strength={strength} />
        <PersonLine person={one} names={names.namesOf(one.personId)} />
        <PersonLine person={other} names={names.namesOf(other.personId)} />
        <MatchReasons reasons={reasons} />
        {decision !== null && <DecidedLine decision={decision} />}
      </div>
      <Link
        className="button button-plain duplicates-compare"
        to="/duplicates/$personId/$otherPersonId"
        params={{ personId: one.personId, otherPersonId: other.personId }}
        aria-label={t('duplicates.compareTwo', {
          one: personCodeName(one, language),
          other: personCodeName(other, language),
        })}
      >
        <Users className="icon" aria-hidden />
        {t('duplicates.compare')}
      </Link>
    </li>
  );
}
