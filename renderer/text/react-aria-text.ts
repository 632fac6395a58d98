import { t } from 'i18next';

/** What a list has to say of itself (react-aria, intl/combobox/en-US.json). */
interface ComboBoxSays {
  readonly optionCount?: number;
  readonly optionText?: string;
  readonly isSelected?: boolean;
}

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
  // They ask for texts only where lines can be chosen, sorted or drawn wider, which ours cannot.
  '@react-aria/grid': {},
  '@react-aria/table': {},
  'react-aria-components': {},
};

/**
 * Hands the texts to React Aria where it looks for an application's own: `LocalizedStringDictionary` of
 * `@internationalized/string` reads both symbols when the first of its controls is drawn.
 */
export function giveReactAriaText(): void {
  Reflect.set(window, Symbol.for('react-aria.i18n.locale'), 'lo-LA');
  Reflect.set(window, Symbol.for('react-aria.i18n.strings'), strings);
}
