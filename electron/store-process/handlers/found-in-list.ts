/** What the audit says of how many a list has: nothing where a page was turned and they were not counted again. */
export const foundOf = ({ total }: { readonly total: number | null }): { readonly found?: number } =>
  total === null ? {} : { found: total };
