import { LifeBuoy } from 'lucide-react';
import { Suspense, useState } from 'react';
import { readLater } from '../../app/read-later.tsx';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

const DiagnosticsDialog = readLater(async () => (await import('./diagnostics-dialog.tsx')).DiagnosticsDialog);

/** What somebody gives away to be helped: read first, then saved where they say. Needs nobody to be signed in. */
export function Diagnostics() {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
    setOpen(true);
  };
  return (
    <>
      <Button look="quiet" icon={LifeBuoy} onClick={open}>
        {t('diagnostics.open')}
      </Button>
      {wasOpened && (
        <Suspense fallback={null}>
          <DiagnosticsDialog isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
