import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Eye, FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import { sheetCategories, type SheetRequest } from '../../../shared/contract/case-sheet.ts';
import { ConsentPurpose, type DataCategory } from '../../../shared/domain/consent.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { noRecipient, readRecipient } from '../../forms/raw-recipient.ts';
import { RecipientQuestion } from '../../forms/recipient-question.tsx';
import { caseFileQuery } from '../../queries/cases.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CodeSelect } from '../../ui/code-select.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Paper, paperFonts } from '../../ui/paper.tsx';
import { CaseSheetLetter } from './case-sheet-letter.tsx';
import { KindBoxes } from './kind-boxes.tsx';
import './consent.css';

type Problems = Readonly<Partial<Record<'purpose' | 'recipient' | 'kinds', string | undefined>>>;

/**
 * A sheet of a case for somebody outside: for what, for whom and which kinds of data first; the store says whether that may
 * go; then it is looked at, printed or saved, and each is on record.
 */
export function CaseSheetScreen({ caseId }: { readonly caseId: string }) {
  const { t, language } = useText();
  const { account, wings } = useSession();
  const file = useQuery(caseFileQuery(caseId));
  const [purpose, setPurpose] = useState('');
  const [recipient, setRecipient] = useState(noRecipient);
  const [chosen, setChosen] = useState<readonly DataCategory[]>([]);
  const [problems, setProblems] = useState<Problems>({});
  const [printedAt, setPrintedAt] = useState(() => new Date().toISOString());
  const preview = useMutation({
    mutationFn: (request: SheetRequest) => call('caseSheet.preview', request),
    // The sheet names the person: it is kept no longer than it is looked at.
    gcTime: 0,
  });
  const issue = useMutation({
    mutationFn: async ({ as, ...request }: SheetRequest & { readonly as: 'paper' | 'file' }) => {
      flushSync(() => setPrintedAt(new Date().toISOString()));
      await paperFonts();
      const { isDone } = await call(as === 'paper' ? 'caseSheet.print' : 'caseSheet.savePdf', request);
      return isDone ? as : null;
    },
    gcTime: 0,
  });
  if (file.data === undefined) return <Loading screen="case-sheet" failure={file.error ?? undefined} />;
  const change = (apply: () => void) => {
    // What stands below was asked for something else.
    preview.reset();
    issue.reset();
    apply();
  };
  const show = () => {
    const what = ConsentPurpose.safeParse(purpose);
    const to = readRecipient(recipient);
    setProblems({
      purpose: what.success ? undefined : 'choose-one',
      recipient: to.ok ? undefined : to.problem,
      kinds: chosen.length > 0 ? undefined : 'needed',
    });
    if (!what.success || !to.ok || chosen.length === 0) return;
    issue.reset();
    preview.mutate({ caseId, purpose: what.data, recipient: to.value, categories: [...chosen] });
  };
  const sheet = preview.data;
  const letter = sheet !== undefined && (
    <CaseSheetLetter sheet={sheet} printedBy={account.displayName} printedAt={printedAt} />
  );
  const send = (as: 'paper' | 'file') => {
    if (preview.variables !== undefined) issue.mutate({ ...preview.variables, as });
  };
  return (
    <div className="screen case-sheet" data-screen="case-sheet">
      <header className="screen-title">
        <h1>{t('caseSheet.title')}</h1>
        <Link className="push" to="/cases/$caseId" params={{ caseId }} search={{ section: 'consent' }}>
          {t('caseSheet.back')}
        </Link>
      </header>
      <p>
        <strong>{codeNameText(caseId, language)}</strong> {file.data.number}
      </p>
      <p className="quiet">{t('caseSheet.help')}</p>
      <form
        className="case-sheet-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <CodeSelect
          label={t('consent.purpose')}
          list={consentPurposes}
          value={purpose}
          onChange={(code) => change(() => setPurpose(code))}
          problem={problems.purpose}
        />
        <RecipientQuestion
          name="sheet-recipient"
          label={t('consent.recipient')}
          raw={recipient}
          onRaw={(raw) => change(() => setRecipient(raw))}
          onLeave={nothing}
          problem={problems.recipient}
        />
        <KindBoxes
          name="sheet-kinds"
          label={t('caseSheet.kinds')}
          // Needs lie in the social-work wing, and go from there alone.
          kinds={sheetCategories.filter((kind) => kind !== 'needs' || wings.includes('assistance'))}
          chosen={chosen}
          onChoose={(kinds) => change(() => setChosen(kinds))}
          problem={problems.kinds}
        />
        <div>
          <Button type="submit" look="main" icon={Eye} disabled={preview.isPending}>
            {t('caseSheet.show')}
          </Button>
        </div>
      </form>
      {preview.isError && (
        <div ref={intoSight}>
          <Notice kind="problem" title={t('caseSheet.notAllowed')}>
            <p>{failureText(t, preview.error)}</p>
          </Notice>
        </div>
      )}
      {sheet !== undefined && (
        <div className="consent-acts">
          <Button look="main" icon={Printer} disabled={issue.isPending} onClick={() => send('paper')}>
            {t('caseSheet.print')}
          </Button>
          <Button icon={FileDown} disabled={issue.isPending} onClick={() => send('file')}>
            {t('caseSheet.savePdf')}
          </Button>
          <p role="status">{issue.isPending ? t('proposal.printing') : ''}</p>
        </div>
      )}
      {issue.isError && (
        <Notice kind="problem" title={t('caseSheet.notAllowed')}>
          <p>{failureText(t, issue.error)}</p>
        </Notice>
      )}
      {issue.data === 'paper' && (
        <Notice kind="good">
          <p>{t('caseSheet.printed')}</p>
        </Notice>
      )}
      {issue.data === 'file' && (
        <Notice kind="warning">
          <p>{t('caseSheet.pdfSaved')}</p>
        </Notice>
      )}
      {letter !== false && (
        <>
          <div className="letter-preview" data-testid="sheet-preview">
            {letter}
          </div>
          <Paper testId="sheet-paper">{letter}</Paper>
        </>
      )}
    </div>
  );
}

/** What answers a button below the fold is brought above it. */
const intoSight = (answer: HTMLElement | null): void => answer?.scrollIntoView({ block: 'nearest' });

const nothing = (): void => undefined;
