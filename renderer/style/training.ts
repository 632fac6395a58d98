import { trainingParameter } from '../../shared/training/training-parameter.ts';

const [name, value] = trainingParameter;

/**
 * Whether this page is at the office to practise in. The main process puts it into the page's address, and throws the page
 * away when it goes to the other office: it holds for the whole life of the page.
 */
export const isTraining = new URLSearchParams(window.location.search).get(name) === value;

/** `tokens.css` reads the mark of `html`. */
export function showTraining(): void {
  if (isTraining) document.documentElement.dataset['training'] = '';
}
