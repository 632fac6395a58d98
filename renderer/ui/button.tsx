import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import './button.css';

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style'> & {
  /** `main`: the one thing a screen is for; `plain`: other actions; `quiet`: looks like text until it is pointed at. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
  /** The shortcut, shown small behind the words. */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
};

/** A button with words; the icon only helps to find it. */
export function Button({
  look = 'plain',
  icon: Icon,
  keys,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={`button button-${look}`} {...rest}>
      {Icon !== undefined && <Icon className="icon" aria-hidden />}
      <span>{children}</span>
      {keys !== undefined && (
        <kbd className="keys" aria-hidden>
          {keys}
        </kbd>
      )}
    </button>
  );
}
