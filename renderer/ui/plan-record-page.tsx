import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Language } from '../../shared/domain/language.ts';
import { shortcuts } from '../app/shortcuts.ts';
import { useShortcut } from '../app/use-shortcut.ts';
import { useText } from '../text/use-text.ts';
import { inOtherLanguage } from './bilingual-text.ts';
import { Bilingual } from './bilingual.tsx';
import { Button } from './button.tsx';
import './facts.css';
import './plan-record.css';

/** What a record that serves the national plan has on its page beside its facts. */
interface PlanRecordPageProps {
  readonly screen: string;
  readonly name: { readonly lao: string; readonly english: string | null };
  readonly file: {
    readonly changedAt: string;
    readonly changedByName: string;
    readonly mayWrite: boolean;
  };
  /** A link to the list that it stands in. */
  readonly list: ReactNode;
  readonly onEdit: () => void;
  readonly children: ReactNode;
}

/** One record that serves the national plan: its name, who changed it last, and what is known of it. */
export function PlanRecordPage({ screen, name, file, list, onEdit, children }: PlanRecordPageProps) {
  const text = useText();
  const { t, moment, language } = text;
  useShortcut('edit', onEdit, file.mayWrite);
  const otherLanguage: Language = language === 'lo' ? 'en' : 'lo';
  return (
    <div className="screen plan-record" data-screen={screen}>
      <header className="screen-title">
        <h1>
          <Bilingual lao={name.lao} english={name.english} />
        </h1>
        {file.mayWrite && (
          <div className="push">
            <Button icon={Pencil} keys={shortcuts.edit.keys} onClick={onEdit}>
              {t('action.edit')}
            </Button>
          </div>
        )}
      </header>
      <p className="quiet small plan-record-line">
        {list}
        <span lang={otherLanguage}>{inOtherLanguage(text, name.lao, name.english)}</span>
        <span>{t('organisations.changed', { when: moment(file.changedAt), name: file.changedByName })}</span>
      </p>
      {children}
    </div>
  );
}

/** Facts of a record as pairs; what is not known is left out. */
export function PlanRecordFacts({
  facts,
}: {
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}) {
  return (
    <section className="plan-record-section">
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([label, value]) => (
            <div key={label} className="facts-pair">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
