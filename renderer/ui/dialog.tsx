import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

/** A question or a sheet above the screen; Escape closes it and focus goes back to where it was. */
export function Dialog({
  title,
  isOpen,
  isClosedBeside = true,
  onClose,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  /** Whether a press beside it closes it too. */
  readonly isClosedBeside?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      isDismissable={isClosedBeside}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="dialog-place">
        <AriaDialog className="dialog">
          <Heading slot="title" className="dialog-title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
