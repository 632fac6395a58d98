import { useMutation } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { UNDO_SECONDS } from '../../shared/domain/task-moves.ts';
import { call } from '../bridge.ts';
import { failureText } from '../text/error-text.ts';
import { useText, type Text } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { shortcuts } from './shortcuts.ts';
import { useShortcut } from './use-shortcut.ts';
import './undo.css';

/** What was just done, said in the language of the moment, and the act by which the store knows it. */
export interface Undoable {
  readonly actId: string;
  readonly say: (text: Text) => string;
}

const OfferUndo = createContext<((done: Undoable) => void) | null>(null);

/** Offers to take back what was just done; a later offer stands in the place of an earlier one. */
export function useOfferUndo(): (done: Undoable) => void {
  const offer = useContext(OfferUndo);
  if (offer === null) throw new Error('an undo was offered outside the frame');
  return offer;
}

/** Keeps the offer beside every screen, so that it outlasts the one on which something was done. */
export function UndoOffers({ children }: { readonly children: ReactNode }) {
  const [done, setDone] = useState<Undoable | null>(null);
  return (
    <OfferUndo value={setDone}>
      <div className="undo-around">
        {children}
        <UndoNotice done={done} onGone={() => setDone(null)} />
      </div>
    </OfferUndo>
  );
}

/** The region is always there, so that what comes into it is announced. */
function UndoNotice({ done, onGone }: { readonly done: Undoable | null; readonly onGone: () => void }) {
  return (
    <div className="undo-place" role="status">
      {done !== null && <Offer key={done.actId} done={done} onGone={onGone} />}
    </div>
  );
}

function Offer({ done, onGone }: { readonly done: Undoable; readonly onGone: () => void }) {
  const text = useText();
  const { t } = text;
  const undo = useMutation({ mutationFn: () => call('task.undo', { actId: done.actId }) });
  const isOffered = undo.isIdle;
  useGoing(onGone, undo.isIdle || undo.isPending ? 'offered' : 'answered');
  const take = () => {
    if (undo.isIdle) undo.mutate();
  };
  useShortcut('undo', take, isOffered);
  const said = undo.isSuccess
    ? t('tasks.undone')
    : undo.isError
      ? failureText(t, undo.error)
      : done.say(text);
  return (
    <div className="undo-offer">
      <span>{said}</span>
      {isOffered && (
        <Button icon={Undo2} keys={shortcuts.undo.keys} onClick={take}>
          {t('tasks.undo')}
        </Button>
      )}
    </div>
  );
}

/** Seconds for which the answer to an undo stays in sight. */
const ANSWER_SECONDS = 6;

/** Goes by itself: an offer when the store would not take it any more, an answer when it was read. */
function useGoing(onGone: () => void, state: 'offered' | 'answered'): void {
  useEffect(() => {
    const clock = setTimeout(onGone, (state === 'offered' ? UNDO_SECONDS : ANSWER_SECONDS) * 1000);
    return () => clearTimeout(clock);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the clock begins with the state alone
  }, [state]);
}
