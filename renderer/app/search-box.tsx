import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import {
  ComboBox,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  type Key,
} from 'react-aria-components';
import { v7 as newRecordId } from 'uuid';
import { readReferralCode, writtenReferralCode } from '../../shared/identity/referral-code.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { call } from '../bridge.ts';
import { administrationPages } from '../features/administration/pages.ts';
import { useFoundPersons } from '../features/person-search/use-found-persons.ts';
import { caseListQuery } from '../queries/cases.ts';
import { referralByCodeQuery } from '../queries/referrals.ts';
import { useText } from '../text/use-text.ts';
import { codeNameText } from '../ui/code-name-text.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import { MatchMarks } from '../ui/match-marks.tsx';
import { personCodeName } from '../ui/person-label.ts';
import { PersonLine } from '../ui/person-line.tsx';
import { useSession } from './session.ts';
import { shortcuts } from './shortcuts.ts';
import { useShortcut } from './use-shortcut.ts';
import './search-box.css';

const REST_MILLISECONDS = 150;
const MATCHES = 8;
/** Persons among the lines; the rest is found by typing more. */
const PERSONS = 5;

/** One box that finds people and cases, and does what the menus do. */
export function SearchBox() {
  const { t, language } = useText();
  const session = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const seesCases = session.may('case:read');
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const rested = useDebounced(text.trim(), REST_MILLISECONDS);
  const found = useQuery({
    ...caseListQuery(rested, null, MATCHES),
    enabled: rested !== '' && seesCases,
  });
  const cases = rested === '' ? [] : (found.data?.cases ?? []);
  const code = readReferralCode(rested);
  // What somebody typed may look like a code and be none.
  const coded = useQuery({
    ...referralByCodeQuery(code ?? ''),
    enabled: code !== undefined && seesCases,
  });
  const referral = code === undefined ? undefined : coded.data;
  const [isOpen, setOpen] = useState(false);
  const people = useFoundPersons(text, { limit: PERSONS, isActive: isOpen && seesCases, leftOut: [] });
  useShortcut('search', () => {
    input.current?.focus();
    input.current?.select();
  });

  const commands: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly isAllowed: boolean;
    readonly run: () => unknown;
  }> = [
    {
      id: 'new-case',
      name: t('cases.new'),
      isAllowed: session.may('case:write'),
      run: () => navigate({ to: '/new-case/$caseId', params: { caseId: newRecordId() } }),
    },
    {
      id: 'refusal',
      name: t('refusal.title'),
      isAllowed: session.may('case:write'),
      run: () => navigate({ to: '/new-refusal/$caseId', params: { caseId: newRecordId() } }),
    },
    { id: 'home', name: t('frame.home'), isAllowed: true, run: () => navigate({ to: '/' }) },
    {
      id: 'cases',
      name: t('frame.cases'),
      isAllowed: seesCases,
      run: () => navigate({ to: '/cases', search: {} }),
    },
    {
      id: 'new-incident',
      name: t('incidents.new'),
      isAllowed: session.may('case:write'),
      run: () => navigate({ to: '/new-incident/$incidentId', params: { incidentId: newRecordId() } }),
    },
    {
      id: 'incidents',
      name: t('incidents.title'),
      isAllowed: seesCases,
      run: () => navigate({ to: '/incidents' }),
    },
    {
      id: 'duplicates',
      name: t('duplicates.title'),
      isAllowed: session.may('person:merge'),
      run: () => navigate({ to: '/duplicates', search: {} }),
    },
    {
      id: 'releases',
      name: t('releases.title'),
      isAllowed: session.may('release:propose'),
      run: () => navigate({ to: '/releases' }),
    },
    {
      id: 'proposals',
      name: t('proposal.listTitle'),
      isAllowed: seesCases,
      run: () => navigate({ to: '/proposals' }),
    },
    {
      id: 'referrals',
      name: t('referral.listTitle'),
      isAllowed: session.may('referral:answer'),
      run: () => navigate({ to: '/referrals' }),
    },
    {
      id: 'urgent-access',
      name: t('urgent.title'),
      isAllowed: seesCases,
      run: () => navigate({ to: '/urgent-access' }),
    },
    {
      id: 'new-contact',
      name: t('adviceContacts.new'),
      isAllowed: session.may('contact:record'),
      run: () => navigate({ to: '/new-contact/$contactId', params: { contactId: newRecordId() } }),
    },
    {
      id: 'contacts',
      name: t('adviceContacts.title'),
      isAllowed: session.may('contact:record'),
      run: () => navigate({ to: '/contacts', search: {} }),
    },
    {
      id: 'directory',
      name: t('organisations.title'),
      isAllowed: session.may('directory:read'),
      run: () => navigate({ to: '/organisations', search: {} }),
    },
    {
      id: 'export',
      name: t('frame.statistics'),
      isAllowed: session.may('export:make'),
      run: () => navigate({ to: '/export' }),
    },
    ...administrationPages.map(({ to, name, needs }) => ({
      id: `administration ${name}`,
      name: t(`administration.page.${name}`),
      isAllowed: session.may(needs),
      run: () => navigate({ to }),
    })),
    {
      id: 'settings',
      name: t('frame.settings'),
      isAllowed: session.may('settings:own'),
      run: () => navigate({ to: '/settings' }),
    },
    { id: 'hide', name: t('shortcuts.hide'), isAllowed: true, run: () => call('window.hide', {}) },
    { id: 'lock', name: t('shortcuts.lock'), isAllowed: true, run: session.lock },
  ];
  const wanted = foldForSearch(text);
  const shownCommands = commands.filter(
    ({ name, isAllowed }) => isAllowed && foldForSearch(name).includes(wanted),
  );

  const leave = () => {
    setText('');
    input.current?.blur();
  };
  const openCase = (caseId: string) =>
    void navigate({ to: '/cases/$caseId', params: { caseId }, search: {} });
  const openReferral = ({ caseId, referralId }: { readonly caseId: string; readonly referralId: string }) =>
    void navigate({
      to: '/cases/$caseId',
      params: { caseId },
      search: { section: 'referrals', referral: referralId },
    });
  const showMatches = (of: string) => void navigate({ to: '/cases', search: { text: of } });
  const choose = (key: Key | null) => {
    if (key === null) return;
    leave();
    const person = people.persons.find(({ personId }) => personId === key);
    if (person !== undefined) {
      void navigate({ to: '/people/$personId', params: { personId: person.personId } });
      return;
    }
    const chosenCase = cases.find(({ caseId }) => caseId === key);
    if (chosenCase !== undefined) openCase(chosenCase.caseId);
    else if (key === 'referral' && referral !== undefined) openReferral(referral);
    else if (key === 'all') showMatches(text.trim());
    else commands.find(({ id }) => id === key)?.run();
  };
  /** Enter on no line answers to what stands in the box now: the only command or case that it can mean, or all matches. */
  const enter = async () => {
    const wantedText = text.trim();
    const wantedCode = readReferralCode(wantedText);
    const ofCode =
      seesCases && wantedCode !== undefined
        ? await client.fetchQuery(referralByCodeQuery(wantedCode)).catch(() => null)
        : null;
    if (ofCode !== null) {
      leave();
      openReferral(ofCode);
      return;
    }
    const matches = seesCases
      ? await client.fetchQuery(caseListQuery(wantedText, null, MATCHES)).catch(() => null)
      : null;
    const [only] = matches?.total === 1 ? matches.cases : [];
    const [command] = shownCommands.length === 1 ? shownCommands : [];
    leave();
    if (only !== undefined) openCase(only.caseId);
    else if (command !== undefined && !matches?.total) command.run();
    else if (seesCases) showMatches(wantedText);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    // React Aria would open the list again for a text that is no choice.
    if (event.key === 'Escape') setText('');
    const isOnLine = event.currentTarget.getAttribute('aria-activedescendant') !== null;
    if (event.key !== 'Enter' || isOnLine || text.trim() === '' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void enter();
  };

  return (
    <ComboBox
      className="search-box"
      aria-label={t(seesCases ? 'search.label' : 'search.labelPages')}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={choose}
      onOpenChange={setOpen}
      menuTrigger="focus"
      allowsCustomValue
      // What fits was chosen above, across both scripts.
      defaultFilter={() => true}
    >
      <Search className="icon" aria-hidden />
      <Input
        ref={input}
        className="input"
        placeholder={t(seesCases ? 'search.placeholder' : 'search.placeholderPages')}
        type="search"
        onKeyDownCapture={onKey}
      />
      <kbd className="keys" aria-hidden>
        {shortcuts.search.keys}
      </kbd>
      <Popover className="float" placement="bottom start">
        <ListBox className="options" aria-label={t('search.results')}>
          {people.persons.length > 0 && (
            <ListBoxSection id="people-found">
              <Header className="options-header">
                {t(people.isRecent ? 'search.recentPeople' : 'search.people')}
              </Header>
              {people.persons.map((person) => (
                <ListBoxItem
                  key={person.personId}
                  id={person.personId}
                  className="option"
                  textValue={personCodeName(person, language)}
                >
                  <PersonLine person={person} names={undefined}>
                    <MatchMarks matches={person.matches} />
                  </PersonLine>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
          {referral !== undefined && code !== undefined && (
            <ListBoxItem id="referral" className="option" textValue={code}>
              <span>{t('search.referral', { code: writtenReferralCode(code) })}</span>
              <span className="quiet small"> {referral.number}</span>
            </ListBoxItem>
          )}
          {cases.length > 0 && (
            <ListBoxSection id="cases-found">
              <Header className="options-header">{t('search.cases')}</Header>
              {cases.map((found) => (
                <ListBoxItem key={found.caseId} id={found.caseId} className="option" textValue={found.number}>
                  <span>{codeNameText(found.caseId, language)}</span>
                  <span className="quiet small"> {found.number} </span>
                  <MatchMarks matches={found.matches} />
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
          {text.trim() !== '' && seesCases && (
            <ListBoxItem id="all" className="option" textValue={text}>
              {t('search.allMatches', { text: text.trim() })}
            </ListBoxItem>
          )}
          {shownCommands.length > 0 && (
            <ListBoxSection id="commands">
              <Header className="options-header">{t('search.commands')}</Header>
              {shownCommands.map(({ id, name }) => (
                <ListBoxItem key={id} id={id} className="option" textValue={name}>
                  {name}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
