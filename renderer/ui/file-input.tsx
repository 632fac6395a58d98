import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import type { FieldControl } from './field.tsx';
import './file-input.css';

/** Chooses one file. The control of Chromium lies unseen over its own words, because it knows no Lao. */
export function FileInput({
  control,
  accept,
  onFile,
}: {
  readonly control: FieldControl;
  readonly accept: string;
  /** Told the file, or undefined where none is chosen any more. */
  readonly onFile: (file: File | undefined) => void;
}) {
  const { t } = useText();
  const [name, setName] = useState<string>();
  return (
    <div className="input file-input">
      <span className="file-input-act" aria-hidden>
        <FolderOpen className="icon" /> {t('file.choose')}
      </span>
      <span className={name === undefined ? 'quiet' : ''} aria-hidden>
        {name ?? t('file.none')}
      </span>
      <input
        {...control}
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          setName(file?.name);
          onFile(file);
        }}
      />
    </div>
  );
}
