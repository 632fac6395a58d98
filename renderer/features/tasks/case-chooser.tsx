import { useQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover, type Key } from 'react-aria-components';
import { caseListQuery, recentCasesQuery } from '../../queries/cases.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { useDebounced } from '../../ui/use-debounced.ts';
import '../../ui/float.css';
import '../person-search/person-chooser.css';

/** A case that was chosen, and its number where it is known. */
export interface ChosenCase {
  readonly caseId: string;
  readonly number: string | null;
}

const MOST_SHOWN = 10;

/** Choosing a case by its number or by part of a name; without words it offers those in which something changed last. */
export function CaseChooser({
  label,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly chosen: ChosenCase | null;
  readonly onChoose: (chosen: ChosenCase | null) => void;
}) {
  const { t, language } = useText();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const asked = useDebounced(text.trim(), 200);
  const recent = useQuery({ ...recentCasesQuery(MOST_SHOWN), enabled: isOpen && asked === '' });
  const found = useQuery({ ...caseListQuery(asked, null, MOST_SHOWN), enabled: isOpen && asked !== '' });
  const offered = (asked === '' ? (recent.data ?? []) : (found.data?.cases ?? [])).filter(
    ({ isClosed }) => !isClosed,
  );
  if (chosen !== null)
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <p className="task-case">
          <span>
            {codeNameText(chosen.caseId, language)}{' '}
            {chosen.number !== null && <span className="quiet small">{chosen.number}</span>}
          </span>
          <Button look="quiet" icon={X} onClick={() => onChoose(null)}>
            {t('tasks.withoutCase')}
          </Button>
        </p>
      </div>
    );
  const choose = (key: Key | null) => {
    const line = offered.find(({ caseId }) => caseId === key);
    if (line === undefined) return;
    onChoose({ caseId: line.caseId, number: line.number });
    setText('');
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter on no line means no case yet: React Aria would send the form that the box stands in.
    if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-activedescendant') === null)
      event.preventDefault();
  };
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      <ComboBox
        className="person-chooser"
        aria-label={label}
        inputValue={text}
        onInputChange={setText}
        selectedKey={null}
        onSelectionChange={choose}
        onOpenChange={setOpen}
        menuTrigger="focus"
        allowsCustomValue
        allowsEmptyCollection
        // What fits was chosen by the store.
        defaultFilter={() => true}
      >
        <div className="person-chooser-control">
          <Search className="icon" aria-hidden />
          <Input
            className="input"
            type="search"
            spellCheck={false}
            autoComplete="off"
            placeholder={t('tasks.casePlaceholder')}
            onKeyDownCapture={onKey}
          />
        </div>
        <Popover className="float person-chooser-float" placement="bottom start">
          <ListBox
            className="options"
            aria-label={t('cases.table')}
            renderEmptyState={() => <p className="option quiet">{t('tasks.noCaseFound')}</p>}
          >
            {offered.map(({ caseId, number }) => (
              <ListBoxItem
                key={caseId}
                id={caseId}
                className="option"
                textValue={`${codeNameText(caseId, language)} ${number}`}
              >
                <span>
                  {codeNameText(caseId, language)} <span className="quiet small">{number}</span>
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
