import { useMutation, useQuery } from '@tanstack/react-query';
import { ArchiveRestore, FolderOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ExaminedRestore, FoundCopy, RestoredStore } from '../../../shared/contract/restore.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Entrance } from '../../ui/entrance.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CopyList } from './copy-list.tsx';
import { ExaminedCopy } from './examined-copy.tsx';
import { isSound } from './sound-copy.ts';
import './restore.css';

/**
 * A copy takes the place of the store, step by step: where the copies lie, which one, whether it is whole and what would be
 * lost, then the exchange. What stands here is moved aside and never deleted.
 */
export function Restore({
  isDevelopmentRuntime,
  onBack,
  onDone,
}: {
  readonly isDevelopmentRuntime: boolean;
  readonly onBack: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = useMutation({
    mutationFn: () => call('restore.choose', {}),
    onSuccess: (found) => {
      if (found === null) return;
      setChosen(found.copies[0]?.name ?? null);
      examine.reset();
    },
  });
  const examine = useMutation({ mutationFn: (name: string) => call('restore.verify', { name }) });
  const perform = useMutation({ mutationFn: (name: string) => call('restore.perform', { name }) });
  const found = useLastFound(choose.data);
  const isBusy = choose.isPending || examine.isPending || perform.isPending;
  const failure = choose.error ?? examine.error ?? perform.error;
  return (
    <Entrance
      screen="restore"
      title={t('restore.title')}
      isDevelopmentRuntime={isDevelopmentRuntime}
      isDevelopmentOffice={false}
    >
      {perform.data !== undefined ? (
        <Done restored={perform.data} onDone={onDone} />
      ) : (
        <div className="restore">
          <p>{t('restore.intro')}</p>
          <div className="restore-acts">
            <Button
              look={found === null ? 'main' : 'plain'}
              icon={FolderOpen}
              disabled={isBusy}
              onClick={() => choose.mutate()}
            >
              {t(found === null ? 'restore.choose' : 'restore.chooseOther')}
            </Button>
            <Button disabled={isBusy} onClick={onBack}>
              {t('restore.back')}
            </Button>
          </div>
          {found !== null && (
            <CopyList
              folder={found.folder}
              copies={found.copies}
              chosen={chosen}
              isDisabled={isBusy}
              onChoose={(name) => {
                setChosen(name);
                examine.reset();
              }}
            />
          )}
          {found !== null && chosen !== null && examine.data === undefined && (
            <div className="restore-acts">
              <Button look="main" disabled={isBusy} onClick={() => examine.mutate(chosen)}>
                {t('restore.verify')}
              </Button>
              <Busy isBusy={examine.isPending} words={t('restore.verifying')} />
            </div>
          )}
          {examine.data !== undefined && chosen !== null && (
            <Verdict
              examined={examine.data}
              isPending={perform.isPending}
              onPerform={() => perform.mutate(chosen)}
            />
          )}
          {failure !== null && (
            <Notice kind="problem" title={t('error.title')}>
              <p>{failureText(t, failure)}</p>
            </Notice>
          )}
        </div>
      )}
    </Entrance>
  );
}

type Found = { readonly folder: string; readonly copies: readonly FoundCopy[] };

/** Whoever thinks better of another folder keeps the one before. */
function useLastFound(data: Found | null | undefined): Found | null {
  const last = useRef<Found | null>(null);
  if (data !== undefined && data !== null) last.current = data;
  return last.current;
}

/** What was found, and the exchange itself where nothing speaks against it. */
function Verdict({
  examined,
  isPending,
  onPerform,
}: {
  readonly examined: ExaminedRestore;
  readonly isPending: boolean;
  readonly onPerform: () => void;
}) {
  const { t } = useText();
  const [isUnderstood, setUnderstood] = useState(false);
  const heading = useFocus<HTMLHeadingElement>();
  return (
    <section className="restore-verdict" aria-labelledby="restore-verdict">
      <h2 id="restore-verdict" ref={heading} tabIndex={-1}>
        {t('restore.found')}
      </h2>
      <ExaminedCopy examined={examined} />
      {isSound(examined) && (
        <>
          {examined.presentWrittenAt !== null && (
            <label className="choice">
              <input
                type="checkbox"
                checked={isUnderstood}
                disabled={isPending}
                onChange={(event) => setUnderstood(event.target.checked)}
              />
              {t('restore.understood')}
            </label>
          )}
          <div className="restore-acts">
            <Button
              look="main"
              icon={ArchiveRestore}
              disabled={isPending || (examined.presentWrittenAt !== null && !isUnderstood)}
              onClick={onPerform}
            >
              {t('restore.perform')}
            </Button>
            <Busy isBusy={isPending} words={t('restore.performing')} />
          </div>
        </>
      )}
    </section>
  );
}

function Done({ restored, onDone }: { readonly restored: RestoredStore; readonly onDone: () => void }) {
  const { t } = useText();
  const heading = useFocus<HTMLHeadingElement>();
  const { open, accounts } = restored.passphrases;
  return (
    <div className="restore">
      <h2 ref={heading} tabIndex={-1}>
        {t('restore.doneTitle')}
      </h2>
      <Notice kind="good">
        <p>{t('restore.done')}</p>
      </Notice>
      {restored.movedTo !== null && (
        <div>
          <p>{t('restore.movedTo')}</p>
          <p className="restore-path" translate="no">
            {restored.movedTo}
          </p>
        </div>
      )}
      <p>{open === 0 ? t('restore.nextSheets') : t('restore.nextSignIn', { open, accounts })}</p>
      {open > 0 && open < accounts && <p>{t('restore.nextOthers')}</p>}
      <div className="restore-acts">
        <Button look="main" onClick={onDone}>
          {t('restore.continue')}
        </Button>
      </div>
    </div>
  );
}

const ASK_MILLISECONDS = 500;

function Busy({ isBusy, words }: { readonly isBusy: boolean; readonly words: string }) {
  const { data } = useQuery({
    queryKey: ['restore-progress'],
    queryFn: () => call('restore.progress', {}),
    enabled: isBusy,
    refetchInterval: ASK_MILLISECONDS,
    gcTime: 0,
  });
  const { t, number } = useText();
  const percent = data?.percent ?? null;
  return (
    <>
      {/* Read aloud once, and not with every per cent. */}
      <p role="status" className="restore-progress">
        {isBusy && words}
      </p>
      {isBusy && (
        <p className="restore-progress">
          <progress aria-label={words} max={100} value={percent ?? undefined} />
          {percent !== null && <span>{t('look.percent', { percent: number(percent) })}</span>}
        </p>
      )}
    </>
  );
}

/** What has just appeared is where one goes on. */
function useFocus<T extends HTMLElement>(): React.RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
