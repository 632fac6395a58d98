import { CircleCheck, CircleSlash, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { contactSafety } from '../../../shared/codes/contact-safety.ts';
import type { PersonContact } from '../../../shared/domain/person-contact.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

type Safety = PersonContact['safety'];

const looks = {
  Safe: { icon: CircleCheck, kind: 'safe' },
  OnlyAsSaid: { icon: TriangleAlert, kind: 'careful' },
  NotSafe: { icon: CircleSlash, kind: 'unsafe' },
} as const;

/** Whether a contact may be used, in words and with a sign; what nobody knows to be safe is not safe. */
export function SafetyLine({ safety }: { readonly safety: Safety }) {
  const { t, label } = useText();
  const look = safety.answer === 'given' ? looks[safety.value] : undefined;
  const Icon = look?.icon ?? TriangleAlert;
  return (
    <span className={`safety safety-${look?.kind ?? 'careful'}`}>
      <Icon className="icon" aria-hidden />
      <strong>
        {safety.answer === 'given' ? label(contactSafety, safety.value) : t('contact.notKnownSafe')}
      </strong>
    </span>
  );
}

/** A number or address: at once where it is safe, behind a button where it is not known to be. */
export function GuardedValue({
  safety,
  children,
}: {
  readonly safety: Safety;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  const [isAsked, setAsked] = useState(false);
  const isKnown = safety.answer === 'given' && safety.value !== 'NotSafe';
  if (isKnown || isAsked) return <span className="person-value">{children}</span>;
  return (
    <span>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {t('contact.showValue')}
      </Button>
    </span>
  );
}
