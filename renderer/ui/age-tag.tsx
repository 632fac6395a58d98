import type { Answer } from '../../shared/domain/answer.ts';
import type { Birth } from '../../shared/domain/person.ts';
import { today } from './today.ts';
import { useText } from '../text/use-text.ts';
import { ageText } from './person-text.ts';
import './tag.css';

/** The age of today, and in words where the person is, or may be, a child. */
export function AgeTag({ birth }: { readonly birth: Answer<Birth> }) {
  const text = useText();
  const age = ageText(text, birth, today());
  return (
    <span className="age">
      {age.text}
      {age.child === 'child' && <strong className="tag tag-child">{text.t('age.child')}</strong>}
      {age.child === 'uncertain' && <span className="tag tag-child">{text.t('age.perhapsChild')}</span>}
    </span>
  );
}
