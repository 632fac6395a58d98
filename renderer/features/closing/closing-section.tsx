import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, FolderCheck, FolderOpen, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { closureReasons } from '../../../shared/codes/closure-reasons.ts';
import type { SeenClosure } from '../../../shared/contract/closure.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { isClosureOpen } from '../../../shared/domain/closure-moves.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { closuresQuery } from '../../queries/closures.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { ProposeClosureDialog } from './propose-closure-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import './closing.css';

type Asked = 'propose' | 'return' | 'reopen';

/** How each side closed the case, what waits for its head, and opening it again. */
export function ClosingSection({ file }: { readonly file: CaseFile }) {
  const { t } = useText();
  const { wings } = useSession();
  const closures = useQuery(closuresQuery(file.caseId));
  const [asked, setAsked] = useState<Asked | null>(null);
  const heading = useKeptCursor<HTMLHeadingElement>(closures.data, asked);
  const mayPropose = file.may.includes('closure:propose');
  const own = closures.data?.find(({ wing, state }) => wing === wings[0] && isClosureOpen(state));
  const close = () => setAsked(null);
  return (
    <section className="closing" aria-labelledby="closing-title">
      <h3 id="closing-title" ref={heading} tabIndex={-1}>
        {t('closing.title')}
      </h3>
      {closures.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, closures.error)}</p>
        </Notice>
      )}
      {closures.data?.map((closure) => (
        <OneClosure
          key={closure.closureId}
          closure={closure}
          file={file}
          onAsk={closure.closureId === own?.closureId ? setAsked : null}
        />
      ))}
      {closures.isSuccess && own === undefined && (
        <>
          <p className="quiet small">{t('closing.help')}</p>
          {mayPropose && (
            <div>
              <Button icon={FolderCheck} onClick={() => setAsked('propose')}>
                {t('closing.propose')}
              </Button>
            </div>
          )}
        </>
      )}
      {asked === 'propose' && <ProposeClosureDialog caseId={file.caseId} returned={own} onClose={close} />}
      {asked === 'return' && own !== undefined && (
        <ReasonDialog
          title={t('closing.returnTitle')}
          label={t('closing.returnReason')}
          submit={t('closing.returnSubmit')}
          send={(because) =>
            call('closure.decide', {
              decision: 'return',
              closureId: own.closureId,
              version: own.version,
              because,
            })
          }
          onClose={close}
        />
      )}
      {asked === 'reopen' && own !== undefined && (
        <ReasonDialog
          title={t('closing.reopenTitle')}
          help={t('closing.reopenHelp')}
          label={t('closing.reopenReason')}
          submit={t('closing.reopenSubmit')}
          send={(because) =>
            call('closure.reopen', { closureId: own.closureId, version: own.version, because })
          }
          onClose={close}
        />
      )}
    </section>
  );
}

/** One closing, who did what with it, and what may be done with it now. */
function OneClosure({
  closure,
  file,
  onAsk,
}: {
  readonly closure: SeenClosure;
  readonly file: CaseFile;
  /** Null for one that is over, and for that of the other side. */
  readonly onAsk: ((asked: Asked) => void) | null;
}) {
  const { t, label, language, moment } = useText();
  const { closureId, version, wing, state, reason, endedOn, words, decided, ended } = closure;
  const approve = useMutation({
    mutationFn: () => call('closure.decide', { decision: 'approve', closureId, version }),
  });
  const withdraw = useMutation({ mutationFn: () => call('closure.withdraw', { closureId, version }) });
  const failure = approve.error ?? withdraw.error;
  const isPending = approve.isPending || withdraw.isPending;
  const mayPropose = file.may.includes('closure:propose');
  const mayDecide = file.may.includes('closure:decide');
  return (
    <article className="closing-one" data-closure-state={state}>
      <p>
        <strong>{t(`closing.state.${state}`)}</strong> · {t(`compartment.${wing}`)} ·{' '}
        {formatDate(endedOn, language, 'short')}
        {reason !== undefined && <> · {label(closureReasons, reason)}</>}
      </p>
      {words !== undefined && <p className="closing-words">{words.summary}</p>}
      {words !== undefined && words.returnedBecause !== null && (
        <p className="closing-words">
          <span className="quiet">{t('closing.returnedBecause')}:</span> {words.returnedBecause}
        </p>
      )}
      {words !== undefined && words.reopenedBecause !== null && (
        <p className="closing-words">
          <span className="quiet">{t('closing.reopenedBecause')}:</span> {words.reopenedBecause}
        </p>
      )}
      <p className="quiet small">
        {[
          t('closing.proposed', { when: moment(closure.proposedAt), name: closure.proposedByName }),
          decided !== null &&
            t(state === 'returned' || state === 'withdrawn' ? 'closing.returned' : 'closing.approved', {
              when: moment(decided.at),
              name: decided.byName,
            }),
          ended !== null &&
            t(state === 'withdrawn' ? 'closing.withdrawn' : 'closing.reopened', {
              when: moment(ended.at),
              name: ended.byName,
            }),
        ]
          .filter((part) => part !== false)
          .join(' · ')}
      </p>
      {failure !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
      {onAsk !== null && (
        <div className="closing-acts">
          {state === 'proposed' && mayDecide && (
            <>
              <Button look="main" icon={Check} disabled={isPending} onClick={() => approve.mutate()}>
                {t('closing.approve')}
              </Button>
              <Button icon={Undo2} disabled={isPending} onClick={() => onAsk('return')}>
                {t('closing.return')}
              </Button>
            </>
          )}
          {state === 'returned' && mayPropose && (
            <Button look="main" icon={FolderCheck} disabled={isPending} onClick={() => onAsk('propose')}>
              {t('closing.amend')}
            </Button>
          )}
          {(state === 'proposed' || state === 'returned') && mayPropose && (
            <Button icon={X} disabled={isPending} onClick={() => withdraw.mutate()}>
              {t('closing.withdraw')}
            </Button>
          )}
          {state === 'closed' && mayPropose && (
            <Button icon={FolderOpen} onClick={() => onAsk('reopen')}>
              {t('closing.reopen')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
