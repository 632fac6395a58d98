import { t } from 'i18next';

/** What a list has to say of itself (react-aria, intl/combobox/en-US.json). */
interface ComboBoxSays {
  readonly optionCount?: number;
  readonly optionText?: string;
  readonly isSelected?: boolean;
}

/** Texts of what no control of ours does. */
const unsaid = (...keys: readonly string[]): Readonly<Record<string, () => string>> =>
  Object.fromEntries(keys.map((key) => [key, () => '']));

/**
 * What React Aria says aloud by itself, from our catalogues, in the language of the moment: it has no Lao of its own.
 * Every package of it that asks for texts is named; one that is not, or a text that is not, makes it throw.
 */
const strings = {
  '@react-aria/combobox': {
    countAnnouncement: ({ optionCount = 0 }: ComboBoxSays) => t('form.choices', { count: optionCount }),
    focusAnnouncement: ({ optionText = '', isSelected = false }: ComboBoxSays) =>
      isSelected ? t('form.choiceTaken', { text: optionText }) : optionText,
    selectedAnnouncement: ({ optionText = '' }: ComboBoxSays) => t('form.choiceTaken', { text: optionText }),
    buttonLabel: () => t('form.showList'),
    listboxLabel: () => t('search.results'),
  },
  // The button of a list is a menu's button to it.
  '@react-aria/menu': { longPressMessage: () => t('form.showList') },
  '@react-aria/overlays': { dismiss: () => t('action.close') },
  // Every line of a table asks for these, also where it can be neither chosen nor unfolded.
  '@react-aria/table': {
    select: () => t('form.choose'),
    selectAll: () => t('form.choose'),
    expand: () => t('form.showList'),
    collapse: () => t('action.close'),
    ...unsaid('sortable', 'ascending', 'descending', 'ascendingSort', 'descendingSort'),
    ...unsaid('columnSize', 'resizerDescription'),
  },
  '@react-aria/grid': {
    select: () => t('form.choose'),
    ...unsaid('deselectedItem', 'selectedCount', 'selectedAll', 'selectedItem', 'longPressToSelect'),
  },
  'react-aria-components': unsaid('selectPlaceholder', 'tableResizer', 'dropzoneLabel', 'colorSwatchPicker'),
};

/**
 * Hands the texts to React Aria where it looks for an application's own: `LocalizedStringDictionary` of
 * `@internationalized/string` reads both symbols when the first of its controls is drawn.
 */
export function giveReactAriaText(): void {
  Reflect.set(window, Symbol.for('react-aria.i18n.locale'), 'lo-LA');
  Reflect.set(window, Symbol.for('react-aria.i18n.strings'), strings);
}
