/** The parameter of a page's address that says that the page is at the office to practise in. */
export const trainingParameter = ['at', 'training'] as const;
